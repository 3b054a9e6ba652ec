package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.api.Problem.WrongField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private static final Paging FIRST = Paging.read(query(Map.of()), "ours");

    @Test
    void withoutParametersItIsTheFirstPageOfTwenty() {
        var paging = Paging.read(query(Map.of()), "ours");
        assertThat(paging.limit()).isEqualTo(20);
        assertThat(paging.after()).isEmpty();
    }

    @Test
    void theCursorOfAPageLeadsToTheNextOne() {
        var list = List.of("c", "b", "a");
        var first = Paging.read(query(Map.of("limit", "2")), "ours").of(list, Function.identity());
        var second = Paging.read(query(Map.of("limit", "2", "cursor", first.nextCursor())), "ours")
                .of(list, Function.identity());
        assertThat(first.items()).containsExactly("c", "b");
        assertThat(second.items()).containsExactly("a");
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void aCursorOutlivesTheItemItWasMadeOf() {
        var paging = Paging.read(query(Map.of("cursor", FIRST.cursor("b"))), "ours");
        assertThat(paging.of(List.of("d", "c", "a"), Function.identity()).items()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "vingt", "", " 5", "٥"})
    void aLimitIsAWholeNumberFromOneToAHundred(String limit) {
        var query = query(Map.of("limit", limit));
        Paging.read(query, "ours");
        assertThat(query.errors()).extracting(WrongField::field).containsExactly("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "YQ==", "gICA", "Zm9yZWlnbg"})
    void aCursorThatWasNotMadeForTheListIsRefused(String cursor) {
        var query = query(Map.of("cursor", cursor));
        Paging.read(query, "ours");
        assertThat(query.errors()).extracting(WrongField::field).containsExactly("cursor");
    }

    @Test
    void aCursorOfAKeyThatNoTableTakesIsRefused() {
        var query = query(Map.of("cursor", FIRST.cursor("é".repeat(512) + "e")));
        assertThat(Paging.read(query(Map.of("cursor", FIRST.cursor("é".repeat(512)))), "ours").after()).isPresent();
        Paging.read(query, "ours");
        assertThat(query.errors()).extracting(WrongField::field).containsExactly("cursor");
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        var query = query(Map.of("cursor", Paging.read(query(Map.of()), "theirs").cursor("b")));
        Paging.read(query, "ours");
        assertThat(query.errors()).extracting(WrongField::field).containsExactly("cursor");
    }

    private static Fields query(Map<String, Object> parameters) {
        return new Request(Map.of("queryStringParameters", parameters)).query();
    }
}
