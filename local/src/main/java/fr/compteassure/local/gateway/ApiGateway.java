package fr.compteassure.local.gateway;

import fr.compteassure.local.gateway.GatewayProblems.Kind;
import fr.compteassure.local.http.Endpoint;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.lambda.Outcome;
import fr.compteassure.local.template.RestApi;
import fr.compteassure.local.template.Template;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stands in for API Gateway: a REST API with Lambda proxy integrations, its routes those of the template. Where the
 * real one is not documented, this is what it was seen to do or, marked (chosen), what was decided here:
 * <ul>
 * <li>a slash at the end of the path is ignored to find the route, and stays in the event's {@code path};
 * <li>the event's {@code path} is as the client sent it, percent-encoded; path and query parameters are decoded, a
 * {@code +} being a space in the query only, and a {@code %2F} staying within its parameter;
 * <li>names of headers are capitalised, {@code Content-Type} (chosen: they come as the client writes them);
 * <li>{@code HEAD} and {@code OPTIONS} are methods like others, unknown unless the template has them;
 * <li>headers beyond 10,240 bytes answer 431 (chosen), changed by {@code DEFAULT_4XX};
 * <li>an answer without {@code statusCode} is malformed (chosen).
 * </ul>
 */
public final class ApiGateway implements Endpoint {
    private static final int MAX_BODY = 10_485_760;
    private static final int MAX_HEADERS = 10_240;
    /** What Lambda takes in a synchronous call, the whole event counted. */
    private static final int MAX_EVENT = 6_291_556;
    private static final Duration PATIENCE = Duration.ofSeconds(29);
    private static final Executor VIRTUAL = Thread::startVirtualThread;

    private final RestApi api;
    private final Routes routes;
    private final BinaryTypes binary;
    private final GatewayProblems problems;
    private final FunctionHost functions;
    private final InstantSource clock;
    private final Duration patience;

    /** The gateway of a template. */
    public ApiGateway(Template template, FunctionHost functions, InstantSource clock) {
        this(template, functions, clock, PATIENCE);
    }

    /** @param patience how long a function may take before the client is told that it timed out */
    ApiGateway(Template template, FunctionHost functions, InstantSource clock, Duration patience) {
        this.api = template.api();
        this.routes = new Routes(template);
        this.binary = new BinaryTypes(api.binaryMediaTypes());
        this.problems = new GatewayProblems(api.responses());
        this.functions = functions;
        this.clock = clock;
        this.patience = patience;
    }

    /** The path below which all routes lie: the stage. */
    public String basePath() {
        return "/" + api.stage();
    }

    /** Answers a request below {@link #basePath}. */
    @Override
    public Response answer(Request request) throws IOException {
        Call call = Call.of(request, api.stage(), clock.instant());
        return answer(call).with("x-amzn-RequestId", call.id()).with("x-amz-apigw-id", call.extendedId());
    }

    private Response answer(Call call) throws IOException {
        if (headerBytes(call.request()) > MAX_HEADERS) {
            return problems.answer(Kind.HEADERS_TOO_LARGE, call);
        }
        Optional<Routes.Target> target = routes.find(call.request().method(), call.path());
        if (target.isEmpty()) {
            return problems.answer(Kind.MISSING_AUTHENTICATION_TOKEN, call);
        }
        Optional<byte[]> event = call.request().bodyUpTo(MAX_BODY)
                .map(body -> ProxyEvent.of(call, target.orElseThrow(), body, binary))
                .filter(bytes -> bytes.length <= MAX_EVENT);
        if (event.isEmpty()) {
            return problems.answer(Kind.REQUEST_TOO_LARGE, call);
        }
        return invoke(call, target.orElseThrow().function(), event.orElseThrow());
    }

    private static int headerBytes(Request request) {
        return request.headers().values().stream().flatMap(values -> values.stream()).mapToInt(String::length).sum();
    }

    private Response invoke(Call call, String function, byte[] event) {
        try {
            Outcome outcome = CompletableFuture.supplyAsync(() -> functions.invoke(function, event), VIRTUAL)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return outcome.failed()
                    ? problems.answer(Kind.BAD_FUNCTION, call)
                    : mapped(call, function, outcome.payload());
        } catch (TimeoutException e) {
            return problems.answer(Kind.INTEGRATION_TIMEOUT, call);
        } catch (ExecutionException e) {
            return problems.answer(Kind.BAD_FUNCTION, call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problems.answer(Kind.BAD_FUNCTION, call);
        }
    }

    private Response mapped(Call call, String function, byte[] payload) {
        try {
            return ProxyResponse.of(payload, binary.includes(call.request().header("Accept").orElse("")))
                    .with("X-Amzn-Trace-Id", call.traceId());
        } catch (IllegalArgumentException e) {
            System.err.println(function + " answered what API Gateway refuses: " + e.getMessage());
            return problems.answer(Kind.BAD_FUNCTION, call);
        }
    }
}
