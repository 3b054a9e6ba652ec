package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that say more, or less, than they seem to. */
class PasswordDisguiseTest {
    private static final Nir NIR = new Nir("185032A99900373");
    private static final LocalDate BIRTH_DATE = LocalDate.of(1985, 3, 12);
    private static final FamilyName NAME = new FamilyName("Lefèvre");

    /** Seven characters and a half dozen of what one does not see. */
    @ParameterizedTest
    @CsvSource({"zero-width space, 200B", "zero-width non-joiner, 200C", "zero-width joiner, 200D",
            "left to right, 200E",
            "right to left, 200F", "override, 202E", "isolate, 2066", "word joiner, 2060", "invisible times, 2062",
            "byte order mark, FEFF", "soft hyphen, 00AD", "control, 0007", "tab, 0009", "line feed, 000A", "nul, 0000",
            "next line, 0085", "line separator, 2028", "paragraph separator, 2029", "no-break space, 00A0",
            "thin space, 2009", "hair space, 200A", "ideographic space, 3000", "ogham space, 1680", "acute, 0301",
            "overlay, 0336", "enclosing circle, 20DD", "grapheme joiner, 034F", "vowel sign, 093E",
            "variation selector, FE0F", "variation selector 17, E0100", "Mongolian selector, 180B",
            "tag of a letter, E0041", "Hangul filler, 3164", "initial filler, 115F", "medial filler, 1160",
            "half-width filler, FFA0", "Khmer inherent vowel, 17B4", "braille blank, 2800", "null notehead, 1D159",
            "blank hieroglyph, 13441", "unassigned, 0378", "not a character, FFFE", "unassigned plane, A0000",
            "half a surrogate, D83D", "musical beam, 1D173", "interlinear anchor, FFF9"})
    void whatOneDoesNotSeeIsNotCounted(String name, String codePoint) {
        String unseen = Character.toString(Integer.parseInt(codePoint, 16));

        assertThatIsRefused("Abcxyz" + unseen.repeat(6) + "1", "au moins 8 caractères visibles");
        assertThatIsRefused("Abcdefgh" + unseen, "un chiffre ou un caractère spécial");
        assertThat(Password.chosen("Abcd" + unseen + "xyz-", NIR, BIRTH_DATE, NAME).value())
                .isEqualTo(Normalizer.normalize("Abcd" + unseen + "xyz-", Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abcd1👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "Abcd1👍🏽👍🏽", "Abcd1🇫🇷🇫🇷",
            "Abcd🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿1",
            "Ab1한글각", "Z͑ͫ̓a̴̵̶l̷̸g̡̢o̧̨1!"})
    void whatIsDrawnAsOneCountsOnce(String typed) {
        assertThatIsRefused(typed, "au moins 8 caractères");
    }

    @Test
    void aLetterThatOneDoesNotSeeIsNeitherUpperNorLowerCase() {
        assertThatIsRefused("ABCDXYZ12\u0345", "une minuscule");
    }

    private enum Disguise {
        ZERO_WIDTH_SPACES("", "\u200b"), JOINERS("", "\u200d"), SOFT_HYPHENS("", "\u00ad"), FILLERS("",
                "\u3164"), BLANKS("", "\u2800"), TAGS("", "\udb40\udc41"), SELECTORS("", "\ufe0f"), OVERLAYS("",
                        "\u0336"), TOWERS_OF_ACCENTS("", "\u0301\u0302\u0303\u0304"), THIN_SPACES("",
                                "\u2009"), BIDI("", "\u202e"), CONTROLS("", "\u0001"), FULL_WIDTH("０Ａａ",
                                        ""), BOLD("𝟎𝐀𝐚", ""), DOUBLE_STRUCK("𝟘𝔸𝕒",
                                                ""), SANS_SERIF("𝟢𝖠𝖺", ""), MONOSPACE("𝟶𝙰𝚊", "");

        private final int[] zeroAndAs;
        private final String after;

        Disguise(String zeroAndAs, String after) {
            this.zeroAndAs = zeroAndAs.codePoints().toArray();
            this.after = after;
        }

        String of(String text) {
            return text.codePoints().map(this::shifted).mapToObj(c -> Character.toString(c) + after)
                    .collect(Collectors.joining());
        }

        private int shifted(int c) {
            if (zeroAndAs.length == 0) {
                return c;
            }
            if (c >= '0' && c <= '9') {
                return c - '0' + zeroAndAs[0];
            }
            if (c >= 'A' && c <= 'Z') {
                return c - 'A' + zeroAndAs[1];
            }
            return c >= 'a' && c <= 'z' ? c - 'a' + zeroAndAs[2] : c;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDisguiseHidesWhatAPasswordMustNotBeOrContain(Disguise disguise) {
        assertThatIsRefused(disguise.of("Lefevre-42"), "contenir votre nom de famille");
        assertThatIsRefused(disguise.of("xX-1 85 03 2a 999 003"), "contenir votre numéro de sécurité sociale");
        assertThatIsRefused(disguise.of("Brest-12/03/85"), "contenir votre date de naissance");
        assertThatIsRefused(disguise.of("Brest, 12 mars 1985"), "contenir votre date de naissance");
        assertThatIsRefused(disguise.of("Azerty123"), "les plus courants");
        assertThatIsRefused(disguise.of("Motdepasse1!"), "les plus courants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brest-①②⓪③①⑨⑧⑤", "Brest ❶❷🄌➌8⓹", "Brest ⑫/③/⑧⑤", "Brest-¹²⁰³⁸⁵", "Brest-₁₂/₀₃/₈₅",
            "Brest ⑴⑵ ⒊ 85",
            "Brest-١٢٠٣١٩٨٥", "Brest-۱۲۰۳۸۵", "Brest-१२/०३/८५", "Brest-๑๒๐๓๘๕", "Brest 1️⃣2️⃣0️⃣3️⃣8️⃣5️⃣",
            "Brest ⓬ Mars 85",
            "Brest, ⑫ ⓜⓐⓡⓢ 85", "Brest 12🅜🅐🅡🅢85", "Brest ١٢ mars ٨٥"})
    void digitsOfEveryScriptAndShapeAreDigits(String typed) {
        assertThatIsRefused(typed, "contenir votre date de naissance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ⓛⓔⓕⓔⓥⓡⓔ-42", "ᴸᵉᶠᵉᵛʳᵉ-42Aa", "🅛🅔🅕🅔🅥🅡🅔-42a", "🅻🅴🅵🅴🆅🆁🅴-42a",
            "L.e.f.e.v.r.e-42", "Le🙂fe🙂vre-42",
            "Leﬀevre Lefévre", "ʟa-Lĕfēvrè-4", "Leſe Lefevre-1", "LEFE\u0300VRE-a1"})
    void theNameIsTheNameInOtherLetters(String typed) {
        assertThatIsRefused(typed, "contenir votre nom de famille");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aX185032A99900373", "aX185032a999003", "X 1.85.03.2a.999.003.73",
            "1-8-5-0-3-2-A-9-9-9-0-0-3 x",
            "1😀85😀03😀2A😀999😀003 x", "x185\u3000032a999003X", "a٩185032A999003", "(1)85/03/2a/999/003 k",
            "١٨٥٠٣2A٩٩٩٠٠٣ x"})
    void theNirIsFoundWithItsKeyAndWithoutAndWhateverSeparatesIt(String typed) {
        assertThatIsRefused(typed, "contenir votre numéro de sécurité sociale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Páßwórd1", "Mötdépàsse1", "P@ssw0rd\u00a0", " Azerty123 ", "Ａzerty１23",
            "azertY\u200b1\u200b2\u200b3",
            "Sécurité2026"})
    void accentsAndSpacesDoNotMakeACommonPasswordRare(String typed) {
        assertThatIsRefused(typed, "les plus courants");
    }

    @ParameterizedTest
    @EnumSource(names = {"NFC", "NFD"})
    void whatWasTypedIsJudgedAlikeHoweverTheKeyboardComposesIt(Form form) {
        assertThat(Password.chosen(Normalizer.normalize("Forêt à Brûlé", form), NIR, BIRTH_DATE, NAME).value())
                .isEqualTo("Forêt à Brûlé");
        assertThatIsRefused(Normalizer.normalize("Lefèvre-né", form), "contenir votre nom de famille");
        assertThatIsRefused(Normalizer.normalize("Éàçôû-1", form), "au moins 8 caractères.");
    }

    /** The longest text that is looked at, of what comes apart the most or is joined the longest. */
    @ParameterizedTest
    @ValueSource(strings = {"\ufdfa", "\u0344", "👨\u200d", "🇫", "\u0316\u0301", "1\u0301", "9", "9 ", "L",
            "\u1100\u1161"})
    void noTextTakesLongToJudge(String repeated) {
        String longest = repeated.repeat(1024 / repeated.length());

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThatIsRefused(longest, "Le mot de passe"));
    }

    private static void assertThatIsRefused(String typed, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Password.chosen(typed, NIR, BIRTH_DATE, NAME)).withMessageContaining(reason);
    }
}
