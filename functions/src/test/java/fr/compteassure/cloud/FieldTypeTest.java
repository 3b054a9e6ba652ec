package fr.compteassure.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FieldTypeTest {
    /** A place, within another one perhaps. */
    private record Place(String name, Place within) {}

    private static final RecordSchema<Place> INNER = RecordSchema.of(Place.class,
            values -> new Place(values.get("name"), null)).text("name", Place::name);
    private static final RecordSchema<Place> PLACE = RecordSchema.of(Place.class,
            values -> new Place(values.get("name"), values.get("within")))
            .partitionKey("name", Place::name).inner("within", INNER, Place::within);

    static Stream<Arguments> kept() {
        return Stream.of(Arguments.of(FieldType.TEXT, "é", fromS("é")),
                Arguments.of(FieldType.NUMBER, 12_345_678_901L, fromN("12345678901")),
                Arguments.of(FieldType.SMALL_NUMBER, 2, fromN("2")),
                Arguments.of(FieldType.FLAG, false, fromBool(false)),
                Arguments.of(FieldType.DATE, LocalDate.of(1985, 3, 2), fromS("1985-03-02")),
                Arguments.of(FieldType.TEXT_SET, Set.of("a"), fromSs(List.of("a"))),
                Arguments.of(FieldType.TEXT.list(), Arrays.asList("a", null),
                        fromL(List.of(fromS("a"), fromNul(true)))),
                Arguments.of(FieldType.NUMBER.list().map(), Map.of("a", List.of(1L)),
                        fromM(Map.of("a", fromL(List.of(fromN("1")))))),
                Arguments.of(INNER.asField(), new Place("Rennes", null), fromM(Map.of("name", fromS("Rennes")))));
    }

    @ParameterizedTest
    @MethodSource("kept")
    <V> void aValueIsReadAsItIsKept(FieldType<V> type, V value, AttributeValue kept) {
        assertThat(type.kept(value)).isEqualTo(kept);
        assertThat(type.value(kept)).isEqualTo(value);
    }

    @Test
    void whatIsNullIsNotKeptAndReadAsNull() {
        var alone = new Place("Rennes", null);

        assertThat(PLACE.item(alone)).isEqualTo(Map.of("name", fromS("Rennes")));
        assertThat(PLACE.record(Map.of("name", fromS("Rennes")))).isEqualTo(alone);
        assertThat(PLACE.record(Map.of("name", fromS("Rennes"), "within", fromNul(true)))).isEqualTo(alone);
    }

    @Test
    void whatHasNoneOfTheFieldsIsNoRecord() {
        assertThat(PLACE.record(Map.of("other", fromS("Rennes")))).isNull();
        assertThat(PLACE.record(Map.of("name", fromS("Rennes"), "within", fromM(Map.of()))))
                .isEqualTo(new Place("Rennes", null));
    }

    @Test
    void aKeyHasAllItsParts() {
        assertThat(PLACE.fields().key("Rennes")).isEqualTo(Map.of("name", fromS("Rennes")));
        assertThatThrownBy(() -> PLACE.fields().key("Rennes", "2026")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> INNER.fields().key("Rennes")).isInstanceOf(IllegalArgumentException.class);
    }
}
