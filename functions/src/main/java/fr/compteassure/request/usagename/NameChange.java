package fr.compteassure.request.usagename;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.request.Piece;
import fr.compteassure.value.Choice;
import fr.compteassure.value.FamilyName;
import java.util.Map;

/**
 * Another name to be called by.
 *
 * @param usageName the name; that of birth for whoever wants to use no other any more
 * @param basis what gives the right to it
 */
record NameChange(FamilyName usageName, Basis basis) {

    /** What gives the right to a name, or takes it away. */
    enum Basis {
        /** The spouse's name, alone or with one's own (code civil, art. 225-1). */
        MARRIAGE("MARRIAGE_CERTIFICATE"),
        /** One's own name again, or the former spouse's with leave to keep it (art. 264). */
        DIVORCE("DIVORCE_JUDGMENT"),
        /** One's own name again, or that of the spouse who died. */
        WIDOWHOOD("DEATH_CERTIFICATE"),
        /** The other parent's name, alone or with one's own (art. 311-24-2). */
        PARENT_NAME("IDENTITY_DOCUMENT");

        private final String proof;

        Basis(String proof) {
            this.proof = proof;
        }

        Piece proof() {
            return Piece.required(proof);
        }
    }

    static NameChange read(Fields fields) {
        return new NameChange(fields.required("usageName", FamilyName::new),
                fields.required("basis", Choice.of(Basis.class)));
    }

    /** Whether it is the name of birth, however it was typed: then the person uses no other. */
    boolean isBirthNameOf(InsuredPerson person) {
        return usageName.matches(person.familyName());
    }

    /** Whether the person is called so already; accents, hyphens and spaces count, since they may be what is to change. */
    boolean isInUseBy(InsuredPerson person) {
        return person.usageName() == null
                ? isBirthNameOf(person)
                : usageName.value().equalsIgnoreCase(person.usageName());
    }

    Map<String, Object> json() {
        return Json.object("usageName", usageName.value(), "basis", basis.name());
    }
}
