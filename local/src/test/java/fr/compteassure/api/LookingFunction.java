package fr.compteassure.api;

import fr.compteassure.acceptance.RunContext;
import fr.compteassure.cloud.Cloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An instance of a function by which an advisor looks at a file. */
final class LookingFunction extends AdvisorFunction {
    final List<String> lines = new ArrayList<>();
    private final Cloud cloud;
    private final LookLimiter looks;

    LookingFunction(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        looks = new LookLimiter(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var fileId = request.pathParameter("requestId");
        cloud.transaction().with(looks.looking(advisor, fileId)).commit();
        return Response.ok(Json.object("file", fileId, "by", advisor.nameWithFund()));
    }

    /** What is answered to whoever looks at a file with this token. */
    Map<String, Object> look(String token, String fileId) {
        var event = Json.object("httpMethod", "GET", "resource", "/advisor/requests/{requestId}", "headers",
                Map.of("Authorization", "Bearer " + token), "pathParameters", Map.of("requestId", fileId));
        var output = new ByteArrayOutputStream();
        try {
            handleRequest(new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)), output,
                    RunContext.loggingTo(lines));
            return Json.read(output.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status(String token, String fileId) {
        return (int) look(token, fileId).get("statusCode");
    }
}
