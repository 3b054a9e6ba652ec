package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.document.IdentityDigest.Named;
import fr.compteassure.payment.StoredPayments;
import java.time.LocalDate;
import java.time.YearMonth;
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

    /** A document as it is held in the hand: what its QR code says, and the number that is printed beside it. */
    private record Paper(QrCodeInHand code, String number) {
        static Paper of(byte[] file) {
            return new Paper(QrCodeInHand.of(file), PrintedNumber.of(file));
        }

        List<String> parts() {
            return code.parts();
        }

        String digest(Named... people) {
            return IdentityDigest.of(VerificationCode.typed(code.code()).orElseThrow(), number, List.of(people));
        }

        boolean isSigned() {
            return code.isSigned(application);
        }
    }

    private static Paper read(Reply document) {
        return Paper.of(DocumentUser.file(DocumentUser.issued(document)));
    }

    private static Named holder(DocumentUser user) {
        return new Named("Lefèvre", List.of("Jean", "Noël"), user.person().birthDate());
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

        var paper = read(document);

        assertThat(paper.code().address()).isEqualTo(application.cloud().config().webAddress() + "/verification");
        assertThat(paper.code().code()).isEqualTo(document.text("verificationCode").replace("-", ""));
    }

    @Test
    void aRightsCertificateSignsItsPeriodWhoIsNamedAndWhetherAnExemptionIsShown() {
        var user = DocumentUser.of(application);

        var paper = read(user.rights());

        assertThat(paper.code().facts())
                .isEqualTo(String.join("|", "R", paper.code().code(), compact(user.today()), "Jean Lefèvre",
                        compact(user.person().birthDate()), "20200101/20301231", "1 Z. L.", "0", "",
                        paper.digest(holder(user), ZOE)));
        assertThat(paper.isSigned()).isTrue();
    }

    @Test
    void aRightsCertificateOfNobodyElseSignsThatThereIsNobodyElse() {
        var user = DocumentUser.of(application);

        var paper = read(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of())));

        assertThat(paper.parts().get(6)).isEqualTo("0");
        assertThat(paper.parts().get(DIGEST)).isEqualTo(paper.digest(holder(user)));
    }

    /** It prints no date of birth, so that no reader could compare one, and the name that the facts say. */
    @Test
    void aStatementSignsItsMonthAndItsSumButNoDateOfBirth() {
        var user = DocumentUser.of(application);
        var month = YearMonth.from(user.today());
        user.paid(StoredPayments.pension(user.insured(), month.atDay(1)));

        var paper = read(user.statement(month));

        assertThat(paper.code().facts()).isEqualTo(String.join("|", "S", paper.code().code(), compact(user.today()),
                "Jean Lefèvre", "", compact(month), "", "", "71200", paper.digest()));
        assertThat(paper.isSigned()).isTrue();
    }

    @Test
    void aCertificateOfAllowancesSignsItsDaysAndItsSum() {
        var user = DocumentUser.of(application);
        var first = user.today().minusDays(20);
        user.paid(StoredPayments.allowance(user.insured(), first));

        var paper = read(user.allowances(first, first.plusDays(10)));

        assertThat(paper.code().facts()).startsWith("A|" + paper.code().code()).endsWith(String.join("|", "",
                compact(first) + "/" + compact(first.plusDays(10)), "", "", "33734", paper.digest(holder(user))));
        assertThat(paper.isSigned()).isTrue();
    }

    @Test
    void aNameThatIsUsedIsPrintedButTheDigestIsOfTheNameOfBirth() {
        var user = DocumentUser.of(application).registered(record -> record.put("usageName", "Martin"));

        var paper = read(user.rights());

        assertThat(paper.parts().get(3)).isEqualTo("Jean Martin");
        assertThat(paper.parts().get(DIGEST)).isEqualTo(paper.digest(holder(user), ZOE));
    }

    @Test
    void theLongestNamesStillFitTheQrCode() {
        var user = DocumentUser.of(application).registered(record -> {
            record.put("givenNames", List.of("Élisabeth-Joséphine-Françoise-Gaëlle-Amélie"));
            record.put("usageName", "N’Guessan-d’Estrées de La Rochefoucauld-Cœur-de-L’Épée–Montmorency-Laval");
        });

        assertThat(read(user.rights()).isSigned()).isTrue();
    }

    private static Paper european(DocumentUser user, String... people) {
        var order = user.post("/requests/european-card-orders", map("people", List.of(people), "departureDate",
                user.today().toString(), "destination", "ES"));
        var document = (Map<?, ?>) ((List<?>) order.json().get("documents")).getFirst();
        return Paper.of(DocumentUser.file((String) document.get("downloadUrl")));
    }

    @Test
    void aEuropeanCertificateSignsAllWhoAreCovered() {
        var user = DocumentUser.of(application);

        var paper = european(user, "1", "INSURED");

        assertThat(paper.code().facts()).startsWith("E|" + paper.code().code());
        assertThat(paper.parts().subList(3, 10)).containsExactly("Jean Lefèvre", compact(user.person().birthDate()),
                compact(user.today()) + "/" + compact(user.today().plusMonths(3).minusDays(1)), "1 Z. L.", "", "",
                paper.digest(holder(user), ZOE));
        assertThat(paper.isSigned()).isTrue();
    }

    /** Its pages then print the name of the holder alone: no reader could compare a date of birth. */
    @Test
    void aEuropeanCertificateThatDoesNotCoverTheHolderIdentifiesTheOthersOnly() {
        var user = DocumentUser.of(application).registered(record -> record.put("beneficiaries",
                IntStream.rangeClosed(1, 12).mapToObj(i -> map("id", "" + i, "familyName", "Lefèvre", "givenNames",
                        List.of("Zoé"), "birthDate", bornIn(i).toString(), "relationship", "CHILD")).toList()));

        var paper = european(user, IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(paper.parts().get(4)).isEmpty();
        assertThat(paper.parts().get(6)).isEqualTo("12 " + String.join(",", Collections.nCopies(12, "Z. L.")));
        assertThat(paper.parts().get(DIGEST)).isEqualTo(paper.digest(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Named("Lefèvre", List.of("Zoé"), bornIn(i))).toArray(Named[]::new)));
    }

    private static LocalDate bornIn(int month) {
        return LocalDate.of(2015, month, 1);
    }

    @Test
    void noQrCodeTellsTheNumberOfThePersonOrThatOfTheDocument() {
        var user = DocumentUser.of(application);

        assertThat(Stream.of(read(user.rights()), european(user, "INSURED"))).allSatisfy(
                paper -> assertThat(paper.code().toString()).doesNotContain(user.person().nir(),
                        user.person().nir().substring(0, 13), paper.number().substring(9)));
    }
}
