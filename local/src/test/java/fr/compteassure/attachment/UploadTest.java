package fr.compteassure.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.Cloud;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a browser does with a link, and what comes of it. */
class UploadTest {
    @AutoClose
    private static final Application application = Application.start();
    private static final String PAGE = application.runner().uri().toString().replaceFirst("/$", "");
    private static final byte[] IMAGE = Uploads.jpeg(10);

    private final Cloud cloud = application.cloud();
    private final AttachmentFiles files = new AttachmentFiles(cloud);
    private final AttachmentKey key = new Owned().announced(cloud, Uploads.announced(IMAGE));
    private final UploadLink link = files.uploadLink(key, Uploads.announced(IMAGE));

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static HttpResponse<byte[]> preflight(String url, String origin, String method, String headers) {
        return Uploads.send("OPTIONS", url, null, "Origin", origin, "Access-Control-Request-Method", method,
                "Access-Control-Request-Headers", headers);
    }

    @Test
    void aPageMayUploadAFile() {
        var asked = preflight(link.url(), PAGE, "PUT", "content-type");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(header(asked, "Access-Control-Allow-Methods")).contains("PUT");
        assertThat(header(asked, "Access-Control-Allow-Headers")).isEqualTo("content-type");

        var put = Uploads.send("PUT", link.url(), IMAGE, "Origin", PAGE, "Content-Type", "image/jpeg");

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(header(put, "Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(files.upload(key)).hasValueSatisfying(upload -> {
            assertThat(upload.bytes()).isEqualTo(IMAGE);
            assertThat(upload.mediaType()).isEqualTo("image/jpeg");
        });
    }

    @Test
    void thePagesOfOthersMayNot() {
        var elsewhere = "https://ailleurs.exemple";

        assertThat(preflight(link.url(), elsewhere, "PUT", "content-type").statusCode()).isEqualTo(403);
        assertThat(preflight(link.url(), PAGE, "DELETE", "content-type").statusCode()).isEqualTo(403);
        assertThat(preflight(link.url(), PAGE, "PUT", "x-amz-acl").statusCode()).isEqualTo(403);
        assertThat(header(Uploads.send("GET", link.url(), null, "Origin", elsewhere), "Access-Control-Allow-Origin"))
                .isNull();
        var documents = link.url().replace(cloud.config().attachmentBucket(), cloud.config().documentBucket());
        assertThat(preflight(documents, PAGE, "GET", "content-type").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyTheFileThatWasAnnouncedIsTaken() {
        var longer = Arrays.copyOf(IMAGE, IMAGE.length + 1);
        var shorter = Arrays.copyOf(IMAGE, IMAGE.length - 1);

        for (var other : List.of(longer, shorter, new byte[0])) {
            assertThat(Uploads.put(link, other).statusCode()).as(other.length + " bytes").isEqualTo(403);
        }
        for (var type : List.of("text/html", "image/png", "image/jpeg; charset=utf-8")) {
            assertThat(Uploads.send("PUT", link.url(), IMAGE, "Content-Type", type).statusCode()).as(type)
                    .isEqualTo(403);
        }
        assertThat(Uploads.send("PUT", link.url(), IMAGE).statusCode()).isEqualTo(403);
        assertThat(Uploads.send("PUT", link.url().replace(key.attachmentId(), "0".repeat(32)), IMAGE, "Content-Type",
                "image/jpeg").statusCode()).isEqualTo(403);
        assertThat(files.upload(key)).isEmpty();
        assertThat(Uploads.put(link, IMAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void theLinkSaysHowLongItLastsAndNothingOfThePerson() {
        assertThat(link.expiresAt()).isBetween(cloud.clock().instant().plus(Duration.ofMinutes(14)),
                cloud.clock().instant().plus(Duration.ofMinutes(15)));
        assertThat(link.headers()).containsOnlyKeys("Content-Type");
        assertThat(link.url()).contains("/uploads/tests/", "X-Amz-Expires=900&").doesNotContain("Photo");
        assertThat(link.toString()).doesNotContain("http");
    }

    @Test
    void aFileOfAnOwnerThatNobodyKnowsIsToldToOperations() throws InterruptedException {
        assertThat(Uploads.put(link, IMAGE).statusCode()).isEqualTo(200);

        for (int tries = 0; tries < 200 && told().isEmpty(); tries++) {
            Thread.sleep(50);
        }
        assertThat(told()).hasSize(1);
        assertThat(files.upload(key)).isPresent();
    }

    private List<String> told() {
        return application.endpoints().messages("BackgroundFailures").stream()
                .filter(told -> told.contains(key.upload()))
                .toList();
    }

    @Test
    void theCleanCopyIsDownloadedUnderItsNameAndAsWhatItIs() {
        files.keep(key, new Finding.Clean(FileKind.JPEG, IMAGE));
        var attachment = Attachment.announced(key.attachmentId(), "PHOTO",
                new NewFile("Évaluation \"2026\".png", FileKind.PNG, 5), cloud.clock().instant())
                .after(new CheckOutcome.Accepted(FileKind.JPEG, IMAGE.length), cloud.clock().instant());

        var response = Uploads.send("GET", files.link(key, attachment).url(), null);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(IMAGE);
        assertThat(header(response, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(response, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"_valuation _2026_.png.jpg\"; "
                        + "filename*=UTF-8''%C3%89valuation%20%222026%22.png.jpg");
    }
}
