package fr.compteassure.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem.WrongField;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final NewFile FILE = new NewFile("photo.png", FileKind.PNG, 1000);

    private static Fields fields(Object name, Object type, Object size) {
        return new Fields(Json.object("fileName", name, "contentType", type, "size", size));
    }

    @Test
    void aFileIsAnnouncedByNameTypeAndSize() {
        var fields = fields("Relevé d’impôt.pdf", "application/pdf", 5_242_880);

        assertThat(NewFile.read(fields)).isEqualTo(new NewFile("Relevé d’impôt.pdf", FileKind.PDF, 5_242_880));
        assertThat(fields.errors()).isEmpty();
    }

    @Test
    void allThatIsWrongIsTold() {
        for (var wrong : new Fields[]{fields(" ", "image/gif", 0), fields("/", "IMAGE/PNG", 5_242_881),
                fields(null, null, null)}) {
            NewFile.read(wrong);

            assertThat(wrong.errors()).extracting(WrongField::field).containsExactly("fileName", "contentType", "size");
        }
    }

    @ParameterizedTest
    @CsvSource({"C:\\Mes images\\photo.jpg, photo.jpg", "../../etc/passwd, passwd", "' photo .jpg ', photo .jpg",
            "'a\u0000\n\u202Egpj.exe', agpj.exe", "Pie\u0300ce.pdf, Pièce.pdf", "été 🙂.png, été 🙂.png"})
    void aNameIsThePersonsOwnWithoutWhatIsNoName(String typed, String kept) {
        assertThat(FileName.of(typed)).isEqualTo(kept);
    }

    @Test
    void aNameIsNoLongerThan200Characters() {
        assertThat(FileName.of("🙂".repeat(201))).isEqualTo("🙂".repeat(200));
    }

    @ParameterizedTest
    @CsvSource({"photo.PNG, PNG, photo.PNG", "photo.jpeg, JPEG, photo.jpeg", "photo.png, JPEG, photo.png.jpg",
            "facture, PDF, facture.pdf"})
    void aNameEndsAsItsKindDoes(String name, FileKind kind, String ending) {
        assertThat(FileName.ending(name, kind)).isEqualTo(ending);
    }

    @Test
    void anAttachmentBecomesWhatIsFoundFirstAndStaysThat() {
        var announced = Attachment.announced("0".repeat(32), "PHOTO", FILE, NOW);
        var accepted = announced.after(new CheckOutcome.Accepted(FileKind.JPEG, 10), NOW.plusSeconds(5));
        var refused = announced.after(new CheckOutcome.Refused("Non."), NOW.plusSeconds(5));

        assertThat(accepted).isEqualTo(new Attachment("0".repeat(32), "PHOTO", "photo.png", "image/jpeg", 10,
                AttachmentStatus.ACCEPTED, null, NOW, NOW.plusSeconds(5)));
        assertThat(refused.status()).isEqualTo(AttachmentStatus.REFUSED);
        assertThat(refused.json()).containsEntry("reason", "Non.").containsEntry("status", "REFUSED");
        assertThat(accepted.after(new CheckOutcome.Refused("Non."), NOW)).isEqualTo(accepted);
        assertThat(refused.after(new CheckOutcome.Accepted(FileKind.PNG, 5), NOW)).isEqualTo(refused);
    }

    @Test
    void aLinkUnusedForADayIsForgotten() {
        var announced = Attachment.announced("0".repeat(32), "PHOTO", FILE, NOW);
        var day = NOW.plus(Duration.ofDays(1));

        assertThat(announced.isForgotten(day.minusSeconds(1))).isFalse();
        assertThat(announced.isForgotten(day)).isTrue();
        assertThat(announced.after(new CheckOutcome.Refused("Non."), NOW).isForgotten(day)).isFalse();
    }

    @Test
    void aKeyIsReadAsItWasWritten() {
        var key = new AttachmentKey("requests", "a".repeat(32), "b".repeat(32));

        assertThat(AttachmentKey.ofUpload(key.upload())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked/requests/aaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbb", "uploads/requests/aaaaaaaaaaaaaaaa",
            "uploads/requests/aaaaaaaaaaaaaaaa/../bbbbbbbbbbbbbbbb", "uploads//aaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbb",
            "uploads/requests/aaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbb/", "uploads/requests/aaaaaaaaaaaaaaaa/photo.jpg"})
    void whatIsNoKeyOfAnUploadIsNotRead(String key) {
        assertThatThrownBy(() -> AttachmentKey.ofUpload(key)).isInstanceOf(IllegalArgumentException.class);
    }
}
