package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.registry.Change;
import fr.compteassure.value.InsuredId;

/**
 * What another parent's item knows of the request that it goes with.
 *
 * @param applicant whose request it is
 * @param givenName the child's given name
 * @param effect what becomes of the other parent's own file
 * @param blocks whether an objection refuses the request itself, or only this effect
 * @param nobody whether the item stands where nobody's items are, because there was nobody to concern
 */
record Concerned(InsuredId applicant, String givenName, Change effect, boolean blocks, boolean nobody) {
    static RecordSchema<Concerned> schema() {
        return RecordSchema.of(Concerned.class,
                values -> new Concerned(values.get("applicant", InsuredId::new), values.get("givenName"),
                        values.get("effect"), values.flag("blocks"),
                        values.flag("nobody")))
                .text("applicant", concerned -> concerned.applicant().value())
                .unexported("a keyed hash of somebody else's NIR")
                .text("givenName", Concerned::givenName)
                .field("effect", Change.field(), Concerned::effect)
                .unexported("more than the other parent is told of the form; once it happens, it is in their own file")
                .flag("blocks", Concerned::blocks).unexported("follows from the type")
                .flag("nobody", Concerned::nobody).unexported("never set in what a person is handed");
    }

    @Override
    public String toString() {
        return "Concerned[hidden]";
    }
}
