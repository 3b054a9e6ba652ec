package fr.compteassure.local.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameter store: every parameter is a SecureString, which is only readable with decryption. */
record SsmEndpoint(Map<String, String> parameters, String region) {

    AwsReply answer(AwsRequest request) {
        if (!request.action().equals("GetParameter")) {
            throw AwsError.unknownAction(request.action());
        }
        Map<String, Object> asked = request.json();
        String name = (String) asked.get("Name");
        String value = parameters.get(name);
        if (value == null) {
            throw new AwsError(400, "ParameterNotFound", "There is no parameter " + name);
        }
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("Name", name);
        parameter.put("Type", "SecureString");
        parameter.put("Value", Boolean.TRUE.equals(asked.get("WithDecryption")) ? value : ciphertext(name));
        parameter.put("Version", 1);
        parameter.put("ARN", "arn:aws:ssm:%s:000000000000:parameter/%s".formatted(region, name.replaceFirst("^/", "")));
        parameter.put("DataType", "text");
        return AwsReply.json(Map.of("Parameter", parameter));
    }

    /** Something that is not the value, so that a forgotten decryption shows at once. */
    private static String ciphertext(String name) {
        return Base64.getEncoder().encodeToString(("encrypted " + name).getBytes(StandardCharsets.UTF_8));
    }
}
