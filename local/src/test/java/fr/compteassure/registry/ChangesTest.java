package fr.compteassure.registry;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.registry.InsuredPerson.INSURED;
import static fr.compteassure.registry.RegistryFixture.ACCOUNT_REPLACED;
import static fr.compteassure.registry.RegistryFixture.ALL;
import static fr.compteassure.registry.RegistryFixture.CARD_BLOCKED;
import static fr.compteassure.registry.RegistryFixture.CHILD_ADDED;
import static fr.compteassure.registry.RegistryFixture.CHILD_CARD_ORDERED;
import static fr.compteassure.registry.RegistryFixture.MOVED;
import static fr.compteassure.registry.RegistryFixture.MOVED_ABROAD;
import static fr.compteassure.registry.RegistryFixture.NAME_TAKEN;
import static fr.compteassure.registry.RegistryFixture.childRecord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.registry.Change.BeneficiaryAdded;
import fr.compteassure.registry.Change.CardMarked;
import fr.compteassure.registry.Change.UsageNameTaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/** What a person changed stays when the fund's file comes again, and yields to what that file says anew. */
class ChangesTest {
    @AutoClose
    private static final Application application = Application.shared();

    /**
     * A change of one field of the account.
     *
     * @param field the field
     * @param change what the person does
     * @param shown what the account then shows
     * @param filing what the fund's file may say anew of the field
     * @param other what it may say anew of another field
     */
    record Case(String field, Change change, Object shown, Consumer<Map<String, Object>> filing,
            Consumer<Map<String, Object>> other) {
        @Override
        public String toString() {
            return field;
        }
    }

    static Stream<Case> cases() {
        Consumer<Map<String, Object>> card = file -> file.put("vitaleCard", map("status", "EXPIRED"));
        Consumer<Map<String, Object>> name = file -> file.put("usageName", "Durand");
        return Stream.of(
                new Case("vitaleCard", CARD_BLOCKED, map("status", "BLOCKED"), card, name),
                new Case("bankAccount", ACCOUNT_REPLACED, map("ibanMasked", "FR76 •••• 189", "holder", "Jean Lefèvre"),
                        file -> file.put("bankAccount", null), name),
                new Case("usageName", NAME_TAKEN, "Martin", name, card),
                new Case("beneficiaries", CHILD_ADDED,
                        List.of(zoe(), childRecord("new-1", "Noé")),
                        file -> file.put("beneficiaries", List.of(zoe(), childRecord("2", "NOE"))), card),
                new Case("address", MOVED,
                        map("lines", List.of("3 place de la Comédie"), "postalCode", "34000", "city", "Montpellier"),
                        file -> file.put("address", map("lines", List.of("1 quai de la Rance"), "postalCode", "35400",
                                "city", "Saint-Malo")),
                        card),
                new Case("address", MOVED_ABROAD,
                        map("lines", List.of("Rue Haute 1"), "postalCode", "B-1000", "city", "Bruxelles", "country",
                                "BE"),
                        file -> file.put("address", map("lines", List.of("Rue Basse 2"), "city", "Dublin", "country",
                                "IE")),
                        card),
                new Case("vitaleCard", new CardMarked(INSURED, CardStatus.FAULTY), map("status", "FAULTY"), card,
                        name),
                new Case("beneficiaries", CHILD_CARD_ORDERED, List.of(zoe("ORDERED")),
                        file -> file.put("beneficiaries", List.of(zoe("ACTIVE"))), card),
                new Case("cpam", MOVED, map("code", "342", "name", "CPAM de l’Hérault"),
                        file -> file.put("cpam", "974"), card));
    }

    private static Map<String, Object> zoe() {
        return map("id", "1", "familyName", "Lefèvre", "givenNames", List.of("Zoé"), "birthDate", "2015-06-01",
                "relationship", "CHILD");
    }

    private static Map<String, Object> zoe(String card) {
        var zoe = zoe();
        zoe.put("vitaleCard", map("status", card));
        return zoe;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChangeStaysHoweverOftenTheSameFileComes(Case one) {
        var fixture = RegistryFixture.of(application).change(one.change());
        assertThat(fixture.account()).containsEntry(one.field(), one.shown());

        fixture.replayed().replayed().replayed();

        assertThat(fixture.account()).containsEntry(one.field(), one.shown());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChangeStaysWhenTheFileSaysSomethingNewOfAnotherField(Case one) {
        var fixture = RegistryFixture.of(application).change(one.change());

        fixture.filed(one.other());

        assertThat(fixture.account()).containsEntry(one.field(), one.shown());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChangeYieldsToWhatTheFileSaysAnewAndDoesNotComeBackWithTheOldFile(Case one) {
        var fixture = RegistryFixture.of(application);
        var before = fixture.account();
        var filed = RegistryFixture.of(application).filed(one.filing()).account();
        fixture.change(one.change());

        fixture.filed(one.filing());
        assertThat(fixture.account().get(one.field())).isEqualTo(filed.get(one.field()));
        assertThat(fixture.kept()).isEmpty();

        fixture.replayed();
        assertThat(fixture.account()).isEqualTo(before);
    }

    @Test
    void allChangesOfAPersonStandSideBySideAndEndOneByOne() {
        var fixture = RegistryFixture.of(application).change(ALL.toArray(Change[]::new));
        assertThat(fixture.kept()).hasSize(6);

        fixture.filed(file -> file.put("vitaleCard", null)).filed(file -> file.put("vitaleCard", null));

        assertThat(fixture.account()).doesNotContainKey("vitaleCard").containsEntry("usageName", "Martin");
        assertThat(fixture.kept()).containsExactlyInAnyOrder("bankAccount", "usageName", "residence", "beneficiaries",
                "beneficiaryCards");
    }

    @Test
    void aChangeMadeTwiceIsMadeOnce() {
        var fixture = RegistryFixture.of(application).change(ALL.toArray(Change[]::new));
        var once = fixture.account();

        fixture.change(ALL.toArray(Change[]::new));

        assertThat(fixture.account()).isEqualTo(once);
        assertThat(fixture.kept()).hasSize(6);
    }

    @Test
    void theLastOfTwoChangesOfAFieldCountsAndOnlyTheFileEndsIt() {
        var fixture = RegistryFixture.of(application).change(NAME_TAKEN).change(new UsageNameTaken("Petit"));
        assertThat(fixture.replayed().account()).containsEntry("usageName", "Petit");

        fixture.filed(file -> file.put("usageName", "Martin"));

        assertThat(fixture.account()).containsEntry("usageName", "Martin");
        assertThat(fixture.kept()).isEmpty();
    }

    @Test
    void aChildThatTheFileBringsDoesNotUndoTheOneThatThePersonDeclared() {
        var fixture = RegistryFixture.of(application).change(CHILD_ADDED);

        fixture.filed(file -> file.put("beneficiaries", List.of(childRecord("2", "Ève"))));

        assertThat(fixture.account()).containsEntry("beneficiaries",
                List.of(childRecord("2", "Ève"), childRecord("new-1", "Noé")));
    }

    @Test
    void aChangeOfWhatTheFileSaysDifferentlyMeanwhileIsRefused() {
        var fixture = RegistryFixture.of(application);

        var late = fixture.judged(CARD_BLOCKED);
        fixture.filed(file -> file.put("vitaleCard", map("status", "EXPIRED")));

        assertThat(late.commit()).isInstanceOf(Transaction.Refused.class);
        assertThat(fixture.account()).containsEntry("vitaleCard", map("status", "EXPIRED"));
    }

    @Test
    void manyChangesAtOnceBesideTheFileAreAllKept() {
        var fixture = RegistryFixture.of(application);
        var deeds = new ArrayList<Callable<RegistryFixture>>();
        ALL.forEach(change -> deeds.add(() -> fixture.change(change)));
        IntStream.range(0, 5).forEach(i -> deeds.add(() -> fixture.change(
                new BeneficiaryAdded(RegistryFixture.child("new-2" + i, "Enfant" + (char) ('A' + i))))));
        IntStream.range(0, 5).forEach(_ -> deeds.add(fixture::replayed));

        atOnce(deeds);

        assertThat(fixture.kept()).hasSize(11);
        cases().filter(one -> ALL.contains(one.change()) && !one.field().equals("beneficiaries"))
                .forEach(one -> assertThat(fixture.account()).containsEntry(one.field(), one.shown()));
        assertThat((List<?>) fixture.account().get("beneficiaries")).hasSize(7);
    }

    @Test
    void whatTheFundAndThePersonChangeAtOnceIsBothKept() {
        IntStream.range(0, 8).mapToObj(_ -> RegistryFixture.of(application)).toList().forEach(fixture -> {
            atOnce(List.of(() -> fixture.filed(file -> file.put("usageName", "Durand")),
                    () -> fixture.change(CARD_BLOCKED), () -> fixture.change(MOVED)));

            assertThat(fixture.account()).containsEntry("usageName", "Durand")
                    .containsEntry("vitaleCard", Map.of("status", "BLOCKED"))
                    .containsEntry("cpam", Map.of("code", "342", "name", "CPAM de l’Hérault"));
        });
    }

    @Test
    void anImportThatFailsBeforeItForgetsWhatIsDoneForgetsItWhenItIsTriedAgain() {
        var fixture = RegistryFixture.of(application).change(NAME_TAKEN);
        var failures = new AtomicInteger();
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("ImportInsured") && call instanceof BatchGetItemRequest
                    && failures.getAndIncrement() == 0) {
                throw SdkClientException.builder().message("cut").build();
            }
        })) {
            fixture.filed(file -> file.put("usageName", "Durand"));
        }

        assertThat(failures.get()).isPositive();
        assertThat(fixture.replayed().account()).doesNotContainKey("usageName");
    }

    @Test
    void theFilesOfTwoPeopleChangeTogetherOrNotAtAll() {
        var one = RegistryFixture.of(application);
        var other = RegistryFixture.of(application);
        var child = RegistryFixture.child("new-1", "Noé");

        var late = other.judged(one.judged(new BeneficiaryAdded(child)), new BeneficiaryAdded(child));
        other.filed(file -> file.put("usageName", "Durand"));
        assertThat(late.commit()).isInstanceOf(Transaction.Refused.class);
        assertThat(one.kept()).isEmpty();

        var both = other.judged(one.judged(new BeneficiaryAdded(child)), new BeneficiaryAdded(child));
        assertThat(both.commit()).isInstanceOf(Transaction.Done.class);
        assertThat(one.kept()).containsExactly("beneficiaries");
        assertThat(other.kept()).containsExactly("beneficiaries");
    }

    @Test
    void documentsSayWhatThePersonChanged() {
        var fixture = RegistryFixture.of(application).change(CHILD_ADDED, NAME_TAKEN);

        var certificate = application.api().post("/documents/rights-certificates",
                map("beneficiaries", List.of("new-1")), "Authorization", "Bearer " + fixture.token());

        assertThat(certificate.status()).isEqualTo(201);
        assertThat(application.api().get("/verifications/" + certificate.text("verificationCode")).text(
                "holderInitials")).isEqualTo("J. M.");
    }
}
