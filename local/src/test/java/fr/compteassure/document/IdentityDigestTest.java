package fr.compteassure.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.document.IdentityDigest.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The digest that the verification page computes, too: both are held to the same file. */
class IdentityDigestTest {
    private static final VerificationCode CODE = new VerificationCode("7KQ4-M2XP-9DTR-0A1B");
    private static final String NUMBER = "2026-351-Y9A3QDWG";
    private static final LocalDate BORN = LocalDate.of(1985, 3, 12);
    private static final Named JEAN = new Named("Lefèvre", List.of("Jean", "Noël"), BORN);

    private static String digest(Named... people) {
        return IdentityDigest.of(CODE, NUMBER, List.of(people));
    }

    @Test
    void itIsThatOfThePublishedExamples() throws IOException {
        try (var file = IdentityDigestTest.class.getResourceAsStream("/identity-digests.json")) {
            assertThat(JSON.std.listFrom(file)).hasSizeGreaterThan(5).allSatisfy(IdentityDigestTest::check);
        }
    }

    private static void check(Object example) {
        var facts = (Map<?, ?>) example;
        var people = ((List<?>) facts.get("people")).stream().map(IdentityDigestTest::named).toList();
        var code = VerificationCode.typed((String) facts.get("code")).orElseThrow();
        assertThat(IdentityDigest.of(code, (String) facts.get("number"), people)).isEqualTo(facts.get("digest"));
    }

    private static Named named(Object person) {
        var facts = (Map<?, ?>) person;
        return new Named((String) facts.get("familyName"),
                ((List<?>) facts.get("givenNames")).stream().map(String.class::cast).toList(),
                LocalDate.parse((String) facts.get("birthDate")));
    }

    @Test
    void howANameIsTypedDoesNotCount() {
        assertThat(List.of(digest(new Named("LEFEVRE", List.of("jean", "noel"), BORN)),
                digest(new Named(" lefèvre. ", List.of("Jean-Noël"), BORN)),
                digest(new Named("Lefe\u0300vre", List.of("JEAN,  NOËL"), BORN)))).containsOnly(digest(JEAN));
    }

    @Test
    void howTheNumberIsTypedDoesNotCount() {
        assertThat(Stream.of("2026351Y9A3QDWG", " 2026 351 y9a3qdwg ", "2O26-35I-Y9A3QDWG", "2026–35l–Y9A3-QDWG")
                .map(number -> IdentityDigest.of(CODE, number, List.of(JEAN)))).containsOnly(digest(JEAN));
    }

    @Test
    void whoIsNamedOnWhichDocumentCounts() {
        var zoe = new Named("Lefèvre", List.of("Zoé"), LocalDate.of(2015, 6, 1));

        assertThat(List.of(digest(JEAN), digest(JEAN, zoe), digest(zoe, JEAN), digest(zoe), digest(),
                digest(new Named("Lefebvre", List.of("Jean", "Noël"), BORN)),
                digest(new Named("Lefèvre", List.of("Jean"), BORN)),
                digest(new Named("Lefèvre", List.of("Jean", "Noël"), BORN.plusDays(1))),
                digest(new Named("Lefèvre Jean", List.of("Noël"), BORN)),
                IdentityDigest.of(new VerificationCode("7KQ4-M2XP-9DTR-0A1C"), NUMBER, List.of(JEAN)),
                IdentityDigest.of(CODE, "2026-351-Y9A3QDWH", List.of(JEAN))))
                .doesNotHaveDuplicates().allMatch(digest -> digest.matches("[A-Z2-7]{16}"));
    }
}
