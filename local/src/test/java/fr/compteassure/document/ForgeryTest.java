package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.payment.StoredPayments;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is changed on paper or in the facts is found. */
class ForgeryTest {
    @AutoClose
    private static final Application application = Application.shared();

    /** What a code tells beside the kind of document, the time and the holder. */
    private static Map<String, Object> compared(Reply document) {
        var told = new HashMap<>(application.api()
                .get("/verifications/" + DocumentUser.issued(document).text("verificationCode")).json());
        assertThat(told).containsEntry("authentic", true).containsEntry("type", document.text("type"))
                .containsEntry("issuedAt", document.text("issuedAt")).containsEntry("holderInitials", "J. L.");
        told.keySet().removeAll(List.of("authentic", "type", "issuedAt", "holderInitials", "sha256"));
        return told;
    }

    @Test
    void aChildAddedOrLeftOutOnPaperIsFoundByTheCode() {
        var user = DocumentUser.of(application).registered(record -> record.put("beneficiaries",
                List.of(child("1", "Zoé"), child("2", "Maël"))));

        assertThat(compared(user.rights())).containsEntry("beneficiaries", 2)
                .containsEntry("beneficiaryInitials", List.of("Z. L.", "M. L."));
        assertThat(compared(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("2")))))
                .containsEntry("beneficiaries", 1).containsEntry("beneficiaryInitials", List.of("M. L."));
        assertThat(compared(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of()))))
                .containsEntry("beneficiaries", 0).containsEntry("beneficiaryInitials", List.of());
    }

    private static Map<String, Object> child(String id, String givenName) {
        return map("id", id, "familyName", "Lefèvre", "givenNames", List.of(givenName), "birthDate", "2015-06-01",
                "relationship", "CHILD");
    }

    @Test
    void anExemptionAddedOnPaperIsFoundByTheCode() {
        var user = DocumentUser.of(application).registered(record -> record.put("rights",
                map("from", "2020-01-01", "to", "2030-12-31", "exemption", "ALD")));

        assertThat(compared(user.rights())).containsEntry("exemptionShown", false);
        assertThat(compared(user.post(DocumentUser.RIGHTS, map("showExemption", true))))
                .containsEntry("exemptionShown", true);
    }

    @Test
    void anotherPeriodOnPaperIsFoundByTheCode() {
        var user = DocumentUser.of(application).registered(record -> record.put("rights",
                map("from", "2026-01-01", "to", "2026-11-30", "exemption", null)));

        assertThat(compared(user.rights())).containsEntry("period", Map.of("from", "2026-01-01", "to", "2026-11-30"));
    }

    @Test
    void theSumAndTheDaysOfPaymentsAreToldAndNothingElse() {
        var user = DocumentUser.of(application);
        var first = YearMonth.from(user.today()).minusMonths(2).atDay(3);
        user.paid(StoredPayments.allowance(user.insured(), first),
                StoredPayments.pension(user.insured(), first.plusDays(5)));

        assertThat(compared(user.allowances(first, first.plusDays(10)))).isEqualTo(map("period",
                Map.of("from", first.toString(), "to", first.plusDays(10).toString()), "totalCents", 33734));
        var month = YearMonth.from(first);
        assertThat(compared(user.statement(month))).isEqualTo(map("period",
                Map.of("from", month.atDay(1).toString(), "to", month.atEndOfMonth().toString()), "totalCents",
                33734 + 71200));
    }

    private static QrCodeInHand read(Reply document) {
        return QrCodeInHand.of(DocumentUser.file(DocumentUser.issued(document)));
    }

    @Test
    void anyFactThatIsAlteredIsFound() {
        var code = read(DocumentUser.of(application).rights());
        var forged = List.of("S", "0000000000000000", "20261122", "Jeanne Lefèvre", "19850313", "20200101/20311231",
                "2 Z. L.,M. L.", "1", "1", "AAAAAAAAAAAAAAAA");

        assertThat(code.parts()).hasSameSizeAs(forged);
        assertThat(IntStream.range(0, forged.size()).mapToObj(place -> code.with(place, forged.get(place))))
                .noneMatch(other -> other.isSigned(application));
    }

    @Test
    void theFactsOfOneDocumentAreNotThoseOfAnother() {
        var user = DocumentUser.of(application);
        var one = read(user.rights());
        var other = read(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of())));

        assertThat(new QrCodeInHand(other.address(), other.code(), one.facts(), other.signature())
                .isSigned(application)).isFalse();
        assertThat(one.facts()).doesNotContain(other.code());
    }
}
