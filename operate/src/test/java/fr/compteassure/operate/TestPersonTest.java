package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.value.FamilyName;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestPersonTest {
    /** That of a stack whose key is another one for each name. */
    private static TestPerson of(String key) {
        return TestPerson.of(purpose -> Base64.getUrlDecoder().decode(KeyedHash.ofSecret(key + purpose)));
    }

    private static List<TestPerson> many() {
        return IntStream.range(0, 500).mapToObj(i -> of("key " + i)).toList();
    }

    @Test
    void allThatIdentifiesThePersonComesFromTheKey() {
        assertThat(many()).extracting(TestPerson::familyName).doesNotHaveDuplicates();
        assertThat(many()).extracting(person -> person.nir().value()).doesNotHaveDuplicates();
        assertThat(many()).extracting(TestPerson::email).doesNotHaveDuplicates();
        assertThat(many()).extracting(TestPerson::password).doesNotHaveDuplicates();
        assertThat(many().stream().map(TestPerson::birthDate).distinct().count()).isGreaterThan(400);
    }

    @Test
    void oneKeyHasOnePerson() {
        assertThat(of("key")).isEqualTo(of("key"));
    }

    @Test
    void aNameIsOneOfTenLettersAtLeastAndNothingElse() {
        assertThat(many()).extracting(TestPerson::familyName).allSatisfy(name -> {
            assertThat(name).matches("[A-Z][a-z]{9,}");
            assertThat(new FamilyName(name).value()).isEqualTo(name);
        });
    }

    @Test
    void aNirIsThatOfNobodyAndAgreesWithTheBirthDateOfAnAdult() {
        assertThat(many()).allSatisfy(person -> {
            var born = person.birthDate();
            assertThat(person.nir().value()).startsWith("%s%02d%02d".formatted(person.sex().equals("F") ? 2 : 1,
                    born.getYear() % 100, born.getMonthValue()));
            assertThat(person.nir().value().substring(7, 10)).isEqualTo("999");
            assertThat(person.nir().value().substring(10, 13)).isNotEqualTo("000");
            assertThat(born).isBetween(LocalDate.of(1950, 1, 1), LocalDate.of(1999, 12, 31));
        });
    }

    @Test
    void nothingOfThePersonIsToldInPassing() {
        assertThat(of("key").toString()).isEqualTo("TestPerson[hidden]");
    }

    @Test
    void aPersonWithoutRightsIsTheSamePerson() {
        var person = of("key");

        assertThat(person.lineWithoutRights()).contains("\"to\":\"2020-12-31\"");
        assertThat(person.line(LocalDate.of(2026, 11, 28))).contains("\"to\":\"2027-12-31\"")
                .isEqualTo(person.lineWithoutRights().replace("2020-12-31", "2027-12-31"));
    }
}
