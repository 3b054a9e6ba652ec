package fr.compteassure.registry;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.registry.RegistryFixture.childRecord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.registry.Change.BeneficiaryAdded;
import fr.compteassure.registry.Change.CardMarked;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The carte Vitale of a beneficiary changes apart from what else the file says of them. */
class BeneficiaryCardTest {
    private static final Change STOLEN = new CardMarked("1", CardStatus.BLOCKED);

    @AutoClose
    private static final Application application = Application.shared();

    private static Map<String, Object> child(String id, String name, String card) {
        var child = childRecord(id, name);
        child.put("sex", "F");
        child.put("vitaleCard", card == null ? null : map("status", card, "issuedOn", "2024-02-29"));
        return child;
    }

    private static RegistryFixture filed(RegistryFixture fixture, Map<String, Object> child) {
        return fixture.filed(file -> file.put("beneficiaries", List.of(child)));
    }

    private static RegistryFixture stolen() {
        return filed(RegistryFixture.of(application), child("1", "Zoé", "ACTIVE")).change(STOLEN);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> cards(RegistryFixture fixture) {
        return ((List<Map<String, Object>>) fixture.account().get("beneficiaries")).stream()
                .map(one -> one.get("vitaleCard")).toList();
    }

    @Test
    void anotherSpellingOfTheNameDoesNotMakeAStolenCardServeAgain() {
        var fixture = stolen();

        filed(fixture, child("1", "Zoë", "ACTIVE"));

        assertThat(cards(fixture)).containsExactly(Map.of("status", "BLOCKED"));
        assertThat(fixture.account().toString()).contains("Zoë").doesNotContain("Zoé");
    }

    @Test
    void anotherNumberInTheFileDoesNotMakeAStolenCardServeAgain() {
        var fixture = stolen();

        filed(fixture, child("7", "ZOE", "ACTIVE"));

        assertThat(cards(fixture)).containsExactly(Map.of("status", "BLOCKED"));
    }

    @Test
    void aNewCardOfTheFundEndsTheReport() {
        var fixture = stolen();

        filed(fixture, child("1", "Zoé", "IN_RENEWAL"));

        assertThat(cards(fixture)).containsExactly(Map.of("status", "IN_RENEWAL"));
        assertThat(fixture.kept()).isEmpty();
    }

    @Test
    void aCardThatIsOrderedForADeclaredChildStaysWhenTheFileBringsTheChildWithoutOne() {
        var fixture = RegistryFixture.of(application).change(
                new BeneficiaryAdded(RegistryFixture.child("new-1", "Noé")),
                new CardMarked("new-1", CardStatus.ORDERED));

        filed(fixture, child("2", "Noé", null));

        assertThat(fixture.kept()).containsExactly("beneficiaryCards");
        assertThat(cards(fixture)).containsExactly(Map.of("status", "ORDERED"));
    }

    @Test
    void noCardIsBlockedWhereNoneIsAndNothingChangesForSomebodyWhoIsNotInTheFile() {
        var fixture = RegistryFixture.of(application);
        var before = fixture.account();

        fixture.change(STOLEN, new CardMarked("1", CardStatus.FAULTY), new CardMarked("9", CardStatus.ORDERED));

        assertThat(fixture.account()).isEqualTo(before);
        assertThat(fixture.kept()).isEmpty();
    }

    @Test
    void whatAChildsCardBecomesLeavesTheOthersAsTheyAre() {
        var fixture = RegistryFixture.of(application)
                .filed(file -> file.put("beneficiaries",
                        List.of(child("1", "Zoé", "ACTIVE"), child("2", "Ève", "ACTIVE"))));

        fixture.change(STOLEN);

        assertThat(cards(fixture)).containsExactly(Map.of("status", "BLOCKED"), Map.of("status", "ACTIVE"));
    }
}
