package fr.compteassure.document;

import static fr.compteassure.acceptance.Api.session;
import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.Activity.DocumentDownloaded;
import fr.compteassure.activity.Activity.DocumentIssued;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.activity.RecordedActivity;
import fr.compteassure.payment.StoredPayments;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the activity list tells of documents. */
class DocumentActivityTest {
    private static final Activity ISSUED = new DocumentIssued("Attestation de droits");
    private static final Activity DOWNLOADED = new DocumentDownloaded("Attestation de droits");

    @AutoClose
    private static final Application application = Application.shared();

    /** What was done with documents, the newest first. */
    private static List<Activity> told(DocumentUser user) {
        return new ActivityStore(user.cloud()).newest(user.insured(), Optional.empty(), 100).stream()
                .map(RecordedActivity::activity)
                .filter(one -> one instanceof DocumentIssued || one instanceof DocumentDownloaded).toList();
    }

    private static String[] key() {
        return new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
    }

    @Test
    void anIssueIsToldAndEachTimeThatTheDocumentIsGivenAgain() {
        var user = DocumentUser.of(application);

        user.rights();
        assertThat(told(user)).containsExactly(ISSUED);
        user.rights();
        assertThat(told(user)).containsExactly(DOWNLOADED, ISSUED);
        DocumentUser.issued(user.post(DocumentUser.RIGHTS, map(), key()));
        assertThat(told(user)).containsExactly(DOWNLOADED, DOWNLOADED, ISSUED);
    }

    @Test
    void theSameRequestAgainIsToldOnce() {
        var user = DocumentUser.of(application);
        for (int i = 0; i < 2; i++) {
            var key = key();
            atOnce(4, () -> DocumentUser.issued(user.post(DocumentUser.RIGHTS, map(), key)));
            DocumentUser.issued(user.post(DocumentUser.RIGHTS, map(), key));
        }

        assertThat(told(user)).containsExactly(DOWNLOADED, ISSUED);
    }

    @Test
    void requestsAtTheSameTimeAreOneIssueAndDownloads() {
        var user = DocumentUser.of(application);

        atOnce(6, user::rights);

        assertThat(told(user)).hasSize(6).contains(ISSUED);
        assertThat(Collections.frequency(told(user), DOWNLOADED)).isEqualTo(5);
    }

    @Test
    void aFreshLinkIsTold() {
        var user = DocumentUser.of(application);
        var id = user.rights().text("documentId");

        assertThat(user.get("/documents/" + id).status()).isEqualTo(200);

        assertThat(told(user)).containsExactly(DOWNLOADED, ISSUED);
    }

    @Test
    void aDocumentThatIsNotThereIsToldToNobody() {
        var owner = DocumentUser.of(application);
        var id = owner.rights().text("documentId");
        var other = DocumentUser.of(application);

        for (var path : List.of("/documents/" + id, "/documents/" + "A".repeat(43), "/documents/x")) {
            assertThat(other.get(path).status()).isEqualTo(404);
        }

        assertThat(told(other)).isEmpty();
        assertThat(told(owner)).containsExactly(ISSUED);
    }

    @Test
    void aDeadSessionIsNotTold() {
        var user = DocumentUser.of(application);
        var id = user.rights().text("documentId");
        application.api().delete("/sessions/current", session(user.token()));

        assertThat(user.get("/documents/" + id).status()).isEqualTo(401);
        assertThat(user.post(DocumentUser.RIGHTS, map()).status()).isEqualTo(401);

        assertThat(told(user)).containsExactly(ISSUED);
    }

    @Test
    void aListOfDocumentsIsNoDownload() {
        var user = DocumentUser.of(application);
        user.rights();

        user.get("/documents");

        assertThat(told(user)).containsExactly(ISSUED);
    }

    @Test
    void aStatementIsToldWithItsMonthAndACertificateOfAllowancesWithoutWhatTellsOfAnIllness() {
        var user = DocumentUser.of(application);
        var day = YearMonth.of(user.today().getYear(), 1).atDay(5).minusYears(1);
        user.paid(StoredPayments.allowance(user.insured(), day));

        var id = DocumentUser.issued(user.statement(YearMonth.from(day))).text("documentId");
        DocumentUser.issued(user.allowances(day, day));
        user.get("/documents/" + id);

        var statement = "Relevé mensuel\u202F: janvier\u00A0" + day.getYear();
        assertThat(told(user)).containsExactly(new DocumentDownloaded(statement),
                new DocumentIssued("Attestation de paiement d’indemnités journalières"), new DocumentIssued(statement));
    }

    @Test
    void whatIsNotIssuedIsNotTold() {
        var user = DocumentUser.of(application);

        assertThat(user.statement(YearMonth.from(user.today())).status()).isEqualTo(422);
        assertThat(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("9"))).status()).isEqualTo(400);

        assertThat(told(user)).isEmpty();
    }

    @Test
    void aDocumentFromBeforeItsPeriodWasKeptIsToldByItsType() {
        assertThat(DocumentType.MONTHLY_STATEMENT.title(null)).isEqualTo("Relevé mensuel");
        assertThat(DocumentType.RIGHTS_CERTIFICATE.title(Period.of(YearMonth.of(2026, 10))))
                .isEqualTo("Attestation de droits");
    }
}
