package fr.compteassure.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import fr.compteassure.acceptance.Contract;
import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.local.template.LambdaFunction;
import java.util.List;
import java.util.Map;

/** What functions answer to their sample events where nothing is stored yet, as their kind and the contract say. */
final class ExpectedResponse {
    /** Those of a sample that is no right request, or that was refused without a look at it. */
    private static final List<Integer> NOT_OF_A_SAMPLE = List.of(400, 413, 429);

    private ExpectedResponse() {}

    /** @throws AssertionError when the answer is not such */
    static void check(LambdaFunction function, Map<String, Object> event, Map<String, Object> answer) throws Exception {
        var handler = Class.forName(function.className());
        if (BackgroundFunction.class.isAssignableFrom(handler)) {
            assertThat(answer).isNotEmpty();
            assertThat(answer.get("failed")).isNull();
            assertThat(answer.getOrDefault("batchItemFailures", List.of())).isEqualTo(List.of());
            return;
        }
        assertThat(function.events("Api")).as("routes").anyMatch(route -> event.get("resource")
                .equals(route.text("Path")) && event.get("httpMethod").equals(route.text("Method")));
        Contract.check(request(event), response(answer));
        if (InsuredFunction.class.isAssignableFrom(handler)) {
            assertThat(answer).containsEntry("statusCode", 401);
            assertThat((String) answer.get("body")).contains("/problems/session-required");
        } else {
            assertThat((Integer) answer.get("statusCode")).isLessThan(500).isNotIn(NOT_OF_A_SAMPLE);
        }
    }

    private static SimpleRequest request(Map<String, Object> event) {
        var path = (String) ((Map<?, ?>) event.get("requestContext")).get("path");
        var request = new SimpleRequest.Builder((String) event.get("httpMethod"), path);
        each(event.get("multiValueHeaders"), request::withHeader);
        each(event.get("multiValueQueryStringParameters"), request::withQueryParam);
        return event.get("body") instanceof String body ? request.withBody(body).build() : request.build();
    }

    private static SimpleResponse response(Map<String, Object> answer) {
        var response = SimpleResponse.Builder.status((Integer) answer.get("statusCode"));
        ((Map<?, ?>) answer.get("headers"))
                .forEach((name, value) -> response.withHeader((String) name, (String) value));
        return answer.get("body") instanceof String body && !body.isEmpty()
                ? response.withBody(body).build()
                : response.build();
    }

    @FunctionalInterface
    private interface Add {
        Object add(String name, List<String> values);
    }

    private static void each(Object object, Add add) {
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, values) -> add.add((String) name,
                    ((List<?>) values).stream().map(Object::toString).toList()));
        }
    }
}
