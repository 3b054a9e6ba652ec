package fr.compteassure.registry;

import fr.compteassure.cloud.FieldType;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.InsuredPerson.Address;
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
 * @param writing a file in which this value is the one about its thing
 */
record FilePart<V>(String name, FieldType<V> type, Function<InsuredPerson, List<V>> values,
        BiPredicate<V, V> about, BiFunction<InsuredPerson, V, InsuredPerson> writing) {

    /** All of them. */
    static final List<FilePart<?>> ALL = List.of(
            one("vitaleCard", InsuredSchema.vitaleCard().asField(), InsuredPerson::vitaleCard,
                    InsuredPerson::withVitaleCard),
            one("bankAccount", InsuredSchema.bankAccount().asField(), InsuredPerson::bankAccount,
                    InsuredPerson::withBankAccount),
            one("usageName", FieldType.TEXT, InsuredPerson::usageName, InsuredPerson::withUsageName),
            residence(), beneficiaries());

    private static <V> FilePart<V> one(String name, FieldType<V> type, Function<InsuredPerson, V> reading,
            BiFunction<InsuredPerson, V, InsuredPerson> writing) {
        return new FilePart<>(name, type,
                person -> Collections.singletonList(reading.apply(person)), (_, _) -> true, writing);
    }

    private static FilePart<Residence> residence() {
        return new FilePart<>("residence", Residence.schema().asField(),
                person -> List.of(new Residence(person.address(), person.cpam())), (_, _) -> true,
                (person, residence) -> person.withResidence(residence.address(), residence.cpam()));
    }

    /** Each by itself: that the fund's file brings another child says nothing of the one that the person declared. */
    private static FilePart<Beneficiary> beneficiaries() {
        return new FilePart<>("beneficiaries", InsuredSchema.beneficiary().asField(),
                InsuredPerson::beneficiaries, Beneficiary::isSameAs,
                (person, one) -> person.withBeneficiaries(Stream.concat(
                        person.beneficiaries().stream().filter(other -> !other.isSameAs(one)), Stream.of(one))
                        .toList()));
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
                    .inner("address", InsuredSchema.address(), Residence::address)
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
        return values.apply(after).stream().filter(value -> !values.apply(before).contains(value)).toList();
    }
}
