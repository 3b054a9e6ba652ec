package fr.compteassure.attachment;

import static fr.compteassure.acceptance.Application.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.Application;
import fr.compteassure.attachment.AttachmentCheck.End;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What comes of an upload, however often it is looked at. */
class AttachmentCheckTest {
    @AutoClose
    private static final Application application = Application.shared();

    private final LookedAt file = new LookedAt(application);

    @Test
    void ofAFileInOrderTheCleanCopyIsKept() {
        file.upload(LookedAt.GOOD);

        assertThat(file.check.look(file.key)).isEqualTo(End.ACCEPTED);

        file.assertAccepted();
        assertThat(file.attachment().reason()).isNull();
    }

    @Test
    void ofAFileThatIsNotInOrderNothingIsKeptButTheReason() {
        file.upload(LookedAt.BAD);

        assertThat(file.check.look(file.key)).isEqualTo(End.DISCARDED);

        file.assertRefused();
        assertThat(file.attachment().reason()).contains("format inconnu");
    }

    @Test
    void ofAFileThatNothingRefersToNothingIsKept() {
        file.upload(LookedAt.GOOD);
        file.owned.forget(file.key);

        assertThat(file.check.look(file.key)).isEqualTo(End.DISCARDED);

        assertThat(file.files()).isEmpty();
    }

    @Test
    void aSecondLookChangesNothing() {
        file.upload(LookedAt.GOOD);
        file.check.look(file.key);
        var first = file.attachment();

        assertThat(file.check.look(file.key)).isEqualTo(End.ACCEPTED);

        file.assertAccepted();
        assertThat(file.attachment()).isEqualTo(first);
        file.owned.forget(file.key);
        assertThat(file.check.look(file.key)).isEqualTo(End.DISCARDED);
        assertThat(file.check.look(file.key)).isEqualTo(End.GONE);
    }

    @Test
    void anotherUploadByTheSameLinkChangesNothingAndIsDeleted() {
        file.upload(LookedAt.GOOD);
        file.check.look(file.key);
        var first = file.attachment();
        var copy = file.copy();
        for (var content : List.of(LookedAt.OTHER, LookedAt.BAD)) {
            file.upload(content);

            assertThat(file.check.look(file.key)).isEqualTo(End.ACCEPTED);

            file.assertAccepted();
            assertThat(file.attachment()).isEqualTo(first);
            assertThat(file.copy()).isEqualTo(copy);
        }
    }

    @Test
    void anotherUploadAfterARefusalIsNotKept() {
        file.upload(LookedAt.BAD);
        file.check.look(file.key);
        file.upload(LookedAt.GOOD);

        assertThat(file.check.look(file.key)).isEqualTo(End.DISCARDED);

        file.assertRefused();
    }

    @Test
    void manyLooksAtOnceEndAsOne() {
        file.upload(LookedAt.GOOD);
        Callable<End> look = () -> file.check.look(file.key);

        assertThat(atOnce(8, look)).containsOnly(End.ACCEPTED);

        file.assertAccepted();
    }

    @Test
    void aFileOfAnOwnerThatNobodyKnowsIsLeft() {
        file.upload(LookedAt.GOOD);

        assertThatThrownBy(() -> new AttachmentCheck(file.cloud, List.of()).look(file.key))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(file.files()).containsExactly(file.key.upload());
    }
}
