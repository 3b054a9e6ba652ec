package fr.compteassure.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.gateway.GatewayProblems.Kind;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.template.RestApi;
import fr.compteassure.local.template.Template;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the gateway of the application answers of itself, as its template has it. */
class GatewayProblemsTest {
    private static final Pattern STATUS = Pattern.compile("\"status\": (\\d+)");
    private static final RestApi API = Template.read(Path.of("..", "template.yaml"), Map.of()).api();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isAProblemThatBearsTheStatusOfTheAnswer(Kind kind) {
        var request = new Request("GET", "/api/account", "", Map.of(), new ByteArrayInputStream(new byte[0]),
                "127.0.0.1", "HTTP/1.1");

        var answer = new GatewayProblems(API.responses()).answer(kind, Call.of(request, "api", Instant.now()));

        assertThat(answer.headers().get("Content-Type")).containsExactly("application/problem+json");
        assertThat(Json.object(answer.body())).containsEntry("status", answer.status())
                .containsKeys("type", "title", "detail");
    }

    @Test
    void hasAFixedStatusWhereverItTellsOne() {
        assertThat(API.responses()).isNotEmpty().allSatisfy((type, response) -> {
            var told = STATUS.matcher(response.bodies().get("application/json"));
            assertThat(told.find()).isTrue();
            assertThat(response.status()).isEqualTo(Integer.parseInt(told.group(1)));
        });
    }
}
