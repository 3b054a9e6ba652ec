package fr.compteassure.registry;

import fr.compteassure.cloud.FieldType;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a person's file that changes as one: what the fund says of it and what the person says are compared whole.
 *
 * @param <V> what it says
 * @param name its name in what is kept of changes
 * @param type how it is kept
 * @param values what a file says: one value, which may be null, or any number
 * @param about whether two values are about one thing
 * @param said what a value says of its thing, which is what is compared; the rest only tells which thing it is
 * @param writing a file in which this value is the one about its thing
 */
record FilePart<V>(String name, FieldType<V> type, Function<InsuredPerson, List<V>> values,
        BiPredicate<V, V> about, Function<V, Object> said, BiFunction<InsuredPerson, V, InsuredPerson> writing) {

    /** All of them, in the order in which they are written: a card goes to somebody who is there. */
    static final List<FilePart<?>> ALL = List.of(
            one("vitaleCard", InsuredSchema.vitaleCard().asField(), InsuredPerson::vitaleCard,
                    InsuredPerson::withVitaleCard),
            one("bankAccount", InsuredSchema.bankAccount().asField(), InsuredPerson::bankAccount,
                    InsuredPerson::withBankAccount),
            one("usageName", FieldType.TEXT, InsuredPerson::usageName, InsuredPerson::withUsageName),
            residence(), beneficiaries(), beneficiaryCards());

    private static <V> FilePart<V> one(String name, FieldType<V> type, Function<InsuredPerson, V> reading,
            BiFunction<InsuredPerson, V, InsuredPerson> writing) {
        return new FilePart<>(name, type,
                person -> Collections.singletonList(reading.apply(person)), (_, _) -> true, value -> value, writing);
    }

    private static FilePart<Residence> residence() {
        return new FilePart<>("residence", Residence.schema().asField(),
                person -> List.of(new Residence(person.address(), person.cpam())), (_, _) -> true,
                residence -> residence,
                (person, residence) -> person.withResidence(residence.address(), residence.cpam()));
    }

    /** Each by itself: that the fund's file brings another child says nothing of the one that the person declared. */
    private static FilePart<Beneficiary> beneficiaries() {
        return new FilePart<>("beneficiaries", InsuredSchema.beneficiary().asField(),
                person -> person.beneficiaries().stream().map(one -> one.withVitaleCard(null)).toList(),
                Beneficiary::isSameAs, one -> one, FilePart::covering);
    }

    /** The card, of which a beneficiary's own part says nothing, stays what it is. */
    private static InsuredPerson covering(InsuredPerson person, Beneficiary one) {
        var same = person.beneficiaries().stream().filter(one::isSameAs).findFirst();
        var others = person.beneficiaries().stream().filter(other -> !other.isSameAs(one));
        return person.withBeneficiaries(Stream.concat(others,
                Stream.of(one.withVitaleCard(same.map(Beneficiary::vitaleCard).orElse(null)))).toList());
    }

    /** Apart from who bears it: another spelling of the name does not make a stolen card serve again. */
    private static FilePart<BeneficiaryCard> beneficiaryCards() {
        return new FilePart<>("beneficiaryCards", BeneficiaryCard.schema().asField(),
                person -> person.beneficiaries().stream().filter(one -> one.vitaleCard() != null)
                        .map(one -> new BeneficiaryCard(one.withVitaleCard(null), one.vitaleCard())).toList(),
                (one, other) -> one.bearer().isSameAs(other.bearer()), BeneficiaryCard::card,
                (person, card) -> person.withBeneficiaries(person.beneficiaries().stream()
                        .map(one -> one.isSameAs(card.bearer()) ? one.withVitaleCard(card.card()) : one).toList()));
    }

    /**
     * A carte Vitale of a beneficiary.
     *
     * @param bearer who bears it
     * @param card the card
     */
    private record BeneficiaryCard(Beneficiary bearer, VitaleCard card) {
        private static RecordSchema<BeneficiaryCard> schema() {
            return RecordSchema.of(BeneficiaryCard.class,
                    values -> new BeneficiaryCard(values.get("beneficiary"), values.get("vitaleCard")))
                    .inner("beneficiary", InsuredSchema.beneficiary(), BeneficiaryCard::bearer)
                    .inner("vitaleCard", InsuredSchema.vitaleCard(), BeneficiaryCard::card);
        }
    }

    /**
     * Where a person lives, and the fund that follows from it.
     *
     * @param address where letters go
     * @param cpam the fund
     */
    private record Residence(Address address, CpamCode cpam) {
        private static RecordSchema<Residence> schema() {
            return RecordSchema.of(Residence.class,
                    values -> new Residence(values.get("address"), values.get("cpam", CpamCode::new)))
                    .inner("address", Address.schema(), Residence::address)
                    .text("cpam", residence -> residence.cpam().value()).exportedAs("cpam.code");
        }
    }

    /** What a file says of the thing that this value is about; null when nothing. */
    V in(InsuredPerson person, V value) {
        for (var said : values.apply(person)) {
            if (about.test(said, value)) {
                return said;
            }
        }
        return null;
    }

    /** What a file says that another one does not. */
    List<V> news(InsuredPerson before, InsuredPerson after) {
        return values.apply(after).stream().filter(value -> !agree(in(before, value), value)).toList();
    }

    /** Whether two values, either of which may be null for nothing, say the same of their thing. */
    boolean agree(V one, V other) {
        return one == null || other == null ? one == other : said.apply(one).equals(said.apply(other));
    }
}
