package fr.compteassure.document;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.StoredPayments;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same request on unchanged facts gives the document that stands. */
class SameDocumentTest {
    private static Application application;

    @BeforeAll
    static void start() {
        application = Application.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static String id(Reply reply) {
        return Desk.issued(reply).text("documentId");
    }

    /** How many files the bucket holds for these documents. */
    private static long files(Desk desk) {
        return new DocumentStore(desk.cloud()).of(desk.insured()).stream()
                .mapToLong(document -> desk.cloud().clients().s3().listObjectsV2(request -> request
                        .bucket(desk.cloud().config().documentBucket()).prefix(document.id())).keyCount())
                .sum();
    }

    @Test
    void aSecondRequestGivesTheFirstDocument() {
        var desk = Desk.of(application);

        var first = desk.rights();
        application.advance(Duration.ofMinutes(2));
        var second = desk.rights();

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.text("verificationCode")).isEqualTo(first.text("verificationCode"));
        assertThat(second.text("issuedAt")).isEqualTo(first.text("issuedAt"));
        assertThat(Desk.file(second)).isEqualTo(Desk.file(first));
    }

    @Test
    void requestsAtTheSameTimeMakeOneDocumentAndLeaveOneFile() {
        var desk = Desk.of(application);

        var replies = atOnce(8, desk::rights);

        assertThat(replies).extracting(SameDocumentTest::id).containsOnly(id(replies.getFirst()));
        assertThat(replies).extracting(reply -> reply.text("verificationCode"))
                .containsOnly(replies.getFirst().text("verificationCode"));
        assertThat(replies).allSatisfy(reply -> assertThat(Desk.file(reply)).isNotEmpty());
        assertThat(files(desk)).isEqualTo(1);
    }

    @Test
    void otherFactsMakeAnotherDocumentAndTheFirstFactsTheFirstAgain() {
        var desk = Desk.of(application);
        var first = id(desk.rights());

        desk.registered(record -> record.put("usageName", "Martin"));
        var second = id(desk.rights());
        desk.registered(_ -> {});

        assertThat(second).isNotEqualTo(first);
        assertThat(id(desk.rights())).isEqualTo(first);
    }

    @Test
    void aPaymentThatComesLaterMakesAnotherStatement() {
        var desk = Desk.of(application);
        var month = YearMonth.from(desk.today());
        desk.paid(StoredPayments.pension(desk.insured(), month.atDay(1)));
        var first = id(desk.statement(month));

        assertThat(id(desk.statement(month))).isEqualTo(first);
        desk.paid(StoredPayments.pension(desk.insured(), month.atDay(1)));

        assertThat(id(desk.statement(month))).isNotEqualTo(first);
    }

    @Test
    void twoPeopleWithTheSameFactsHaveTwoDocuments() {
        assertThat(id(Desk.of(application).rights())).isNotEqualTo(id(Desk.of(application).rights()));
    }

    @Test
    void aCertificateOfRightsIsNotGivenForEverAndOneToComeNotOnceRightsRun() {
        var desk = Desk.of(application);
        var today = desk.today();
        desk.registered(record -> record.put("rights",
                map("from", today.plusDays(1).toString(), "to", "2040-12-31", "exemption", null)));
        var toCome = id(desk.rights());
        application.advance(Duration.ofDays(1));
        var running = id(desk.again().rights());
        application.advance(Duration.ofDays(31));

        assertThat(running).isNotEqualTo(toCome);
        assertThat(id(desk.again().rights())).isNotEqualTo(running);
    }

    @Test
    void aKeyGivesTheSameAnswerAlthoughTheFactsChanged() {
        var desk = Desk.of(application);
        var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
        var first = id(desk.post(Desk.RIGHTS, map(), key));

        desk.registered(record -> record.put("usageName", "Martin"));

        assertThat(id(desk.post(Desk.RIGHTS, map(), key))).isEqualTo(first);
        assertThat(id(desk.post(Desk.RIGHTS, map()))).isNotEqualTo(first);
        assertThat(files(desk)).isEqualTo(2);
    }

    @Test
    void aKeyOfAnotherBodyIsRefusedWhetherItMadeADocumentOrFoundOne() {
        var desk = Desk.of(application);
        for (int i = 0; i < 2; i++) {
            var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
            Desk.issued(desk.post(Desk.RIGHTS, map(), key));

            var reply = desk.post(Desk.RIGHTS, map("beneficiaries", List.of()), key);

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.problem()).isEqualTo("idempotency-key-reused");
        }
    }

    @Test
    void aKeySentManyTimesAtOnceMakesOneDocument() {
        var desk = Desk.of(application);
        var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};

        var replies = atOnce(6, () -> desk.post(Desk.RIGHTS, map(), key));

        assertThat(replies).extracting(SameDocumentTest::id).containsOnly(id(replies.getFirst()));
        assertThat(files(desk)).isEqualTo(1);
    }

    @Test
    void aFunctionThatIsMadeReadyForASnapshotIssuesTheSameDocuments() {
        var desk = Desk.of(application);
        var first = id(desk.rights());
        var environment = new HashMap<>(desk.cloud().environment());
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        var ready = new CertifyingRights(new Cloud(environment, application.runner().clock()));

        var outcome = ready.certify(desk.insured(), null, Optional.empty());

        assertThat(outcome).isInstanceOfSatisfying(CertifyingRights.Taken.class,
                taken -> assertThat(taken.outcome()).isInstanceOfSatisfying(Issuing.Issued.class,
                        issued -> assertThat(issued.document().id()).isEqualTo(first)));
    }
}
