package fr.compteassure.request.usagename;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.Address;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Rights;
import fr.compteassure.registry.InsuredPerson.Sex;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.usagename.NameChange.Basis;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import fr.compteassure.value.PostalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the file of a person once the fund accepts. */
class NameChangingTest {
    private static InsuredPerson person(String usageName) {
        return new InsuredPerson(new InsuredId("x".repeat(43)), new Nir("291113399911843"),
                new FamilyName("Le Goff d’Arc"), usageName, List.of("Maëlle"), LocalDate.of(1991, 11, 5), Sex.F,
                new Address(List.of("1 rue du Port"), new PostalCode("33000"), "Bordeaux"), new CpamCode("331"), null,
                null, new Rights(LocalDate.of(2020, 1, 1), LocalDate.of(2027, 12, 31), null, null), null, null, null,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({", Martin, MARRIAGE, Martin", ", Le Goff d’Arc-Martin, MARRIAGE, Le Goff d’Arc-Martin",
            "Martin, de La Tour, PARENT_NAME, de La Tour", "Martin, Le Goff d’Arc, DIVORCE, ",
            "Martin, LE GOFF D'ARC, WIDOWHOOD, ", "Martin, Legoff Darc, MARRIAGE, "})
    void theNameOfBirthMeansNoOther(String before, String asked, Basis basis, String after) {
        var person = person(before);

        var verdict = (Verdict.ToReview) new NameChanging().judge(new NameChange(new FamilyName(asked), basis),
                new Applicant(person, Instant.parse("2026-11-27T10:00:00Z")));

        assertThat(verdict.draft().effects()).singleElement()
                .satisfies(effect -> assertThat(effect.of(person).usageName()).isEqualTo(after));
    }
}
