package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An answer in the protocol that the client speaks. */
record AwsReply(int status, String contentType, Map<String, String> headers, byte[] body) {
    private static final String JSON_TYPE = "application/x-amz-json-1.1";

    static AwsReply json(Map<String, Object> content) {
        return new AwsReply(200, JSON_TYPE, Map.of(), bytes(content));
    }

    static AwsReply xml(String action, String result) {
        String xml = """
                <%1$sResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><%1$sResult>%2$s</%1$sResult>\
                <ResponseMetadata><RequestId>%3$s</RequestId></ResponseMetadata></%1$sResponse>"""
                .formatted(action, result, UUID.randomUUID());
        return new AwsReply(200, "text/xml", Map.of(), xml.getBytes(StandardCharsets.UTF_8));
    }

    static AwsReply error(AwsError error, boolean query) {
        return query ? xmlError(error) : jsonError(error);
    }

    private static AwsReply jsonError(AwsError error) {
        var content = new LinkedHashMap<String, Object>();
        content.put("__type", error.code());
        content.put("message", error.getMessage());
        var headers = new HashMap<String, String>();
        headers.put("x-amzn-ErrorType", error.code());
        return new AwsReply(error.status(), JSON_TYPE, headers, bytes(content));
    }

    private static AwsReply xmlError(AwsError error) {
        String xml = """
                <ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>%s</Type><Code>%s</Code>\
                <Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>"""
                .formatted(error.status() < 500 ? "Sender" : "Receiver", escaped(error.code()),
                        escaped(error.getMessage()),
                        UUID.randomUUID());
        return new AwsReply(error.status(), "text/xml", Map.of(), xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] bytes(Map<String, Object> content) {
        try {
            return JSON.std.asBytes(content);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
