package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of a person, and the links to their files. */
class DownloadTest {
    @AutoClose
    private static final Application application = Application.start();

    private static List<?> items(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return (List<?>) reply.json().get("items");
    }

    @Test
    void theLinkGivesAPdfUnderANameThatAPersonUnderstands() {
        var user = DocumentUser.of(application);
        var reply = user.rights();

        var file = DocumentUser.follow(reply.text("downloadUrl"));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).matches(
                        "attachment; filename=\"attestation-de-droits-2020-01-01-au-2030-12-31-[0-9A-Z]{8}\\.pdf\".*"));
        assertThat(file.body()).startsWith("%PDF-".getBytes());
        assertThat(Instant.parse(reply.text("downloadUrlExpiresAt")))
                .isBetween(application.runner().clock().instant().plus(Duration.ofMinutes(4)),
                        application.runner().clock().instant().plus(Duration.ofMinutes(5)));
        assertThat(reply.text("downloadUrl")).contains("X-Amz-Expires=300").doesNotContain(user.person().nir());
    }

    @Test
    void aTamperedLinkIsRefused() {
        var user = DocumentUser.of(application);
        var link = user.rights().text("downloadUrl");
        var other = DocumentUser.of(application).rights().text("documentId");

        assertThat(DocumentUser.follow(link.replace("X-Amz-Expires=300", "X-Amz-Expires=86400")).statusCode())
                .isEqualTo(403);
        assertThat(DocumentUser.follow(link.replace("attestation", "releve")).statusCode()).isEqualTo(403);
        assertThat(DocumentUser.follow(link.replaceFirst("/[A-Za-z0-9_-]{43}/", "/" + other + "/")).statusCode())
                .isEqualTo(403);
        assertThat(DocumentUser.follow(link.substring(0, link.indexOf('?'))).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkIsRefusedOnceItsFiveMinutesAreOver() {
        var user = DocumentUser.of(application);
        var link = user.rights().text("downloadUrl");

        assertThat(application.api().send("POST", "/_local/clock", "{\"advance\": \"PT4M\"}").status()).isEqualTo(200);
        assertThat(DocumentUser.follow(link).statusCode()).isEqualTo(200);
        application.api().send("POST", "/_local/clock", "{\"advance\": \"PT1M\"}");
        assertThat(DocumentUser.follow(link).statusCode()).isEqualTo(403);
        assertThat(DocumentUser.follow(user.rights().text("downloadUrl")).statusCode()).isEqualTo(200);
    }

    @Test
    void aDocumentIsFoundAgainWithAFreshLink() {
        var user = DocumentUser.of(application);
        var issued = user.rights();

        var found = user.get("/documents/" + issued.text("documentId"));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()).containsEntry("documentId", issued.text("documentId"))
                .containsEntry("type", "RIGHTS_CERTIFICATE").containsEntry("issuedAt", issued.text("issuedAt"))
                .containsEntry("verificationCode", issued.text("verificationCode"))
                .containsEntry("period", map("from", "2020-01-01", "to", "2030-12-31"))
                .containsKey("downloadUrlExpiresAt");
        assertThat(DocumentUser.file(found)).isEqualTo(DocumentUser.file(issued));
    }

    @Test
    void twoDocumentsOfOneDayHaveTheirOwnNames() {
        var user = DocumentUser.of(application);
        user.rights();
        DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of())));
        DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("showExemption", true)));

        assertThat(items(user.get("/documents"))).extracting(item -> ((Map<?, ?>) item).get("fileName")).hasSize(3)
                .doesNotHaveDuplicates().allSatisfy(name -> assertThat((String) name)
                        .startsWith("attestation-de-droits-2020-01-01-au-2030-12-31-").doesNotContain("efevre"));
    }

    @Test
    void aDocumentOfSomebodyElseIsNotThere() {
        var id = DocumentUser.of(application).rights().text("documentId");
        var other = DocumentUser.of(application);

        assertThat(other.get("/documents/" + id).problem()).isEqualTo("not-found");
        assertThat(other.get("/documents/" + id).status()).isEqualTo(404);
        assertThat(items(other.get("/documents"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..%2F..", "rights-certificates"})
    void whatIsNoDocumentIsNotThere(String id) {
        assertThat(DocumentUser.of(application).get("/documents/" + id).status()).isEqualTo(404);
    }

    @Test
    void withoutSessionNothingIsToldOrMade() {
        for (var path : List.of(DocumentUser.RIGHTS, DocumentUser.ALLOWANCES, DocumentUser.STATEMENTS)) {
            assertThat(application.api().post(path, map()).problem()).isEqualTo("session-required");
        }
        assertThat(application.api().get("/documents").status()).isEqualTo(401);
        assertThat(application.api().get("/documents/x").status()).isEqualTo(401);
    }

    @Test
    void theListIsPagedNewestFirst() {
        var user = DocumentUser.of(application);
        var newestFirst = new ArrayList<String>();
        for (var name : List.of("Un", "Deux", "Trois")) {
            user.registered(record -> record.put("usageName", name));
            newestFirst.addFirst(user.rights().text("documentId"));
            application.advance(Duration.ofSeconds(2));
        }

        var first = user.get("/documents?limit=2");
        var second = user.get("/documents?limit=2&cursor=" + first.text("nextCursor"));

        assertThat(items(first)).extracting(item -> ((Map<?, ?>) item).get("documentId"))
                .isEqualTo(newestFirst.subList(0, 2));
        assertThat(items(second)).extracting(item -> ((Map<?, ?>) item).get("documentId"))
                .isEqualTo(newestFirst.subList(2, 3));
        assertThat(second.json()).doesNotContainKey("nextCursor");
        assertThat(((Map<?, ?>) items(first).getFirst()).keySet()).extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "documentId", "type", "period", "beneficiaries", "beneficiaryInitials", "exemptionShown",
                        "issuedAt", "verificationCode", "fileName");
    }

    @Test
    void aWrongPageIsRefused() {
        var reply = DocumentUser.of(application).get("/documents?limit=101&cursor=x&type=all");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactlyInAnyOrder("limit", "cursor", "type");
    }
}
