package fr.compteassure.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.letter.LetterBody.AssistedOpening;
import fr.compteassure.letter.LetterBody.UnreadDecision;
import fr.compteassure.letter.LetterBody.WithHelp;
import fr.compteassure.pdf.UnprintableText;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextTest {
    private static final double POINTS_PER_MM = 72 / 25.4;
    /** What may show through a window, wherever in its envelope the letter lies. */
    private static final Rectangle2D THROUGH_THE_WINDOW = millimetres(90, 34, 120, 58);
    /** Where the address is looked for. */
    private static final Rectangle2D ADDRESS = millimetres(104, 45, 87, 40);

    private static Rectangle2D millimetres(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x * POINTS_PER_MM, y * POINTS_PER_MM, width * POINTS_PER_MM, height
                * POINTS_PER_MM);
    }

    static Stream<LetterBody> bodies() {
        return LetterSamples.all();
    }

    private static String text(LetterBody body) {
        return text(LetterSamples.letter(body, LetterSamples.ELISE, LetterSamples.RENNES));
    }

    private static String text(Letter letter) {
        try (var pdf = Loader.loadPDF(LetterSamples.pdf(letter))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00A0\u202F]+", " ").replaceAll("(?<=\\p{L}-) ",
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> area(Letter letter, Rectangle2D area) {
        try (var pdf = Loader.loadPDF(LetterSamples.pdf(letter))) {
            var stripper = new PDFTextStripperByArea();
            stripper.setSortByPosition(true);
            stripper.addRegion("area", area);
            stripper.extractRegions(pdf.getPage(0));
            return stripper.getTextForRegion("area").strip().lines().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter to(String name, String... lines) {
        return LetterSamples.letter(new UnreadDecision("7K4M-9QXT", LetterSamples.NOW), new Recipient(name, List.of(
                lines)), LetterSamples.RENNES);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aLetterIsOnePageThoughEverythingInItIsLong(LetterBody body) throws Exception {
        for (var fund : LetterSamples.FUNDS) {
            var letter = LetterSamples.letter(body, LetterSamples.LONGEST, fund);
            try (var pdf = Loader.loadPDF(LetterSamples.pdf(letter))) {
                assertThat(pdf.getNumberOfPages()).isOne();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void nothingButTheWholeAddressShowsThroughTheWindow(LetterBody body) {
        for (var to : List.of(LetterSamples.ELISE, LetterSamples.LONGEST)) {
            var expected = Stream.concat(Stream.of(to.name()), to.lines().stream()).toList();
            for (var fund : LetterSamples.FUNDS) {
                var letter = LetterSamples.letter(body, to, fund);

                assertThat(area(letter, THROUGH_THE_WINDOW)).isEqualTo(expected);
                assertThat(area(letter, ADDRESS)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aLetterSaysWhoWritesWhenWhyAndWhomToAsk(LetterBody body) {
        assertThat(text(body))
                .contains("CPAM d’Ille-et-Vilaine", "Le 27 novembre 2026", "Objet : ", "Madame, Monsieur,",
                        "Référence de cette lettre : ", "36 46", "langue des signes", "À l’accueil", "mot de passe")
                .doesNotContain("null", " '", "{{", "1 85 03");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSISTED_OPENING", "ACCOUNT_RECOVERY"})
    void aLetterOfHelpWarnsBeforeItShowsItsCode(LetterKind kind) {
        for (var body : LetterSamples.bodies(kind)) {
            var help = (WithHelp) body;
            var text = text(body);

            assertThat(text).containsSubsequence(HelpText.wording(help.channel()), help.advisor(),
                    "Ce n’était pas vous",
                    "Appelez tout de suite le 36 46", "Votre code, valable jusqu’au ", LetterSamples.CODE,
                    "Personne de votre caisse ne vous demandera jamais ce code");
            if (help.activates()) {
                assertThat(text).contains("tapez cette adresse : compte.exemple.fr/activation", "4 décembre 2026",
                        "Tapez votre numéro de sécurité sociale, puis le code.",
                        "sans l’aide de personne, et acceptez les conditions d’utilisation",
                        "Préparez un papier : dix codes de secours s’affichent une seule fois.",
                        "Sans internet : venez à l’accueil de votre caisse, avec cette lettre");
            } else {
                assertThat(text).contains(help.email(), "12 décembre 2026", "compte bancaire").doesNotContain(
                        "/activation");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSISTED_OPENING", "ACCOUNT_RECOVERY"})
    void aLetterOfHelpSaysPreparedWhatIsNotDoneYetAndAddressesAnybody(LetterKind kind) {
        for (var body : LetterSamples.bodies(kind)) {
            assertThat(text(body)).contains("a préparé avec vous un ")
                    .doesNotContainPattern("a été (refait|ouvert)|vous a aidé |\\bseul\\b");
        }
    }

    @Test
    void aLetterSaysWhereTheCounterIsWhenThatIsKnown() {
        var body = LetterSamples.all().findFirst().orElseThrow();

        assertThat(text(body))
                .contains("Adresse de démonstration (inventée) : 7 cours des Hermines-Dorées, 35000 Rennes");
        assertThat(text(LetterSamples.letter(body, LetterSamples.ELISE, LetterSamples.DUNKERQUE)))
                .doesNotContain("Adresse de", "36 46.L’adresse", "est donnée au 36 46");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREAD_DECISION", "UNREAD_DEMAND", "UNREAD_CONCERN"})
    void aLetterOfWhatIsUnreadSaysThatItIsUrgentAndHowToReadItAndNothingOfIt(LetterKind kind) {
        for (var body : LetterSamples.bodies(kind)) {
            assertThat(text(body)).contains("personne ne l’y a lu",
                    "Sans internet : venez à l’accueil", "cette lettre n’en dit pas plus")
                    .doesNotContain(LetterSamples.CODE).doesNotContainPattern("(?i)refus|accept|parent|enfant");
        }
    }

    @Test
    void whatIsKeptOfABodyMakesTheSameBody() {
        assertThat(LetterSamples.all()).allSatisfy(body -> {
            assertThat(body.kind().body(body.values())).isEqualTo(body);
            assertThat(body.values().values()).doesNotContainNull();
        });
    }

    @Test
    void timesAreThoseOfTheFundsOwnClock() {
        var help = new AssistedOpening(LetterSamples.NOW, ContactChannel.COUNTER, "Camille Martin",
                LetterSamples.NOW.plus(Duration.ofDays(7)), true, null);

        assertThat(text(help)).contains("Le 27 novembre 2026 à 10 h 12 (heure de Paris), à l’accueil, Camille Martin");
        assertThat(text(LetterSamples.letter(help, LetterSamples.ELISE, LetterSamples.REUNION)))
                .contains("à 13 h 12 (heure de La Réunion)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marie D’Arc–Le Goff", "Œdipine Cœur-de-L’Épée", "Zoë Ñuñez Ÿsaÿe", "Šárka Dvořáková",
            "Łukasz Żółć", "Elena Иванова", "Ελένη Παππά"})
    void anAwkwardNameIsWrittenAsItIs(String name) {
        assertThat(area(to(name, "12 rue des Lilas", "35000 Rennes"), ADDRESS)).startsWith(name);
    }

    @Test
    void accentsThatStandApartFromTheirLettersAreJoinedAndWhatIsNotSeenIsLeftOut() {
        assertThat(area(to("E\u0301lise\u200F Durand", "12 rue\u200B des Lilas", "35000 Rennes"), ADDRESS))
                .containsExactly("Élise Durand", "12 rue des Lilas", "35000 Rennes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد الفاسي", "דוד לוי", "王小明", "Zoé 🎉"})
    void whatThePaperCannotShowIsRefusedWithoutRepeatingIt(String name) {
        var letter = to(name, "12 rue des Lilas", "35000 Rennes");

        assertThatThrownBy(() -> LetterSamples.pdf(letter)).isInstanceOf(UnprintableText.class).message()
                .doesNotContain(name);
    }

    @Test
    void aLineThatIsTooLongGoesOnInTheNext() {
        var letter = to("Jean Lefèvre", "a".repeat(60) + " " + "b".repeat(70), "35000 Rennes");

        assertThat(String.join(" ", area(letter, ADDRESS)).replace(" ", ""))
                .isEqualTo("JeanLefèvre" + "a".repeat(60) + "b".repeat(70) + "35000Rennes");
        assertThat(area(letter, THROUGH_THE_WINDOW)).isEqualTo(area(letter, ADDRESS));
    }

    @Test
    void anAddressThatTheWindowCannotShowWholeIsRefused() {
        var lines = IntStream.range(0, 8).mapToObj(i -> "m".repeat(200)).toArray(String[]::new);
        var letter = to("Jean Lefèvre", lines);

        assertThatThrownBy(() -> LetterSamples.pdf(letter)).isInstanceOf(UnprintableText.class);
    }

    @Test
    void theSameLetterIsTheSameFile() {
        var letter = to("Jean Lefèvre", "12 rue des Lilas", "35000 Rennes");

        assertThat(LetterSamples.pdf(letter)).isEqualTo(LetterSamples.pdf(letter));
    }

    @Test
    void aLetterToNobodyOrNowhereIsRefused() {
        assertThatThrownBy(() -> new Recipient(" ", List.of("Rennes"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recipient("Jean", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
