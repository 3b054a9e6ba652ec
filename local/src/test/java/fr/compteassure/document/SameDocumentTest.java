package fr.compteassure.document;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.StoredPayments;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The same request on unchanged facts gives the document that stands. */
class SameDocumentTest {
    @AutoClose
    private static final Application application = Application.start();

    private static String id(Reply reply) {
        return DocumentUser.issued(reply).text("documentId");
    }

    /** The files that are left when a quarter of an hour has passed. */
    private static List<String> filesLeft(DocumentUser user) {
        application.pass(Duration.ofMinutes(15));
        return user.files();
    }

    @Test
    void aSecondRequestGivesTheFirstDocument() {
        var user = DocumentUser.of(application);

        var first = user.rights();
        application.advance(Duration.ofMinutes(2));
        var second = user.rights();

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.text("verificationCode")).isEqualTo(first.text("verificationCode"));
        assertThat(second.text("issuedAt")).isEqualTo(first.text("issuedAt"));
        assertThat(DocumentUser.file(second)).isEqualTo(DocumentUser.file(first));
    }

    @Test
    void requestsAtTheSameTimeMakeOneDocumentAndLeaveOneFile() {
        var user = DocumentUser.of(application);

        var replies = atOnce(8, user::rights);

        assertThat(replies).extracting(SameDocumentTest::id).containsOnly(id(replies.getFirst()));
        assertThat(replies).extracting(reply -> reply.text("verificationCode"))
                .containsOnly(replies.getFirst().text("verificationCode"));
        var file = DocumentUser.file(replies.getFirst());
        assertThat(replies).allSatisfy(reply -> assertThat(DocumentUser.file(reply)).isEqualTo(file));
        assertThat(filesLeft(user)).hasSize(1);
        assertThat(DocumentUser.file(user.rights())).isEqualTo(file);
    }

    @Test
    void otherFactsMakeAnotherDocumentAndTheFirstFactsTheFirstAgain() {
        var user = DocumentUser.of(application);
        var first = id(user.rights());

        user.registered(record -> record.put("usageName", "Martin"));
        var second = id(user.rights());
        user.registered(_ -> {});

        assertThat(second).isNotEqualTo(first);
        assertThat(id(user.rights())).isEqualTo(first);
    }

    @Test
    void aPaymentThatComesLaterMakesAnotherStatement() {
        var user = DocumentUser.of(application);
        var month = YearMonth.from(user.today());
        user.paid(StoredPayments.pension(user.insured(), month.atDay(1)));
        var first = id(user.statement(month));

        assertThat(id(user.statement(month))).isEqualTo(first);
        user.paid(StoredPayments.pension(user.insured(), month.atDay(1)));

        assertThat(id(user.statement(month))).isNotEqualTo(first);
    }

    @Test
    void twoPeopleWithTheSameFactsHaveTwoDocuments() {
        assertThat(id(DocumentUser.of(application).rights())).isNotEqualTo(id(DocumentUser.of(application).rights()));
    }

    @Test
    void aCertificateOfRightsIsNotGivenForEverAndOneToComeNotOnceRightsRun() {
        var user = DocumentUser.of(application);
        var today = user.today();
        user.registered(record -> record.put("rights",
                map("from", today.plusDays(1).toString(), "to", "2040-12-31", "exemption", null)));
        var toCome = id(user.rights());
        application.advance(Duration.ofDays(1));
        var running = id(user.again().rights());
        application.advance(Duration.ofDays(31));

        assertThat(running).isNotEqualTo(toCome);
        assertThat(id(user.again().rights())).isNotEqualTo(running);
    }

    @Test
    void soManyNewOnesAreIssuedInADayAndThoseThatStandAreGivenAllTheSame() {
        var user = DocumentUser.of(application);
        var first = id(user.rights());
        var limit = new DailyLimit(application.cloud("IssueRightsCertificate"), Limit.DOCUMENT);
        for (int i = 1; i < Limit.DOCUMENT.max(); i++) {
            application.cloud().transaction().with(limit.counting(user.insured().value(), "document " + i)).commit();
        }

        var refused = user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of()));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(refused.text("detail")).contains("Mes documents");
        assertThat(id(user.rights())).isEqualTo(first);
        assertThat((List<?>) user.get("/documents").json().get("items")).hasSize(1);
        id(DocumentUser.of(application).rights());
    }

    @Test
    void aKeyGivesTheSameAnswerAlthoughTheFactsChanged() {
        var user = DocumentUser.of(application);
        var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
        var first = id(user.post(DocumentUser.RIGHTS, map(), key));

        user.registered(record -> record.put("usageName", "Martin"));

        assertThat(id(user.post(DocumentUser.RIGHTS, map(), key))).isEqualTo(first);
        assertThat(id(user.post(DocumentUser.RIGHTS, map()))).isNotEqualTo(first);
        assertThat(filesLeft(user)).hasSize(2);
    }

    @Test
    void aKeyOfAnotherBodyIsRefusedWhetherItMadeADocumentOrFoundOne() {
        var user = DocumentUser.of(application);
        for (int i = 0; i < 2; i++) {
            var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
            DocumentUser.issued(user.post(DocumentUser.RIGHTS, map(), key));

            var reply = user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of()), key);

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.problem()).isEqualTo("idempotency-key-reused");
        }
    }

    @Test
    void aKeySentManyTimesAtOnceMakesOneDocument() {
        var user = DocumentUser.of(application);
        var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};

        var replies = atOnce(6, () -> user.post(DocumentUser.RIGHTS, map(), key));

        assertThat(replies).extracting(SameDocumentTest::id).containsOnly(id(replies.getFirst()));
        assertThat(filesLeft(user)).hasSize(1);
    }

    @Test
    void aFunctionThatIsMadeReadyForASnapshotIssuesTheSameDocuments() {
        var user = DocumentUser.of(application);
        var first = id(user.rights());
        var environment = new HashMap<>(user.cloud().environment());
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        var cloud = new Cloud(environment, application.runner().clock());
        var issue = new DocumentIssue(cloud);

        var wish = DocumentWish.rights(null, false);
        var outcome = new RightsCertificates(cloud, issue).certify(issue.read(user.insured(), wish, Optional.empty()),
                new RightsCertificates.Wanted(null, false),
                new DocumentIssue.Asked(wish, cloud::transaction, Optional.empty()));

        assertThat(outcome).isInstanceOfSatisfying(RightsCertificates.Certified.class,
                certified -> assertThat(certified.issued().document().id()).isEqualTo(first));
    }
}
