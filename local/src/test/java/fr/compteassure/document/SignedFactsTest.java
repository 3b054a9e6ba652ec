package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.document.IdentityDigest.Named;
import fr.compteassure.payment.StoredPayments;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the QR code of a document says to a reader without network. */
class SignedFactsTest {
    private static final int DIGEST = 9;
    private static final Named ZOE = new Named("Lefèvre", List.of("Zoé"), LocalDate.of(2015, 6, 1));

    @AutoClose
    private static final Application application = Application.shared();

    private static String compact(Object day) {
        return day.toString().replace("-", "");
    }

    private static QrCodeInHand read(Reply document) {
        return QrCodeInHand.of(DocumentUser.file(DocumentUser.issued(document)));
    }

    private static Named holder(DocumentUser user) {
        return new Named("Lefèvre", List.of("Jean", "Noël"), user.person().birthDate());
    }

    private static String digest(QrCodeInHand code, Named... people) {
        return IdentityDigest.of(VerificationCode.typed(code.code()).orElseThrow(), List.of(people));
    }

    @Test
    void theKeyIsPublishedAsBrowsersAndToolsReadIt() {
        var reply = application.api().get("/verification-key");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).containsEntry("algorithm", "ECDSA_SHA_256").containsEntry("curve", "P-256");
        assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(reply.text("publicKey")).startsWith("-----BEGIN PUBLIC KEY-----\n")
                .endsWith("\n-----END PUBLIC KEY-----\n");
    }

    @Test
    void theQrCodeLeadsToTheVerificationPageWithTheCode() {
        var document = DocumentUser.of(application).rights();

        var code = read(document);

        assertThat(code.address()).isEqualTo(application.cloud().config().webAddress() + "/verification");
        assertThat(code.code()).isEqualTo(document.text("verificationCode").replace("-", ""));
    }

    @Test
    void aRightsCertificateSignsItsPeriodWhoIsNamedAndWhetherAnExemptionIsShown() {
        var user = DocumentUser.of(application);

        var code = read(user.rights());

        assertThat(code.facts()).isEqualTo(String.join("|", "R", code.code(), compact(user.today()), "Jean Lefèvre",
                compact(user.person().birthDate()), "20200101/20301231", "1 Z. L.", "0", "",
                digest(code, holder(user), ZOE)));
        assertThat(code.isSigned(application)).isTrue();
    }

    @Test
    void aRightsCertificateOfNobodyElseSignsThatThereIsNobodyElse() {
        var user = DocumentUser.of(application);

        var code = read(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of())));

        assertThat(code.parts().get(6)).isEqualTo("0");
        assertThat(code.parts().get(DIGEST)).isEqualTo(digest(code, holder(user)));
    }

    @Test
    void aStatementSignsItsMonthAndItsSum() {
        var user = DocumentUser.of(application);
        var month = YearMonth.from(user.today());
        user.paid(StoredPayments.pension(user.insured(), month.atDay(1)));

        var code = read(user.statement(month));

        assertThat(code.facts()).startsWith("S|" + code.code()).endsWith(String.join("|", "",
                month.format(DateTimeFormatter.ofPattern("uuuuMM")), "", "", "71200", digest(code, holder(user))));
        assertThat(code.isSigned(application)).isTrue();
    }

    @Test
    void aCertificateOfAllowancesSignsItsDaysAndItsSum() {
        var user = DocumentUser.of(application);
        var first = user.today().minusDays(20);
        user.paid(StoredPayments.allowance(user.insured(), first));

        var code = read(user.allowances(first, first.plusDays(10)));

        assertThat(code.facts()).startsWith("A|" + code.code()).endsWith(String.join("|", "",
                compact(first) + "/" + compact(first.plusDays(10)), "", "", "33734", digest(code, holder(user))));
        assertThat(code.isSigned(application)).isTrue();
    }

    @Test
    void aNameThatIsUsedIsPrintedButTheDigestIsOfTheNameOfBirth() {
        var user = DocumentUser.of(application).registered(record -> record.put("usageName", "Martin"));

        var code = read(user.rights());

        assertThat(code.parts().get(3)).isEqualTo("Jean Martin");
        assertThat(code.parts().get(DIGEST)).isEqualTo(digest(code, holder(user), ZOE));
    }

    @Test
    void theLongestNamesStillFitTheQrCode() {
        var user = DocumentUser.of(application).registered(record -> {
            record.put("givenNames", List.of("Élisabeth-Joséphine-Françoise-Gaëlle-Amélie"));
            record.put("usageName", "N’Guessan-d’Estrées de La Rochefoucauld-Cœur-de-L’Épée–Montmorency-Laval");
        });

        assertThat(read(user.rights()).isSigned(application)).isTrue();
    }

    private static QrCodeInHand european(DocumentUser user, String... people) {
        var order = user.post("/requests/european-card-orders", map("people", List.of(people), "departureDate",
                user.today().toString(), "destination", "ES"));
        var document = (Map<?, ?>) ((List<?>) order.json().get("documents")).getFirst();
        return QrCodeInHand.of(DocumentUser.file((String) document.get("downloadUrl")));
    }

    @Test
    void aEuropeanCertificateSignsAllWhoAreCovered() {
        var user = DocumentUser.of(application);

        var code = european(user, "1", "INSURED");

        assertThat(code.facts()).startsWith("E|" + code.code());
        assertThat(code.parts().subList(3, 10)).containsExactly("Jean Lefèvre", compact(user.person().birthDate()),
                compact(user.today()) + "/" + compact(user.today().plusMonths(3).minusDays(1)), "1 Z. L.", "", "",
                digest(code, holder(user), ZOE));
        assertThat(code.isSigned(application)).isTrue();
    }

    /** Its pages then print the name of the holder alone: no reader could compare a date of birth. */
    @Test
    void aEuropeanCertificateThatDoesNotCoverTheHolderIdentifiesTheOthersOnly() {
        var user = DocumentUser.of(application).registered(record -> record.put("beneficiaries",
                IntStream.rangeClosed(1, 12).mapToObj(i -> map("id", "" + i, "familyName", "Lefèvre", "givenNames",
                        List.of("Zoé"), "birthDate", bornIn(i).toString(), "relationship", "CHILD")).toList()));

        var code = european(user, IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(code.parts().get(4)).isEmpty();
        assertThat(code.parts().get(6)).isEqualTo("12 " + String.join(",", Collections.nCopies(12, "Z. L.")));
        assertThat(code.parts().get(DIGEST)).isEqualTo(digest(code, IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Named("Lefèvre", List.of("Zoé"), bornIn(i))).toArray(Named[]::new)));
    }

    private static LocalDate bornIn(int month) {
        return LocalDate.of(2015, month, 1);
    }

    @Test
    void noQrCodeTellsTheNumberOfThePerson() {
        var user = DocumentUser.of(application);

        assertThat(Stream.of(read(user.rights()), european(user, "INSURED"))).allSatisfy(
                code -> assertThat(code.toString()).doesNotContain(user.person().nir(),
                        user.person().nir().substring(0, 13)));
    }
}
