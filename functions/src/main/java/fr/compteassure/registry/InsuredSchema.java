package fr.compteassure.registry;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.InsuredPerson.BankAccount;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.registry.InsuredPerson.Sex;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.Iban;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.time.LocalDate;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/** How an insured person is kept in the registry's table. */
final class InsuredSchema {
    private static final EnhancedType<LocalDate> DATE = EnhancedType.of(LocalDate.class);

    private InsuredSchema() {}

    static RecordSchema<InsuredPerson> schema() {
        return RecordSchema.of(InsuredPerson.class, InsuredSchema::read)
                .partitionKey("id", person -> person.id().value()).unexported("a keyed hash of the NIR")
                .text("nir", person -> person.nir().value())
                .text("familyName", person -> person.familyName().value())
                .text("usageName", InsuredPerson::usageName)
                .field("givenNames", EnhancedType.listOf(String.class), InsuredPerson::givenNames)
                .field("birthDate", DATE, InsuredPerson::birthDate)
                .text("sex", person -> person.sex().name())
                .inner("address", Address.schema(), InsuredPerson::address)
                .text("cpam", person -> person.cpam().value()).exportedAs("cpam.code")
                .text("organisme", person -> person.filedOrganisme() == null ? null : person.filedOrganisme().number())
                .text("managementCode", InsuredPerson::managementCode)
                .inner("rights", RightsSchema.schema(), InsuredPerson::rights)
                .inner("treatingDoctor", treatingDoctor(), InsuredPerson::treatingDoctor)
                .inner("bankAccount", bankAccount(), InsuredPerson::bankAccount)
                .inner("vitaleCard", vitaleCard(), InsuredPerson::vitaleCard)
                .innerList("beneficiaries", filedBeneficiary(), InsuredPerson::beneficiaries);
    }

    private static InsuredPerson read(Values values) {
        var cpam = values.get("cpam", CpamCode::new);
        return new InsuredPerson(values.get("id", InsuredId::new), values.get("nir", Nir::new),
                values.get("familyName", FamilyName::new), values.get("usageName"), values.get("givenNames"),
                values.get("birthDate"), values.get("sex", Sex::valueOf), values.get("address"),
                cpam, values.get("organisme", number -> new Organisme(cpam, number)), values.get("managementCode"),
                values.get("rights"),
                values.get("treatingDoctor"), values.get("bankAccount"),
                values.get("vitaleCard"), values.get("beneficiaries"));
    }

    private static RecordSchema<TreatingDoctor> treatingDoctor() {
        return RecordSchema.of(TreatingDoctor.class,
                values -> new TreatingDoctor(values.get("name"), values.get("declaredOn")))
                .text("name", TreatingDoctor::name)
                .field("declaredOn", DATE, TreatingDoctor::declaredOn);
    }

    static RecordSchema<BankAccount> bankAccount() {
        return RecordSchema.of(BankAccount.class,
                values -> new BankAccount(values.get("iban", Iban::new), values.get("holder")))
                .text("iban", account -> account.iban().value())
                .exportedAs("ibanMasked", account -> account.iban().masked())
                .text("holder", BankAccount::holder);
    }

    static RecordSchema<VitaleCard> vitaleCard() {
        return RecordSchema.of(VitaleCard.class,
                values -> new VitaleCard(values.get("status", CardStatus::new), values.get("issuedOn")))
                .text("status", card -> card.status().code())
                .field("issuedOn", DATE, VitaleCard::issuedOn);
    }

    /** A beneficiary with the card. */
    private static RecordSchema<Beneficiary> filedBeneficiary() {
        return beneficiary().inner("vitaleCard", vitaleCard(), Beneficiary::vitaleCard);
    }

    /** A beneficiary without the card, which is kept by itself where it changes. */
    static RecordSchema<Beneficiary> beneficiary() {
        return RecordSchema.of(Beneficiary.class,
                values -> new Beneficiary(values.get("id"), values.get("familyName"), values.get("usageName"),
                        values.get("givenNames"), values.get("birthDate"), values.get("sex", Sex::valueOf),
                        values.get("birthRank"), values.get("relationship", Relationship::new),
                        values.get("treatingDoctorDeclared"), values.get("rightsUntil"), values.get("vitaleCard")))
                .text("id", Beneficiary::id)
                .text("familyName", Beneficiary::familyName)
                .text("usageName", Beneficiary::usageName)
                .field("givenNames", EnhancedType.listOf(String.class), Beneficiary::givenNames)
                .field("birthDate", DATE, Beneficiary::birthDate)
                .text("sex", one -> one.sex() == null ? null : one.sex().name())
                .field("birthRank", EnhancedType.of(Integer.class), Beneficiary::birthRank)
                .text("relationship", one -> one.relationship().code())
                .flag("treatingDoctorDeclared", Beneficiary::treatingDoctorDeclared)
                .field("rightsUntil", DATE, Beneficiary::rightsUntil);
    }
}
