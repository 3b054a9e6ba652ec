package fr.compteassure.api;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.IdempotencyKey;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a key is of: one route, one caller, and all that is asked. */
class IdempotencyTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static IdempotencyKey key(Map<String, Object> path, String body) {
        var request = new Request(map("httpMethod", "POST", "resource", "/requests/{requestId}/withdrawal",
                "headers", Map.of("idempotency-key", "5b0b2ab9-3b7c-4d9b-8f07-0f4cf1b1d2d1"),
                "pathParameters", path, "body", body));
        return Idempotency.of(request, new Fields(Map.of()), "someone", application.cloud("LogIn")).orElseThrow();
    }

    @Test
    void theSameKeyForAnotherThingOfTheRouteIsAnotherRequest() {
        var one = key(map("requestId", "1"), "{}");
        var other = key(map("requestId", "2"), "{}");

        assertThat(other.id()).isEqualTo(one.id());
        assertThat(other.bodyHash()).isNotEqualTo(one.bodyHash());
    }

    @Test
    void theSameRequestIsTheSame() {
        assertThat(key(map("requestId", "1", "piece", "2"), "{}"))
                .isEqualTo(key(map("piece", "2", "requestId", "1"), "{}"));
    }
}
