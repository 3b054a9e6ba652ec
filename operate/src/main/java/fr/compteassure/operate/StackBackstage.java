package fr.compteassure.operate;

import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.mail.StepUpCodes;
import fr.compteassure.value.InsuredId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A stack, with the rights of an operator: the import bucket, the outbox, and the key under which {@code SendEmail} makes
 * links and codes, which are made here once more. So no mailbox is needed, and an e-mail counts as sent when SES took it.
 */
final class StackBackstage implements Backstage {
    /** More than a test makes. */
    private static final int MAILS = 50;

    private final Cloud cloud;
    private final String imports;
    private final OutboxStore outbox;
    private final LinkTokens tokens;
    private final StepUpCodes codes;
    private final TestPerson person;

    StackBackstage(Aws aws, Stack stack) {
        imports = stack.output("ImportBucketName");
        cloud = aws.cloud(Map.of("OUTBOX_TABLE", stack.resource("Outbox"), "IDENTIFIER_KEY",
                stack.output("IdentifierKeyArn")));
        outbox = new OutboxStore(cloud);
        tokens = new LinkTokens(cloud);
        codes = new StepUpCodes(cloud);
        // Under the same key as everything: who may make these hashes may do all that this test does.
        person = TestPerson.of(purpose -> cloud.keyedHash().bytes(purpose, new byte[0]));
    }

    @Override
    public long importInsured(String file) {
        var key = "insured/smoke-test-" + UUID.randomUUID() + ".jsonl";
        cloud.clients().s3().putObject(request -> request.bucket(imports).key(key), RequestBody.fromString(file));
        var report = Waiting.patiently("the report of the import, reports/%s.json in %s".formatted(key, imports),
                () -> object("reports/" + key + ".json"));
        try {
            return ((Number) Json.read(report).get("imported")).longValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> object(String key) {
        try {
            return Optional.of(cloud.clients().s3().getObjectAsBytes(request -> request.bucket(imports).key(key))
                    .asString(StandardCharsets.UTF_8));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<SentMail> last(Kind kind) {
        var wanted = switch (kind) {
            case VALIDATION -> EmailKind.ACCOUNT_VALIDATION;
            case CODE -> EmailKind.STEP_UP_CODE;
        };
        return outbox.newest(insured(), Optional.empty(), MAILS).stream().filter(mail -> mail.body().kind() == wanted)
                .findFirst()
                .filter(mail -> mail.sentAt() != null || mail.refusedAt() != null)
                .map(mail -> new SentMail(mail.id(), secret(kind, mail), Optional.ofNullable(mail.refusedAt())
                        .map(_ -> String.valueOf(mail.failure()))));
    }

    private String secret(Kind kind, OutboxEmail mail) {
        return switch (kind) {
            case VALIDATION -> tokens.token(mail);
            case CODE -> codes.code(mail);
        };
    }

    @Override
    public TestPerson person() {
        return person;
    }

    /** Under which everything stands that the application has on the person. */
    private InsuredId insured() {
        return cloud.keyedHash().of(person.nir());
    }
}
