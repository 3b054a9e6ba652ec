package fr.compteassure.contract.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The makers of requests, on a contract that has what that of the project may not have yet. */
class GeneratorTest {
    private static final OpenApi CONTRACT = new OpenApi("""
            paths:
              /claims/{claimId}:
                parameters:
                  - {name: claimId, in: path, required: true, schema: {type: string}}
                post:
                  operationId: Claim
                  security: [{session: []}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Claim'}}}
                  responses: {'201': {}, default: {}}
            components:
              schemas:
                Claim:
                  allOf:
                    - $ref: '#/components/schemas/Dated'
                    - type: object
                      additionalProperties: false
                      required: [care, manager]
                      properties:
                        care:
                          type: array
                          minItems: 1
                          maxItems: 2
                          items: {$ref: '#/components/schemas/Care'}
                        manager: {oneOf: [{type: string, enum: [FUND]}, {type: integer}]}
                        note: {type: string, nullable: true, maxLength: 5}
                Dated: {type: object, required: [date], properties: {date: {type: string, format: date}}}
                Care:
                  type: object
                  additionalProperties: false
                  required: [amount]
                  properties:
                    amount: {type: string, pattern: '^[0-9]{1,4}[.][0-9]{2}$', example: '12.50'}
                    cents: {type: integer, minimum: 0, maximum: 9}
            """);
    private static final Operation CLAIM = CONTRACT.operations().getFirst();
    private static final Schema BODY = CLAIM.body().orElseThrow().schema();

    @Test
    void anOperationIsReadWithWhatStandsElsewhere() {
        assertThat(CLAIM).hasToString("POST /claims/{claimId}");
        assertThat(CLAIM.parameters()).extracting(Operation.Parameter::name).containsExactly("claimId");
        assertThat(CLAIM.scheme()).contains("session");
        assertThat(CLAIM.statuses()).containsExactly(201);
        assertThat(BODY.properties().keySet()).containsExactlyInAnyOrder("date", "care", "manager", "note");
        assertThat(BODY.required()).containsExactlyInAnyOrder("date", "care", "manager");
    }

    @Test
    void valuesAreThoseThatTheSchemaAllows() {
        var draw = new Draw("values");
        for (int i = 0; i < 100; i++) {
            var body = (Map<?, ?>) draw.of(values(i % 2 == 0).of("", BODY));
            assertThat(BODY.properties().get("date").admits(body.get("date"))).isTrue();
            assertThat(body.get("manager")).matches(manager -> manager.equals("FUND") || manager instanceof Long);
            assertThat((List<?>) body.get("care")).hasSizeBetween(1, 2).allSatisfy(care -> {
                assertThat((String) ((Map<?, ?>) care).get("amount")).matches("[0-9]{1,4}[.][0-9]{2}");
                assertThat(((Map<?, ?>) care).get("cents")).matches(cents -> cents == null || (Long) cents <= 9);
            });
        }
    }

    @Test
    void theSameSeedMakesTheSameValues() {
        assertThat(new Draw("same").of(values(true).of("", BODY)))
                .isEqualTo(new Draw("same").of(values(true).of("", BODY)));
    }

    @Test
    void everyPlaceIsBrokenOneAtATimeAndNamed() {
        var good = Map.of("date", "2026-10-01", "manager", "FUND", "note", "abc",
                "care", List.of(Map.of("amount", "1.00", "cents", 3L)));

        var faults = Fault.ofFields(BODY, good);

        assertThat(faults).extracting(fault -> fault.field() + " " + fault.what()).contains(
                "inconnu a field that does not exist", "date missing", "date null", "date no date", "care missing",
                "care of too few items", "care of too many items", "care[0] of a wrong type",
                "care[0].inconnu a field that does not exist", "care[0].amount missing", "care[0].amount empty",
                "care[0].amount against the pattern", "care[0].cents too small", "care[0].cents too large",
                "note too long", "manager missing");
        assertThat(faults).noneMatch(fault -> fault.field().equals("manager") && fault.what().equals("of a wrong type"))
                .noneMatch(fault -> fault.field().equals("note") && fault.what().equals("null"))
                .allSatisfy(fault -> assertThat(fault.value()).isNotEqualTo(good));
    }

    private static AllowedValues values(boolean complete) {
        return new AllowedValues(_ -> List.of(), 5, complete, LocalDate.of(2026, 11, 24));
    }
}
