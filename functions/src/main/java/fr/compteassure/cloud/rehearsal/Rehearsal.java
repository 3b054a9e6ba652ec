package fr.compteassure.cloud.rehearsal;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Network;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;

/**
 * A cloud in which a function does all that it does, and nothing happens: it has a day of its own, tables in which only the
 * specimen stands, and a {@link Network} that leads nowhere. Nothing of it is any good elsewhere: neither its
 * credentials, nor its key, nor the tokens that it knows.
 */
public final class Rehearsal {
    /** When it takes place: the specimen and the sample events are of these days. */
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** What the specimen's requests bear in the place of what CloudFront proves itself by. */
    private static final String ORIGIN_SECRET = "specimen";

    private final List<SdkRequest> asked = new CopyOnWriteArrayList<>();
    private final Cloud cloud;

    /** @param environment the settings of the function, of which those are replaced that lead out or prove something */
    public Rehearsal(Map<String, String> environment) {
        var settings = new HashMap<>(environment);
        List.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_SESSION_TOKEN", "AWS_LAMBDA_INITIALIZATION_TYPE")
                .forEach(settings::remove);
        settings.putAll(Map.of("AWS_ACCESS_KEY_ID", "rehearsal", "AWS_SECRET_ACCESS_KEY", "rehearsal",
                "ADVISOR_ISSUER", SpecimenIssuer.NAME, "ADVISOR_AUDIENCE", SpecimenIssuer.AUDIENCE,
                "ORIGIN_SECRETS", ORIGIN_SECRET));
        cloud = new Cloud(settings, () -> NOW, _ -> {}, new Nowhere(new SpecimenTables(settings)));
    }

    /** What the function is to be made with. */
    public Cloud cloud() {
        return cloud;
    }

    /** Whether the function asked for the key of keyed hashes. */
    public boolean hashed() {
        return asked.stream().anyMatch(GenerateMacRequest.class::isInstance);
    }

    /** What the function read first of the tables. */
    public Optional<DynamoDbRequest> firstRead() {
        return asked.stream().filter(Rehearsal::isRead).map(DynamoDbRequest.class::cast).findFirst();
    }

    private static boolean isRead(SdkRequest request) {
        return request instanceof BatchGetItemRequest || request instanceof GetItemRequest
                || request instanceof QueryRequest;
    }

    /** Where the requests of a rehearsal end. */
    private final class Nowhere implements Network {
        private final SpecimenTables tables;

        private Nowhere(SpecimenTables tables) {
            this.tables = tables;
        }

        @Override
        public SdkHttpClient aws() {
            return new RehearsedAws(tables);
        }

        @Override
        public URLConnection published(URI address) throws IOException {
            return SpecimenIssuer.open(address);
        }

        @Override
        public List<ExecutionInterceptor> listeners() {
            return List.of(new ExecutionInterceptor() {
                @Override
                public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                    asked.add(context.request());
                }
            });
        }
    }
}
