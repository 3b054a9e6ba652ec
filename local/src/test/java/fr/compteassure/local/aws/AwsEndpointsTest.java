package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

class AwsEndpointsTest {
    private static final byte[] MESSAGE = "an attestation".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aMessageIsHiddenOnceReceivedAndGoneOnceDeleted() {
        try (var fixture = new EndpointsFixture(folder);
                var sqs = fixture.client(SqsClient.builder())) {
            String url = fixture.endpoints().queueUrl("failures");
            sqs.sendMessage(send -> send.queueUrl(url).messageBody("première"));
            sqs.sendMessage(send -> send.queueUrl(url).messageBody("deuxième"));
            var received = sqs.receiveMessage(receive -> receive.queueUrl(url)).messages();
            assertThat(received).singleElement().satisfies(message -> assertThat(message.body()).isEqualTo("première"));
            var counts = sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                    .attributes();
            assertThat(counts).containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1")
                    .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "1");
            sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(received.getFirst().receiptHandle()));
        }
        try (var fixture = new EndpointsFixture(folder)) {
            assertThat(fixture.endpoints().messages("failures")).containsExactly("deuxième");
        }
    }

    @Test
    void aReceiverWaitsForAMessage() {
        try (var fixture = new EndpointsFixture(null);
                var sqs = fixture.client(SqsClient.builder())) {
            CompletableFuture.runAsync(() -> fixture.endpoints().send("failures", "late"),
                    CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));
            var received = sqs.receiveMessage(
                    receive -> receive.queueUrl(fixture.endpoints().queueUrl("failures")).waitTimeSeconds(5));
            assertThat(received.messages()).hasSize(1);
        }
    }

    @Test
    void aMessageNotDeletedComesBackAfterTheVisibilityTimeoutOfTheApplicationsClock() {
        try (var fixture = new EndpointsFixture(null);
                var sqs = fixture.client(SqsClient.builder())) {
            String url = fixture.endpoints().queueUrl("work");
            fixture.endpoints().send("work", "again");
            var first = sqs.receiveMessage(receive -> receive.queueUrl(url)).messages().getFirst();
            fixture.advance(Duration.ofSeconds(59));
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages()).isEmpty();
            fixture.advance(Duration.ofSeconds(1));

            var second = sqs.receiveMessage(receive -> receive.queueUrl(url)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)).messages().getFirst();

            assertThat(second.attributes())
                    .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2")
                    .containsEntry(MessageSystemAttributeName.SENT_TIMESTAMP,
                            Long.toString(EndpointsFixture.NOW.toEpochMilli()));
            sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(first.receiptHandle()));
            assertThat(fixture.endpoints().messages("work")).as("deleted by an old handle").hasSize(1);
        }
    }

    @Test
    void aReceiverSaysWhenAMessageComesBack() {
        try (var fixture = new EndpointsFixture(null);
                var sqs = fixture.client(SqsClient.builder())) {
            String url = fixture.endpoints().queueUrl("failures");
            fixture.endpoints().send("failures", "later");
            var received = sqs.receiveMessage(receive -> receive.queueUrl(url)).messages().getFirst();
            sqs.changeMessageVisibility(change -> change.queueUrl(url).receiptHandle(received.receiptHandle())
                    .visibilityTimeout(3600));
            fixture.advance(Duration.ofMinutes(59));
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages()).isEmpty();
            fixture.advance(Duration.ofMinutes(1));
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages()).hasSize(1);
        }
    }

    @Test
    void messagesAreDelayedByTheirSenderOrTheirQueueAlsoOverARestart() {
        try (var fixture = new EndpointsFixture(folder);
                var sqs = fixture.client(SqsClient.builder())) {
            String url = fixture.endpoints().queueUrl("later");
            var sent = sqs.sendMessageBatch(send -> send.queueUrl(url).entries(List.of(
                    SendMessageBatchRequestEntry.builder().id("a").messageBody("of the queue").build(),
                    SendMessageBatchRequestEntry.builder().id("b").messageBody("of the sender").delaySeconds(900)
                            .build())));
            assertThat(sent.successful()).extracting(SendMessageBatchResultEntry::id).containsExactly("a", "b");
            assertThatThrownBy(() -> sqs.sendMessage(send -> send.queueUrl(url).messageBody("no").delaySeconds(901)))
                    .isInstanceOf(SqsException.class).hasMessageContaining("DelaySeconds");
        }
        try (var fixture = new EndpointsFixture(folder);
                var sqs = fixture.client(SqsClient.builder())) {
            String url = fixture.endpoints().queueUrl("later");
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages()).isEmpty();
            fixture.advance(Duration.ofMinutes(5));
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10)).messages())
                    .extracting(Message::body).containsExactly("of the queue");
            fixture.advance(Duration.ofMinutes(10));
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10)).messages())
                    .extracting(Message::body).contains("of the sender");
        }
    }

    @Test
    void anUnknownQueueIsRefused() {
        try (var fixture = new EndpointsFixture(null);
                var sqs = fixture.client(SqsClient.builder())) {
            assertThatThrownBy(() -> sqs
                    .sendMessage(send -> send.queueUrl(fixture.endpoints().queueUrl("other")).messageBody("a")))
                    .isInstanceOf(QueueDoesNotExistException.class);
        }
    }

    @Test
    void aMacIsTheSameAtTheNextStart() {
        byte[] mac;
        try (var fixture = new EndpointsFixture(folder);
                var kms = fixture.client(KmsClient.builder())) {
            mac = mac(kms, MESSAGE);
            assertThat(mac).hasSize(32).isNotEqualTo(mac(kms, new byte[1]));
        }
        try (var fixture = new EndpointsFixture(folder);
                var kms = fixture.client(KmsClient.builder())) {
            assertThat(mac(kms, MESSAGE)).isEqualTo(mac);
        }
        try (var other = new EndpointsFixture(null);
                var kms = other.client(KmsClient.builder())) {
            assertThat(mac(kms, MESSAGE)).as("under another key").isNotEqualTo(mac);
        }
    }

    private static byte[] mac(KmsClient kms, byte[] message) {
        return kms.generateMac(make -> make.keyId("IdentifierKey").message(SdkBytes.fromByteArray(message))
                .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)).mac().asByteArray();
    }

    @Test
    void aSignatureIsVerifiedWithThePublicKeyOfAnEarlierRun() throws GeneralSecurityException {
        byte[] publicKey;
        try (var fixture = new EndpointsFixture(folder);
                var kms = fixture.client(KmsClient.builder())) {
            publicKey = kms.getPublicKey(get -> get.keyId("alias/documents")).publicKey().asByteArray();
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(MESSAGE);
        try (var fixture = new EndpointsFixture(folder);
                var kms = fixture.client(KmsClient.builder())) {
            assertThat(verified(publicKey, sign(kms, MESSAGE, MessageType.RAW))).isTrue();
            assertThat(verified(publicKey, sign(kms, digest, MessageType.DIGEST))).isTrue();
            assertThatThrownBy(() -> kms.listKeys()).isInstanceOf(KmsException.class).hasMessageContaining("ListKeys");
        }
    }

    private static byte[] sign(KmsClient kms, byte[] message, MessageType type) {
        return kms.sign(sign -> sign.keyId("alias/documents").message(SdkBytes.fromByteArray(message)).messageType(type)
                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)).signature().asByteArray();
    }

    private static boolean verified(byte[] publicKey, byte[] signature) throws GeneralSecurityException {
        Signature verification = Signature.getInstance("SHA256withECDSA");
        verification.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey)));
        verification.update(MESSAGE);
        return verification.verify(signature);
    }
}
