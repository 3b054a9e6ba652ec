package fr.compteassure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.FrenchTypography.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person reads is set as French is: every text of the sources, every template, every page, every example. */
class FrenchTypographyTest {
    private static final String RESOURCES = "functions/src/main/resources/fr/compteassure/";
    /** Lists that machines read, and a list of passwords: nobody reads them as they are. */
    private static final String DATA = ".*(postal-codes|cpams|law|common-passwords)\\.(csv|txt)";

    /**
     * A file whose texts are looked at.
     *
     * @param file its path from the project's root
     * @param content all of it
     */
    private record Source(String file, String content) {
        static Source of(Path file) {
            try {
                return new Source(Path.of("..").relativize(file).toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String told(int line, String fault, String around) {
            return file + ":" + line + ": " + fault + ": " + around;
        }

        Stream<String> faults(SourceTexts.Text text) {
            return FrenchTypography.faults(text.text()).stream()
                    .map(fault -> told(text.line(fault.at()), fault.fault(), fault.around()));
        }
    }

    private static List<Source> files(String folder, String names) throws IOException {
        try (var files = Files.walk(Path.of("..", folder))) {
            var found = files.filter(file -> file.toString().matches(names) && !file.toString().matches(DATA)).sorted()
                    .map(Source::of).toList();
            assertThat(found).as(folder).isNotEmpty();
            return found;
        }
    }

    private static Stream<String> faults(Source source, Function<String, List<SourceTexts.Text>> reader) {
        return reader.apply(source.content()).stream().flatMap(source::faults);
    }

    /** An SMS has an alphabet of its own, without U+202F and ’; {@code SmsBodyTest} holds it to that. */
    private static boolean isNoSms(Source source) {
        return !source.file().endsWith("/SmsBody.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"functions/src/main/java", "local/src/main/java"})
    void everyTextOfTheSourcesIs(String folder) throws IOException {
        assertThat(files(folder, ".*\\.java").stream().filter(FrenchTypographyTest::isNoSms)
                .flatMap(source -> faults(source, SourceTexts::ofJava))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "prevention", "help", "cpam"})
    void everyTextThatComesWithTheFunctionsIs(String folder) throws IOException {
        assertThat(files(RESOURCES + folder, ".*\\.(txt|csv)").stream()
                .flatMap(source -> MarkupTexts.ofList(source.content()).stream().flatMap(source::faults)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {RESOURCES + "mail", RESOURCES + "pdf", "local/src/main/resources", "web"})
    void everyPageAndTemplateIs(String folder) throws IOException {
        assertThat(files(folder, ".*\\.html").stream().flatMap(source -> MarkupTexts.of(source.content()).stream()
                .flatMap(source::faults))).isEmpty();
    }

    @Test
    void everyTextOfAScriptIs() throws IOException {
        assertThat(files("web", ".*\\.m?js").stream().flatMap(source -> faults(source, SourceTexts::ofScript)))
                .isEmpty();
    }

    @Test
    void aPageOfTheSiteBreaksNoEmailAndRaisesTheEndOfAnOrdinal() throws IOException {
        assertThat(files("web", ".*\\.html").stream().flatMap(source -> MarkupTexts.bare(source.content()).stream()
                .map(text -> source.told(text.line(), "not marked up", text.text())))).isEmpty();
    }

    @Test
    void everyAnswerOfTheApisDescriptionIs() {
        var description = Source.of(Path.of("..", "openapi.yaml"));

        assertThat(MarkupTexts.ofExamples(description.content()).stream().flatMap(description::faults)).isEmpty();
    }

    @Test
    void everyAnswerOfTheGatewayItselfIs() {
        var template = Source.of(Path.of("..", "template.yaml"));

        assertThat(MarkupTexts.ofAnswers(template.content())).hasSizeGreaterThan(10);
        assertThat(MarkupTexts.ofAnswers(template.content()).stream().flatMap(template::faults)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rien n’est perdu : appelez                    | no U+202F before : ; ? !
            Mot de passe oublié ?                         | no U+202F before : ; ? !
            ' : '                                         | no U+202F before : ; ? !
            Document obtenu\u00A0: un                     | no U+202F before : ; ? !
            Vous n’avez rien demandé? Appelez             | nothing before : ; ? !
            Choisissez « Mot de passe\u202F»              | no U+202F within « »
            Choisissez «\u202FMot de passe »              | no U+202F within « »
            "l'accueil de votre caisse"                   | no ’
            "qu'une fois"                                 | no ’
            Votre caisse répond...                        | no …
            """, delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true)
    void aFaultIsFound(String text, String fault) {
        assertThat(FrenchTypography.faults(text.startsWith("'") ? text.replace("'", "") : text))
                .extracting(Fault::fault).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rien n’est perdu\u202F: appelez le 36 46\u202F!", "à 9h05", "https://exemple.fr/?page",
            "a = :b",
            "«\u202FMes demandes\u202F», l’accueil…", "somebody's name: none", "contact.email", "HH:MM", "(12:30)"})
    void whatIsRightOrNoFrenchIsLeftAlone(String text) {
        assertThat(FrenchTypography.faults(text)).isEmpty();
    }

    @Test
    void theTextsOfASourceAreFoundWithoutItsCode() {
        assertThat(SourceTexts.ofJava("f(x ? \"a\\u202F: b\" : 'c'); // \"no\"\n/* \"no\" */ \"\"\"\n d\"\"\""))
                .extracting(SourceTexts.Text::text).containsExactly("a\u202F: b", "c", "\n d");
        assertThat(SourceTexts.ofScript("f(x ? `a ${y ? `b${z}` : 'c'} d` : /[/'\"]/, 'e')"))
                .extracting(SourceTexts.Text::text).containsExactly("b…", "c", "a … d", "e");
    }
}
