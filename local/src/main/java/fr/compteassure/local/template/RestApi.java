package fr.compteassure.local.template;

import fr.compteassure.local.start.StartFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The REST API of the template.
 *
 * @param stage its stage, which is the first part of every path
 * @param binaryMediaTypes the bodies that are bytes rather than text
 * @param responses what the template makes of the gateway's own answers, by type of answer
 */
public record RestApi(String stage, List<String> binaryMediaTypes, Map<String, GatewayResponse> responses) {

    /** The one that SAM makes when the template has functions with routes, and no API. */
    static final RestApi IMPLICIT = new RestApi("Prod", List.of(), Map.of());

    /** @param properties those of an {@code AWS::Serverless::Api}, resolved */
    static RestApi of(String where, Map<String, Object> properties) {
        if (!(properties.get("StageName") instanceof String stage)) {
            throw new StartFailure(where + ": StageName is not there");
        }
        // SAM once asked for ~1 in place of the slash, and still takes it.
        List<String> binary = Values.list(properties.get("BinaryMediaTypes")).stream()
                .map(type -> type.toString().replace("~1", "/")).toList();
        Map<String, GatewayResponse> responses = new LinkedHashMap<>();
        Values.map(properties.get("GatewayResponses"))
                .forEach((type, response) -> responses.put(type, response(Values.map(response))));
        return new RestApi(stage, binary, responses);
    }

    private static GatewayResponse response(Map<String, Object> response) {
        Object status = response.get("StatusCode");
        return new GatewayResponse(status == null ? null : Values.number(status),
                Values.texts(Values.map(response.get("ResponseParameters")).get("Headers")),
                Values.texts(response.get("ResponseTemplates")));
    }
}
