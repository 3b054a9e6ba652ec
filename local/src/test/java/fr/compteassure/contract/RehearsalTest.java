package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.rehearsal.Rehearsal;
import fr.compteassure.local.template.LambdaFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How each function answers its sample event where only the specimen stands: as it answers somebody who is right, so that
 * a snapshot holds all of that. What it comes to stands in {@code specimen.jsonl}, beside {@code Rehearsal}.
 */
class RehearsalTest {
    /** Those whose sample event asks for what the specimen cannot be given beside all else. */
    private static final Map<String, Integer> REFUSED = Map.of(
            // Of a child that two parents have: the request would be another person's.
            "ObjectToRequest", 404,
            // The request is open for whoever answers, decides or withdraws.
            "ReopenRequest", 409);

    @AutoClose
    private static final Application application = Application.start();

    static List<Named<LambdaFunction>> functions() {
        return application.runner().functions().stream().filter(function -> !function.events("Api").isEmpty())
                .map(function -> Named.of(function.id(), function)).toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theSpecimenIsAnswered(LambdaFunction function) throws Exception {
        var log = new ArrayList<String>();
        var rehearsal = new Rehearsal(application.runner().environment(function.id()));
        var rehearsed = (RequestStreamHandler) Class.forName(function.className()).getConstructor(Cloud.class)
                .newInstance(rehearsal.cloud());
        var answer = new ByteArrayOutputStream();

        rehearsed.handleRequest(new ByteArrayInputStream(
                Files.readAllBytes(Path.of("..", "events", function.id() + ".json"))), answer,
                RunContext.loggingTo(log));

        var status = (Integer) JSON.std.mapFrom(answer.toByteArray()).get("statusCode");
        assertThat(status).as(log + " " + answer).isIn(REFUSED.containsKey(function.id())
                ? List.of(REFUSED.get(function.id()))
                : List.of(200, 201, 202, 204));
    }
}
