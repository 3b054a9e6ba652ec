package fr.compteassure.local.aws;

import fr.compteassure.local.template.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What of the template's resources moto is given, as their properties say. */
final class MotoResources {
    private final URI endpoint;

    MotoResources(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Makes them; gives back by what names of the environment functions find its keys. */
    Map<String, String> provide(Template template) {
        tables(template);
        buckets(template);
        queues(template);
        sender(template);
        return Map.of("IDENTIFIER_KEY", key(template, "IdentifierKey"), "SIGNING_KEY", key(template, "SigningKey"));
    }

    private void tables(Template template) {
        try (var client = LocalClients.at(endpoint, DynamoDbClient.builder())) {
            template.resources("AWS::DynamoDB::Table").forEach(table -> {
                var properties = new HashMap<>(table.properties());
                properties.put("TableName", table.name());
                // What it takes back of a transaction stays in its streams, and costs a copy of them: they are not used.
                properties.remove("StreamSpecification");
                new Tables(client).provide(new TableDefinition(new Declaration(table.id(), properties)));
            });
        }
    }

    private void buckets(Template template) {
        try (var client = LocalClients.at(endpoint, S3Client.builder().forcePathStyle(true))) {
            template.resources("AWS::S3::Bucket").forEach(bucket -> client.createBucket(request -> request
                    .bucket(bucket.name()).createBucketConfiguration(where -> where.locationConstraint("eu-west-3"))));
        }
    }

    private void queues(Template template) {
        try (var client = LocalClients.at(endpoint, SqsClient.builder())) {
            template.resources("AWS::SQS::Queue").forEach(queue -> client.createQueue(request -> request
                    .queueName(queue.name()).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT,
                            new Declaration(queue.id(), queue.properties()).text("VisibilityTimeout", "30")))));
        }
    }

    /** Without it, an e-mail is refused, as it is by SES. */
    private void sender(Template template) {
        try (var client = LocalClients.at(endpoint, SesClient.builder())) {
            client.verifyEmailIdentity(request -> request.emailAddress(template.ref("MailFrom").toString()));
        }
    }

    private String key(Template template, String id) {
        var properties = template.resources("AWS::KMS::Key").stream().filter(key -> key.id().equals(id)).findFirst()
                .orElseThrow().properties();
        try (var client = LocalClients.at(endpoint, KmsClient.builder())) {
            return client.createKey(request -> request.keySpec(properties.get("KeySpec").toString())
                    .keyUsage(properties.get("KeyUsage").toString())).keyMetadata().keyId();
        }
    }
}
