package fr.compteassure.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkRequest;

/** Runs that end at any of the calls that they make, before it is made or after it was made, and are made up for by the next. */
class AttachmentFaultTest {
    @AutoClose
    private static final Application application = Application.shared();

    /** What is uploaded. */
    enum Case {
        IN_ORDER, NOT_IN_ORDER, OF_NOTHING
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatEndsAnywhereIsMadeUpForByTheNext(Case which) {
        for (var after : List.of(false, true)) {
            int calls = 0;
            boolean ended = true;
            while (ended) {
                calls++;
                var file = uploaded(which);
                ended = endsAt(file, calls, after);
                file.check.look(file.key);
                assertRight(file, which);
            }
            assertThat(calls).as("so many calls, and one more").isBetween(3, 8);
        }
    }

    /** Another file is put in its place between the two runs. */
    @Test
    void anUploadThatTakesThePlaceOfOneWhoseRunEndedCountsOrDoesNot() {
        var seen = new ArrayList<AttachmentStatus>();
        boolean ended = true;
        for (int calls = 1; ended; calls++) {
            var file = uploaded(Case.IN_ORDER);
            ended = endsAt(file, calls, true);
            file.upload(LookedAt.BAD);
            file.check.look(file.key);
            seen.add(file.attachment().status());
            assertRight(file, seen.getLast() == AttachmentStatus.ACCEPTED ? Case.IN_ORDER : Case.NOT_IN_ORDER);
        }
        assertThat(seen).contains(AttachmentStatus.ACCEPTED, AttachmentStatus.REFUSED);
    }

    /** The run that put the copy ended there, and its tries to the last; a day later the upload is gone. */
    @Test
    void aCopyWhoseUploadIsGoneMeanwhileIsEnough() {
        var file = uploaded(Case.IN_ORDER);
        endsAt(file, 2, true);
        assertThat(file.files()).containsExactlyInAnyOrder(file.key.upload(), file.key.checked());
        new AttachmentFiles(file.cloud).deleteUpload(file.key);

        file.check.look(file.key);

        file.assertAccepted();
    }

    private static LookedAt uploaded(Case which) {
        var file = new LookedAt(application);
        file.upload(which == Case.NOT_IN_ORDER ? LookedAt.BAD : LookedAt.GOOD);
        if (which == Case.OF_NOTHING) {
            file.owned.forget(file.key);
        }
        return file;
    }

    private static void assertRight(LookedAt file, Case which) {
        switch (which) {
            case IN_ORDER -> file.assertAccepted();
            case NOT_IN_ORDER -> file.assertRefused();
            case OF_NOTHING -> assertThat(file.files()).isEmpty();
        }
    }

    /** Looks, and is killed at a call; false when there are not so many. */
    private static boolean endsAt(LookedAt file, int call, boolean after) {
        var calls = new AtomicInteger();
        BiConsumer<String, SdkRequest> kill = (_, _) -> {
            if (calls.incrementAndGet() == call) {
                throw new OutOfMemoryError("killed");
            }
        };
        try (var _ = after ? AwsCalls.after(kill) : AwsCalls.before(kill)) {
            file.check.look(file.key);
            return false;
        } catch (OutOfMemoryError _) {
            return true;
        }
    }
}
