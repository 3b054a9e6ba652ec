package fr.compteassure.cpam;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.cpam.PostalCodes.Candidate;
import fr.compteassure.value.PostalCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {
    /** Saint-Pierre-et-Miquelon, Wallis-et-Futuna, French Polynesia, New Caledonia, Clipperton: schemes of their own. */
    private static final Set<String> OTHER_SCHEMES = Set.of("975", "986", "987", "988", "989");
    /** The arrondissements of those that several funds share, and the fund of each but that of Lille, which has three. */
    private static final Map<String, String> OF_ARRONDISSEMENT = Map.ofEntries(Map.entry("591", "599"),
            Map.entry("592", "599"), Map.entry("593", "595"), Map.entry("594", "594"), Map.entry("596", "599"),
            Map.entry("621", "624"), Map.entry("622", "624"), Map.entry("623", "623"), Map.entry("624", "623"),
            Map.entry("625", "623"), Map.entry("626", "623"), Map.entry("627", "624"), Map.entry("641", "641"),
            Map.entry("642", "642"), Map.entry("643", "642"), Map.entry("761", "764"), Map.entry("762", "763"),
            Map.entry("763", "764"));

    private final PostalCodes codes = new PostalCodes();
    private final Cpams cpams = new Cpams();

    /** A postal code in one département, by the list of communes. */
    private record Place(String code, String departement, Set<String> arrondissements) {
        static Place of(String[] cells) {
            return new Place(cells[0], cells[1], Set.of(cells[2].split(" ")));
        }
    }

    private static Stream<Place> places() {
        return Lists.rows("french-postal-codes.csv").stream().map(Place::of);
    }

    private List<String> funds(String code) {
        return codes.cpams(new PostalCode(code)).stream().map(CpamCode::value).toList();
    }

    @Test
    void everyFrenchPostalCodeLeadsToAFundThatThereIs() {
        assertThat(places().filter(place -> !OTHER_SCHEMES.contains(place.departement()))).hasSizeGreaterThan(6_200)
                .allSatisfy(place -> assertThat(codes.cpams(new PostalCode(place.code()))).isNotEmpty()
                        .allMatch(fund -> cpams.of(fund).isPresent()));
    }

    @Test
    void everyDepartementOfAPostalCodeIsThatOfOneOfItsFunds() {
        var ofFund = Lists.rows("cpams.csv").stream()
                .collect(Collectors.toMap(cells -> cells[0], cells -> Set.of(cells[2].split("\\|"))));

        assertThat(places().filter(place -> !OTHER_SCHEMES.contains(place.departement())))
                .allMatch(place -> funds(place.code()).stream()
                        .anyMatch(fund -> ofFund.get(fund).contains(place.departement())));
    }

    @Test
    void whereADepartementHasSeveralFundsTheArrondissementsTellWhich() {
        var shared = places().filter(place -> OF_ARRONDISSEMENT.keySet().containsAll(place.arrondissements()))
                .filter(place -> !Set.of("59116", "59193", "59236", "59280", "59930").contains(place.code())).toList();

        assertThat(shared).hasSizeGreaterThan(400).allSatisfy(place -> assertThat(new TreeSet<>(funds(place.code())))
                .isEqualTo(place.arrondissements().stream().map(OF_ARRONDISSEMENT::get)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void theCodesOfCommunesAreThoseOfTheList() {
        var known = new CommunePostalCodes();

        assertThat(places().map(place -> new PostalCode(place.code()))).allMatch(known::contains);
        assertThat(Stream.of("35042", "75270", "59999", "98700").map(PostalCode::new)).noneMatch(known::contains);
    }

    /** Sixteen codes straddle two départements; they are those that the list of communes has twice. */
    @ParameterizedTest
    @CsvSource({"01200, 011 741", "01410, 011 391", "01590, 011 391", "05110, 051 041", "05130, 051 041",
            "05160, 051 041", "05700, 051 261", "06260, 061 041", "13780, 131 831", "21340, 211 711",
            "33220, 331 241", "37160, 371 861", "42620, 422 031", "43450, 431 151", "48250, 481 072",
            "52100, 521 511"})
    void aCodeThatStraddlesTwoDepartementsHasAFundInEach(String code, String funds) {
        assertThat(funds(code)).containsExactly(funds.split(" "));
        assertThat(places().filter(place -> place.code().equals(code))).hasSize(2);
    }

    @Test
    void noOtherCodeStraddlesTwoDepartements() {
        var times = places().collect(Collectors.groupingBy(Place::code, Collectors.counting()));

        assertThat(times.values().stream().filter(count -> count > 1)).hasSize(16);
    }

    @Test
    void aCodeThatStraddlesFundsTellsTheCommunesOfEach() {
        assertThat(codes.candidates(new PostalCode("13780"))).containsExactly(
                new Candidate(new CpamCode("131"), List.of("Cuges-les-Pins")),
                new Candidate(new CpamCode("831"), List.of("Riboux")));
        assertThat(places().map(place -> codes.candidates(new PostalCode(place.code())))
                .filter(candidates -> candidates.size() > 1).flatMap(List::stream))
                .allMatch(candidate -> !candidate.communes().isEmpty());
        assertThat(codes.candidates(new PostalCode("35000"))).allMatch(candidate -> candidate.communes().isEmpty());
    }

    /** Those of a commune that changed département (44540, 50420), of one by name, and of firms, among them. */
    @ParameterizedTest
    @CsvSource({"35000, 351", "75011, 751", "59000, 595", "59252, 599 595", "64270, 642 641", "20000, 201",
            "20200, 202", "20167, 201", "59116, 594", "94390, 911", "44540, 441", "50420, 501", "35042, 351",
            "97110, 971", "97150, 971", "97133, 971", "97400, 974", "97600, 976", "98800, ''", "97500, ''"})
    void theFundsOfAPostalCode(String code, String funds) {
        assertThat(funds(code))
                .isEqualTo(Stream.of(funds.split(" ")).filter(fund -> !fund.isEmpty()).toList());
    }

    @ParameterizedTest
    @CsvSource({"59001, 594 595 597 599", "62001, 623 624", "64001, 641 642", "76001, 763 764"})
    void aCodeThatNoCommuneHasMayBelongToAllFundsOfItsDepartement(String code, String funds) {
        assertThat(funds(code)).containsExactly(funds.split(" "));
    }
}
