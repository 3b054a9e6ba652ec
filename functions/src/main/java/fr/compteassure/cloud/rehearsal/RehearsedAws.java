package fr.compteassure.cloud.rehearsal;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * AWS as a rehearsal finds it: every request is complete, signed, and ends here. What is asked of tables is answered from
 * the {@link SpecimenTables}, what is written is answered and forgotten.
 */
final class RehearsedAws implements SdkHttpClient {
    private static final String TARGET = "X-Amz-Target";

    private final SpecimenTables tables;

    RehearsedAws(SpecimenTables tables) {
        this.tables = tables;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {
                // It never takes long.
            }
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        var body = request.contentStreamProvider().isPresent()
                ? request.contentStreamProvider().get().newStream().readAllBytes()
                : new byte[0];
        var target = request.httpRequest().firstMatchingHeader(TARGET);
        return target.isPresent()
                ? json(operation(target.get()), JSON.std.mapFrom(body))
                : response("application/xml", OtherAnswers.xml(new String(body, StandardCharsets.UTF_8)));
    }

    private HttpExecuteResponse json(String operation, Map<String, Object> asked) throws IOException {
        var answer = tables.answer(operation, asked).orElseGet(() -> OtherAnswers.json(operation, asked));
        return response("application/x-amz-json-1.0", JSON.std.asString(answer));
    }

    private static String operation(String target) {
        return target.substring(target.indexOf('.') + 1);
    }

    private static HttpExecuteResponse response(String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(200).putHeader("Content-Type", type)
                        .putHeader("Content-Length", Integer.toString(bytes.length))
                        .putHeader("x-amzn-RequestId", "rehearsal").putHeader("ETag", "\"rehearsal\"").build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes))).build();
    }

    @Override
    public String clientName() {
        return "Rehearsal";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
