package fr.compteassure.emulators;

import fr.compteassure.local.aws.DynamoDbLocal;
import fr.compteassure.local.aws.Moto;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Moto and DynamoDB Local with a table of no application, {@code Trial}, to be asked the same. */
record Emulators(Moto moto, DynamoDbLocal local) implements AutoCloseable {
    private static final String TRIAL = """
            {'TableName': 'Trial', 'BillingMode': 'PAY_PER_REQUEST', 'AttributeDefinitions': [
            {'AttributeName': 'p', 'AttributeType': 'S'}, {'AttributeName': 's', 'AttributeType': 'S'},
            {'AttributeName': 'who', 'AttributeType': 'S'}, {'AttributeName': 'at', 'AttributeType': 'N'}],
            'KeySchema': [{'AttributeName': 'p', 'KeyType': 'HASH'}, {'AttributeName': 's', 'KeyType': 'RANGE'}],
            'GlobalSecondaryIndexes': [{'IndexName': 'byWho', 'Projection': {'ProjectionType': 'ALL'}, 'KeySchema': [
            {'AttributeName': 'who', 'KeyType': 'HASH'}, {'AttributeName': 'at', 'KeyType': 'RANGE'}]}],
            'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': 'NEW_IMAGE'}}""";
    private static final String ANYBODY = "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-3/dynamodb/aws4_request, "
            + "SignedHeaders=host, Signature=00";

    static Emulators startFor(Class<?> test) throws Exception {
        var emulators = new Emulators(Moto.startFor(test), DynamoDbLocal.inMemory());
        for (var each : emulators.both()) {
            if (!ask(each, "CreateTable", TRIAL).isGood()) {
                throw new AssertionError("no table at " + each);
            }
        }
        return emulators;
    }

    List<URI> both() {
        return List.of(moto.endpoint(), local.endpoint());
    }

    /** Asks one of them. */
    static HttpAnswer ask(URI where, String operation, String body) throws IOException {
        return ask(where, "DynamoDB_20120810", operation, body);
    }

    static HttpAnswer ask(URI where, String service, String operation, String body) throws IOException {
        return new HttpCall("POST", "/", List.of(new HttpCall.Header("host", where.getAuthority()),
                new HttpCall.Header("x-amz-target", service + "." + operation),
                new HttpCall.Header("content-type", "application/x-amz-json-1.0"),
                new HttpCall.Header("authorization", ANYBODY)),
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).to(where);
    }

    @Override
    public void close() {
        moto.close();
        local.close();
    }
}
