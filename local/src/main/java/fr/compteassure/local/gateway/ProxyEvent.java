package fr.compteassure.local.gateway;

import fr.compteassure.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The event that API Gateway sends a function for a request (REST API, Lambda proxy integration). */
final class ProxyEvent {
    private static final DateTimeFormatter LOG_TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.US);
    /** They concern the connection and end at the gateway. */
    private static final Set<String> DROPPED = Set.of("Connection", "Expect", "Keep-Alive", "Proxy-Authenticate",
            "Te", "Trailer", "Transfer-Encoding", "Upgrade", "Content-Length");
    private static final List<String> IDENTITY = List.of("cognitoIdentityPoolId", "accountId", "cognitoIdentityId",
            "caller", "principalOrgId", "accessKey", "cognitoAuthenticationType", "cognitoAuthenticationProvider",
            "userArn", "user");

    private ProxyEvent() {}

    /** @param body as it came; what is not of a binary type is taken for UTF-8, as API Gateway takes it */
    static byte[] of(Call call, Routes.Target target, byte[] body, BinaryTypes binary) {
        Map<String, List<String>> headers = headers(call);
        Map<String, List<String>> query = call.request().parameters();
        boolean encoded = body.length > 0 && binary.includes(call.request().header("Content-Type").orElse(""));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("resource", target.resource());
        event.put("path", call.path());
        event.put("httpMethod", call.request().method());
        event.put("headers", last(headers));
        event.put("multiValueHeaders", headers);
        event.put("queryStringParameters", query.isEmpty() ? null : last(query));
        event.put("multiValueQueryStringParameters", query.isEmpty() ? null : query);
        event.put("pathParameters", target.parameters().isEmpty() ? null : target.parameters());
        event.put("stageVariables", null);
        event.put("requestContext", context(call, target));
        event.put("body", body.length == 0 ? null : text(body, encoded));
        event.put("isBase64Encoded", encoded);
        return Json.bytes(event);
    }

    private static String text(byte[] body, boolean encoded) {
        return encoded ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, String> last(Map<String, List<String>> all) {
        Map<String, String> last = new LinkedHashMap<>();
        all.forEach((name, values) -> last.put(name, values.getLast()));
        return last;
    }

    private static Map<String, List<String>> headers(Call call) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        call.request().headers().forEach((name, values) -> {
            if (!DROPPED.contains(name)) {
                headers.put(name, values);
            }
        });
        List<String> way = new ArrayList<>(headers.getOrDefault("X-Forwarded-For", List.of()));
        way.add(call.request().sourceIp());
        headers.put("X-Forwarded-For", List.of(String.join(", ", way)));
        String host = call.request().header("Host").orElse("");
        // The real one says 443 and https; here it is what a link made of them needs.
        headers.put("X-Forwarded-Port", List.of(host.matches(".*:\\d+") ? host.replaceFirst(".*:", "") : "80"));
        headers.put("X-Forwarded-Proto", List.of("http"));
        headers.put("X-Amzn-Trace-Id", List.of(call.traceId()));
        return headers;
    }

    private static Map<String, Object> context(Call call, Routes.Target target) {
        String host = call.request().header("Host").orElse("localhost").replaceFirst(":\\d+$", "");
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        context.put("resourceId", Integer.toHexString(target.resource().hashCode()));
        context.put("resourcePath", target.resource());
        context.put("operationName", null);
        context.put("httpMethod", call.request().method());
        context.put("stage", call.stage());
        context.put("path", call.request().path());
        context.put("protocol", call.request().protocol());
        context.put("requestId", call.id());
        context.put("extendedRequestId", call.extendedId());
        context.put("requestTime", LOG_TIME.format(call.time().atZone(ZoneOffset.UTC)));
        context.put("requestTimeEpoch", call.time().toEpochMilli());
        context.put("domainName", host);
        context.put("domainPrefix", host.split("\\.", 2)[0]);
        context.put("identity", identity(call));
        context.put("authorizer", null);
        return context;
    }

    private static Map<String, Object> identity(Call call) {
        Map<String, Object> identity = new LinkedHashMap<>();
        IDENTITY.forEach(name -> identity.put(name, null));
        identity.put("sourceIp", call.request().sourceIp());
        identity.put("userAgent", call.request().header("User-Agent").orElse(null));
        return identity;
    }
}
