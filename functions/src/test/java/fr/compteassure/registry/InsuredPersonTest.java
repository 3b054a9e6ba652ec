package fr.compteassure.registry;

import static fr.compteassure.registry.InsuredPerson.INSURED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.registry.InsuredPerson.Rights;
import fr.compteassure.registry.InsuredPerson.Sex;
import fr.compteassure.value.Country;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import fr.compteassure.value.PostalCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsuredPersonTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final VitaleCard CARD = new VitaleCard(CardStatus.ACTIVE, FIRST);
    private static final InsuredPerson JEAN = new InsuredPerson(new InsuredId("x".repeat(43)),
            new Nir("185037599904274"),
            new FamilyName("Lefèvre"), "Martin", List.of("Jean"), LocalDate.of(1985, 3, 12), Sex.M,
            new Address(List.of("12 rue des Lilas"), new PostalCode("35000"), "Rennes"), new CpamCode("351"),
            null, null, new Rights(FIRST, LAST, null, null), null, null, null,
            List.of(new Beneficiary("1", "Lefèvre", null,
                    List.of("Zoé"), LocalDate.of(2012, 2, 29), Sex.F, null, Relationship.CHILD, null, null, CARD)));

    @Test
    void thePersonAndTheBeneficiariesAreFoundByWhatRequestsCallThem() {
        var jean = JEAN.member(INSURED).orElseThrow();
        assertThat(jean).isEqualTo(new Member(INSURED, List.of("Jean"), "Lefèvre", LocalDate.of(1985, 3, 12), null));
        assertThat(jean.isInsured()).isTrue();

        var zoe = JEAN.member("1").orElseThrow();
        assertThat(zoe).isEqualTo(new Member("1", List.of("Zoé"), "Lefèvre", LocalDate.of(2012, 2, 29), CARD));
        assertThat(zoe.isInsured()).isFalse();
        assertThat(zoe.ageOn(LocalDate.of(2024, 2, 28))).isEqualTo(11);
        assertThat(zoe.ageOn(LocalDate.of(2024, 2, 29))).isEqualTo(12);
        assertThat(zoe.ageOn(LocalDate.of(2026, 2, 28))).isEqualTo(13);
    }

    @Test
    void nobodyElseIsInTheFile() {
        assertThat(JEAN.covers(INSURED)).isTrue();
        assertThat(JEAN.covers("1")).isTrue();
        assertThat(JEAN.covers("2")).isFalse();
        assertThat(JEAN.member("insured")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void rightsAreOpenFromTheFirstDayToTheLast(LocalDate day, boolean open) {
        assertThat(JEAN.rights().openOn(day)).isEqualTo(open);
    }

    @Test
    void whatOthersNameAFundByIsToldAsLongAsThePersonBelongsToIt() {
        var filed = new InsuredPerson(JEAN.id(), JEAN.nir(), JEAN.familyName(), null, JEAN.givenNames(),
                JEAN.birthDate(), JEAN.sex(), JEAN.address(), JEAN.cpam(),
                new Organisme(new CpamCode("351"), "013510000"), "10", JEAN.rights(), null, null, null, List.of());
        var moved = filed.withResidence(JEAN.address(), new CpamCode("342"));

        assertThat(JEAN.organisme()).isEmpty();
        assertThat(filed.organisme()).contains("013510000");
        assertThat(moved.organisme()).isEmpty();
        assertThat(moved.managementCode()).isEqualTo("10");
        assertThat(moved.withResidence(JEAN.address(), JEAN.cpam())).isEqualTo(filed);
    }

    @Test
    void aBeneficiaryWhoComesIntoAnotherFileBringsNoCardAndNoEndOfRights() {
        var zoe = new Beneficiary("1", "Lefèvre", "Martin", List.of("Zoé"), FIRST, Sex.F, 2, Relationship.CHILD, true,
                LAST, CARD);

        assertThat(zoe.under("x")).isEqualTo(new Beneficiary("x", "Lefèvre", "Martin", List.of("Zoé"), FIRST, Sex.F,
                2, Relationship.CHILD, true, null, null));
    }

    @Test
    void anAddressInFranceEndsWithTheCityAndOneAbroadWithTheCountryInCapitals() {
        assertThat(JEAN.address().postalLines()).containsExactly("12 rue des Lilas", "35000 Rennes");
        assertThat(new Address(List.of("Hauptstraße 1"), "35037", "Marburg", new Country("DE")).postalLines())
                .containsExactly("Hauptstraße 1", "35037 Marburg", "ALLEMAGNE");
        assertThat(new Address(List.of("1 Main Street"), null, "Dublin", new Country("IE")).postalLines())
                .containsExactly("1 Main Street", "Dublin", "IRLANDE");
    }

    @Test
    void aCodeAbroadThatLooksFrenchIsNone() {
        assertThat(JEAN.address().frenchPostalCode()).contains(new PostalCode("35000"));
        assertThat(new Address(List.of("Hauptstraße 1"), "35037", "Marburg", new Country("DE")).frenchPostalCode())
                .isEmpty();
    }
}
