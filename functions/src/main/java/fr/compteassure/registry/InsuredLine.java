package fr.compteassure.registry;

import fr.compteassure.api.Fields;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.registry.InsuredPerson.BankAccount;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.registry.InsuredPerson.Sex;
import fr.compteassure.value.Choice;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.Iban;
import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.Nir;
import fr.compteassure.value.ShortText;
import java.util.HashSet;
import java.util.List;

/** One line of the fund's file of insured people, read field by field. */
final class InsuredLine {
    private static final int MAX_GIVEN_NAMES = 20;
    private static final int MAX_BIRTH_RANK = 9;

    private final Cpams cpams = new Cpams();
    private final KeyedHash hash;

    InsuredLine(KeyedHash hash) {
        this.hash = hash;
    }

    /** The person of a line; what is wrong is noted in the fields, and the person then not to be used. */
    InsuredPerson read(Fields fields) {
        var nir = fields.required("nir", Nir::new);
        var givenNames = givenNames(fields);
        var cpam = fields.required("cpam", this::cpam);
        return new InsuredPerson(nir == null ? null : hash.of(nir), nir,
                fields.required("familyName", FamilyName::new),
                fields.optional("usageName", ShortText::of), givenNames,
                fields.requiredDate("birthDate"),
                fields.required("sex", Choice.of(Sex.class)),
                fields.requiredObject("address", Address::read),
                cpam, organisme(fields, cpam),
                fields.optional("managementCode", InsuredLine::managementCode),
                RightsLine.read(fields),
                fields.optionalObject("treatingDoctor", InsuredLine::treatingDoctor),
                fields.optionalObject("bankAccount", InsuredLine::bankAccount),
                fields.optionalObject("vitaleCard", InsuredLine::vitaleCard),
                beneficiaries(fields));
    }

    private CpamCode cpam(String code) {
        return cpams.of(new CpamCode(code)).map(Cpam::code)
                .orElseThrow(() -> new InvalidValue("Ce code de caisse n’existe pas."));
    }

    private static List<String> givenNames(Fields fields) {
        return fields.requiredTexts("givenNames", 1, MAX_GIVEN_NAMES, ShortText::of);
    }

    /** Whatever fund its digits name: funds that manage files for others name it by their own. */
    private static Organisme organisme(Fields fields, CpamCode cpam) {
        return fields.optional("organisme", number -> new Organisme(cpam, number));
    }

    private static String managementCode(String text) {
        if (!text.matches("[0-9A-Z]{2}")) {
            throw new InvalidValue("Un code gestion de deux caractères est attendu.");
        }
        return text;
    }

    private static TreatingDoctor treatingDoctor(Fields fields) {
        return new TreatingDoctor(fields.required("name", ShortText::of), fields.requiredDate("declaredOn"));
    }

    private static BankAccount bankAccount(Fields fields) {
        return new BankAccount(fields.required("iban", Iban::new), fields.required("holder", ShortText::of));
    }

    private static VitaleCard vitaleCard(Fields fields) {
        return new VitaleCard(fields.required("status", CardStatus::new), fields.optionalDate("issuedOn"));
    }

    /** A request or a payment names a beneficiary by the id alone. */
    private static List<Beneficiary> beneficiaries(Fields fields) {
        var all = fields.requiredObjects("beneficiaries", InsuredLine::beneficiary);
        var ids = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) != null && all.get(i).id() != null && !ids.add(all.get(i).id())) {
                fields.wrong("beneficiaries[" + i + "].id", "Un autre bénéficiaire de cette ligne porte ce numéro.");
            }
        }
        return all;
    }

    /** Requests name the insured person beside the ids of beneficiaries. */
    private static String beneficiaryId(String text) {
        var id = ShortText.of(text);
        if (id.equals(InsuredPerson.INSURED)) {
            throw new InvalidValue(
                    "Ce mot désigne l’assuré lui-même, et ne peut pas être le numéro d’un bénéficiaire.");
        }
        return id;
    }

    private static Beneficiary beneficiary(Fields fields) {
        var rank = fields.optionalNumber("birthRank", 1, MAX_BIRTH_RANK);
        return new Beneficiary(fields.required("id", InsuredLine::beneficiaryId),
                fields.required("familyName", ShortText::of), fields.optional("usageName", ShortText::of),
                givenNames(fields), fields.requiredDate("birthDate"), fields.optional("sex", Choice.of(Sex.class)),
                rank == null ? null : rank.intValue(), fields.required("relationship", Relationship::new),
                fields.optionalFlag("treatingDoctorDeclared"), fields.optionalDate("rightsUntil"),
                fields.optionalObject("vitaleCard", InsuredLine::vitaleCard));
    }
}
