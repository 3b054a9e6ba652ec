package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our few lines of the numbering plan beside those of libphonenumber, over every prefix of three digits, and of four
 * or five where zones share one. Two prefixes agree when numbers of the same kinds start with them, landlines (L) and
 * mobiles (M); whether a block has an operator yet is not asked. Each difference is written « prefix:ours/theirs »,
 * and docs/decisions/phone-numbers.md gives its reason.
 */
class PhoneNumberPeerTest {
    private static final PhoneNumberUtil PEER = PhoneNumberUtil.getInstance();
    private static final List<Integer> CODES = List.of(33, 590, 594, 596, 262, 508);
    private static final Set<String> SHARED = Set.of("508", "639", "6399", "708", "709", "7093", "939", "947", "976");
    private static final List<Integer> NINE = List.of(9);
    private static final List<Integer> SIX_OR_NINE = List.of(6, 9);
    private static final int BLOCKS = 100;

    @Test
    void aNumberDialledFromTheMainlandIsThatOfOneZoneForBoth() {
        assertThat(differences(NINE, digits -> ours("0" + digits), PhoneNumberPeerTest::theirsFromTheMainland))
                .isEqualTo("""
                        5080:-/L 5081:-/L 5082:-/L 5083:-/L 5086:-/L 5087:-/L 5088:-/L 5089:-/L \
                        6398:M/- 63991:M/- 63992:M/- 63993:M/- 63998:M/- 70934:M/- 70938:M/- 70939:M/- \
                        806:-/L 807:-/L 808:-/L 809:-/L""");
    }

    @ParameterizedTest
    @CsvSource({"590, '694:-/M 696:-/M 9396:-/L 9397:-/L'",
            "594, '70934:M/- 9760:-/L 9761:-/L 9762:-/L 9763:-/L 9766:-/L 9767:-/L 9768:-/L 9769:-/L'",
            "596, '806:-/L 807:-/L 808:-/L 809:-/L'",
            "262, '6398:M/- 63991:M/- 63992:M/- 63993:M/- 70938:M/- 70939:M/-'",
            "508, '806:-/L 807:-/L 808:-/L 809:-/L'"})
    void aNumberWithTheCodeOfItsZoneIsOneForBoth(int code, String known) {
        assertThat(differences(code == 508 ? SIX_OR_NINE : NINE, digits -> ours("+" + code + digits),
                digits -> theirs(code, digits))).isEqualTo(known);
    }

    @Test
    void theCodeOfTheMainlandIsTheSameAsNone() {
        assertThat(prefixes()).allSatisfy(prefix -> {
            String digits = (prefix + "001234").substring(0, 9);
            assertThat(e164("+33" + digits)).isEqualTo(e164("0" + digits));
        });
    }

    private static String differences(List<Integer> lengths, Function<String, String> ours,
            Function<String, String> theirs) {
        return prefixes().flatMap(prefix -> {
            String both = kinds(prefix, lengths, ours) + "/" + kinds(prefix, lengths, theirs);
            return Set.of("-/-", "L/L", "M/M", "LM/LM").contains(both) ? Stream.of() : Stream.of(prefix + ":" + both);
        }).collect(Collectors.joining(" "));
    }

    private static Stream<String> prefixes() {
        return IntStream.rangeClosed(100, 999).mapToObj(Integer::toString)
                .flatMap(PhoneNumberPeerTest::apartWhereShared);
    }

    private static Stream<String> apartWhereShared(String prefix) {
        return SHARED.contains(prefix)
                ? IntStream.rangeClosed(0, 9).mapToObj(digit -> prefix + digit)
                        .flatMap(PhoneNumberPeerTest::apartWhereShared)
                : Stream.of(prefix);
    }

    /** The kinds of all numbers with the prefix: no rule of either looks further than two digits behind it. */
    private static String kinds(String prefix, List<Integer> lengths, Function<String, String> kindsOfNumber) {
        var found = new TreeSet<String>();
        for (int block = 0; block < BLOCKS && found.size() < 2; block++) {
            String start = "%s%02d".formatted(prefix, block);
            lengths.stream().filter(length -> length >= start.length())
                    .map(length -> (start + "1234").substring(0, length))
                    .flatMap(digits -> kindsOfNumber.apply(digits).chars().mapToObj(Character::toString))
                    .forEach(found::add);
        }
        return found.isEmpty() ? "-" : String.join("", found);
    }

    private static Optional<PhoneNumber> e164(String dialled) {
        try {
            return Optional.of(new PhoneNumber(dialled));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static String ours(String dialled) {
        return e164(dialled).map(number -> (number.isLandline() ? "L" : "") + (number.isMobile() ? "M" : ""))
                .orElse("");
    }

    /** What they say of our number; of what is none for us, what they say in whatever zone. */
    private static String theirsFromTheMainland(String digits) {
        return e164("0" + digits).map(number -> CODES.stream().filter(code -> number.value().startsWith("+" + code))
                .map(code -> theirs(code, number.value().substring(("+" + code).length()))).findFirst().orElseThrow())
                .orElseGet(() -> CODES.stream().map(code -> theirs(code, digits)).collect(Collectors.joining()));
    }

    private static String theirs(int code, String digits) {
        var number = new Phonenumber.PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(digits));
        return switch (PEER.getNumberType(number)) {
            case FIXED_LINE, VOIP -> "L";
            case MOBILE -> "M";
            case FIXED_LINE_OR_MOBILE -> "LM";
            default -> "";
        };
    }
}
