package fr.compteassure.attachment;

import static fr.compteassure.acceptance.Application.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.attachment.AttachmentCheck.End;
import fr.compteassure.cloud.Cloud;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.sync.RequestBody;

/** What comes of an upload, in a bucket that starts no function: whatever goes wrong, and however often it is looked at. */
class AttachmentCheckTest {
    private static final byte[] GOOD = Uploads.jpeg(10);
    private static final byte[] OTHER = Uploads.jpeg(20);
    private static final byte[] BAD = "not an image".getBytes(StandardCharsets.US_ASCII);

    @AutoClose
    private static final Application application = Application.shared();
    private static Cloud cloud;

    private final Owned owned = new Owned();
    private final AttachmentCheck check = new AttachmentCheck(cloud, List.of(owned));
    private final AttachmentKey key = owned.announced(cloud, Uploads.announced(GOOD));

    @BeforeAll
    static void makeBucket() {
        var environment = new HashMap<>(application.runner().environment("CheckAttachment"));
        environment.put("ATTACHMENT_BUCKET", "looked-at-by-hand");
        cloud = new Cloud(environment, application.runner().clock());
        cloud.clients().s3().createBucket(request -> request.bucket("looked-at-by-hand"));
    }

    private void upload(byte[] content) {
        cloud.clients().s3().putObject(request -> request.bucket(cloud.config().attachmentBucket()).key(key.upload())
                .contentType("image/jpeg"), RequestBody.fromBytes(content));
    }

    private Attachment attachment() {
        return owned.get(key).orElseThrow();
    }

    private byte[] copy() {
        return cloud.clients().s3().getObjectAsBytes(request -> request.bucket(cloud.config().attachmentBucket())
                .key(key.checked())).asByteArray();
    }

    private void assertAccepted() {
        assertThat(attachment().status()).isEqualTo(AttachmentStatus.ACCEPTED);
        assertThat(Uploads.files(cloud, key)).containsExactly(key.checked());
        assertThat(attachment().size()).isEqualTo(copy().length);
    }

    private void assertRefused() {
        assertThat(attachment().status()).isEqualTo(AttachmentStatus.REFUSED);
        assertThat(Uploads.files(cloud, key)).isEmpty();
    }

    @Test
    void ofAFileInOrderTheCleanCopyIsKept() {
        upload(GOOD);

        assertThat(check.look(key)).isEqualTo(End.ACCEPTED);

        assertAccepted();
        assertThat(attachment().reason()).isNull();
    }

    @Test
    void ofAFileThatIsNotInOrderNothingIsKeptButTheReason() {
        upload(BAD);

        assertThat(check.look(key)).isEqualTo(End.DISCARDED);

        assertRefused();
        assertThat(attachment().reason()).contains("format inconnu");
    }

    @Test
    void ofAFileThatNothingRefersToNothingIsKept() {
        upload(GOOD);
        owned.forget(key);

        assertThat(check.look(key)).isEqualTo(End.DISCARDED);

        assertThat(Uploads.files(cloud, key)).isEmpty();
    }

    @Test
    void aSecondLookChangesNothing() {
        upload(GOOD);
        check.look(key);
        var first = attachment();

        assertThat(check.look(key)).isEqualTo(End.ACCEPTED);

        assertAccepted();
        assertThat(attachment()).isEqualTo(first);
        owned.forget(key);
        assertThat(check.look(key)).isEqualTo(End.DISCARDED);
        assertThat(check.look(key)).isEqualTo(End.GONE);
    }

    @Test
    void anotherUploadByTheSameLinkChangesNothingAndIsDeleted() {
        upload(GOOD);
        check.look(key);
        var first = attachment();
        var copy = copy();
        for (var content : List.of(OTHER, BAD)) {
            upload(content);

            assertThat(check.look(key)).isEqualTo(End.ACCEPTED);

            assertAccepted();
            assertThat(attachment()).isEqualTo(first);
            assertThat(copy()).isEqualTo(copy);
        }
    }

    @Test
    void anotherUploadAfterARefusalIsNotKept() {
        upload(BAD);
        check.look(key);
        upload(GOOD);

        assertThat(check.look(key)).isEqualTo(End.DISCARDED);

        assertRefused();
    }

    @Test
    void manyLooksAtOnceEndAsOne() {
        upload(GOOD);
        Callable<End> look = () -> check.look(key);

        assertThat(atOnce(8, look)).containsOnly(End.ACCEPTED);

        assertAccepted();
    }

    @Test
    void aFileOfAnOwnerThatNobodyKnowsIsLeft() {
        upload(GOOD);

        assertThatThrownBy(() -> new AttachmentCheck(cloud, List.of()).look(key))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(Uploads.files(cloud, key)).containsExactly(key.upload());
    }

    /** What is told to be true of an upload. */
    enum Case {
        GOOD, BAD, GONE
    }

    /** Ends the run at each call in turn, before it is made and after it was made, and has it tried again. */
    @ParameterizedTest
    @EnumSource
    void aRunThatEndsAnywhereIsMadeUpForByTheNext(Case file) {
        for (var after : List.of(false, true)) {
            int calls = 0;
            boolean ended = true;
            while (ended) {
                calls++;
                var run = new AttachmentCheckTest();
                run.prepare(file);
                ended = run.endsAt(calls, after);
                run.check.look(run.key);
                run.assertRight(file);
            }
            assertThat(calls).as("so many calls, and one more").isBetween(4, 8);
        }
    }

    /** The same, with another file put in its place between the two runs. */
    @Test
    void anUploadThatTakesThePlaceOfOneWhoseRunEndedCountsForOneOfTheTwo() {
        var seen = new ArrayList<AttachmentStatus>();
        boolean ended = true;
        for (int calls = 1; ended; calls++) {
            var run = new AttachmentCheckTest();
            run.upload(GOOD);
            ended = run.endsAt(calls, true);
            run.upload(BAD);
            run.check.look(run.key);
            seen.add(run.attachment().status());
            run.assertRight(run.attachment().status() == AttachmentStatus.ACCEPTED ? Case.GOOD : Case.BAD);
        }
        assertThat(seen).contains(AttachmentStatus.ACCEPTED, AttachmentStatus.REFUSED);
    }

    private void prepare(Case file) {
        upload(file == Case.BAD ? BAD : GOOD);
        if (file == Case.GONE) {
            owned.forget(key);
        }
    }

    private void assertRight(Case file) {
        switch (file) {
            case GOOD -> assertAccepted();
            case BAD -> assertRefused();
            case GONE -> assertThat(Uploads.files(cloud, key)).isEmpty();
        }
    }

    /** Looks, and is killed at a call; false when there are not so many. */
    private boolean endsAt(int call, boolean after) {
        var calls = new AtomicInteger();
        BiConsumer<String, SdkRequest> kill = (_, _) -> {
            if (calls.incrementAndGet() == call) {
                throw new OutOfMemoryError("killed");
            }
        };
        try (var _ = after ? AwsCalls.after(kill) : AwsCalls.before(kill)) {
            check.look(key);
            return false;
        } catch (OutOfMemoryError _) {
            return true;
        }
    }
}
