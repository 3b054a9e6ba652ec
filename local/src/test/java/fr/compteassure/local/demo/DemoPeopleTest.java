package fr.compteassure.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.demo.DemoPeople.Person;
import fr.compteassure.value.Iban;
import fr.compteassure.value.Nir;
import fr.compteassure.value.PostalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    /** The département of each fund's postal codes; 593xx is in the part of Nord that the fund of Hainaut serves. */
    private static final Map<String, String> POSTAL_PREFIXES = Map.of("351", "35", "201", "20[01]", "599", "593",
            "974", "974", "131", "13", "751", "75", "691", "69", "441", "44");

    private final List<Person> people = Stream.concat(DemoPeople.all().stream(), DemoMembers.all().stream()).toList();

    @Test
    void eightPeopleTwoOfThemWithAnAccountBelongToEightFunds() {
        assertThat(DemoMembers.all()).hasSize(2);
        assertThat(people).hasSize(8).extracting(Person::cpam).doesNotHaveDuplicates()
                .containsOnlyOnceElementsOf(List.of("201", "599", "974", "351"));
        assertThat(people).extracting(Person::familyName).doesNotHaveDuplicates();
    }

    @Test
    void theirNumbersAreNobodys() {
        assertThat(people).allSatisfy(person -> {
            assertThat(new Nir(person.nir()).value()).isEqualTo(person.nir());
            assertThat(person.nir()).matches(".{5}(..999|97.99)\\d{5}");
        });
    }

    @Test
    void theirNumbersTellTheirSexAndBirth() {
        assertThat(registered()).allSatisfy(line -> {
            var nir = (String) line.get("nir");
            var birth = LocalDate.parse((String) line.get("birthDate"));
            int month = Integer.parseInt(nir.substring(3, 5));
            assertThat(nir).startsWith("M".equals(line.get("sex")) ? "1" : "2");
            assertThat(Integer.parseInt(nir.substring(1, 3))).isEqualTo(birth.getYear() % 100);
            assertThat(month > 30 ? month - 30 : month).isEqualTo(birth.getMonthValue());
        });
    }

    @Test
    void theirPostalCodesAreThoseOfTheirFunds() {
        assertThat(people).allSatisfy(person -> assertThat(new PostalCode(person.postalCode()).value())
                .matches(POSTAL_PREFIXES.get(person.cpam()) + "\\d+"));
    }

    @Test
    void theirAccountsAreInABankThatIsNot() {
        var ibans = registered().stream().map(line -> DemoPeople.object(line, "bankAccount")).filter(Objects::nonNull)
                .map(account -> new Iban((String) account.get("iban")).value()).toList();

        assertThat(ibans).hasSize(7).doesNotHaveDuplicates().allMatch(iban -> iban.startsWith("99999", 4));
    }

    @Test
    void theyAreAdultsAndTheirBeneficiariesAreNumbered() {
        assertThat(people).allMatch(person -> person.birthDate().isBefore(LocalDate.of(2006, 1, 1)));
        assertThat(registered()).allSatisfy(line -> {
            List<Map<String, Object>> beneficiaries = DemoPeople.list(line, "beneficiaries");
            assertThat(beneficiaries).extracting(b -> b.get("id"))
                    .isEqualTo(List.of("1", "2", "3", "4").subList(0, beneficiaries.size()));
        });
    }

    @Test
    void noAdultIsABeneficiaryOneChildIsAboutToBecomeOneAndSomebodyIsAlone() {
        var today = LocalDate.of(2026, 11, 27);
        var births = registered().stream().flatMap(line -> DemoPeople.<Map<String, Object>>list(line, "beneficiaries")
                .stream()).map(child -> LocalDate.parse((String) child.get("birthDate"))).toList();

        assertThat(births).hasSize(12).allMatch(birth -> birth.plusYears(18).isAfter(today))
                .anyMatch(birth -> birth.plusYears(18).isBefore(today.plusMonths(1)));
        assertThat(registered()).anyMatch(line -> DemoPeople.list(line, "beneficiaries").isEmpty());
    }

    @Test
    void theyAreAttachedToTheirOwnFundsAndTheirCoverHasDates() {
        assertThat(registered()).allMatch(line -> line.get("organisme").equals("01" + line.get("cpam") + "0000"))
                .allMatch(line -> line.get("managementCode").equals("10"));
        assertThat(registered()).extracting(line -> DemoPeople.object(line, "exemption")).filteredOn(Objects::nonNull)
                .extracting(exemption -> exemption.get("kind")).containsExactly("INVALIDITY", "ALD");
        assertThat(registered()).extracting(line -> DemoPeople.object(line, "complementaryCover"))
                .filteredOn(Objects::nonNull).singleElement()
                .satisfies(cover -> assertThat(cover).containsKeys("kind", "from", "to", "manager"));
    }

    @Test
    void theFirstOneIsTheOneOfTheExamples() {
        assertThat(people.getFirst()).isEqualTo(new Person("Lefèvre", List.of("Jean"), "185037599904274",
                LocalDate.of(1985, 3, 12), "35000", "351"));
    }

    @Test
    void printingThemTellsNothing() {
        assertThat(people).allMatch(person -> person.toString().equals("Person[hidden]"));
    }

    private static List<Map<String, Object>> registered() {
        return Stream.concat(DemoPeople.lines().stream(), DemoMembers.lines().stream()).map(DemoPeople::read).toList();
    }
}
