package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.payment.StoredPayments;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Documents as one person has them made, one after the other, which the life of documents does by many at once. */
public final class DocumentCosts {
    private DocumentCosts() {}

    /** Each document, and each check of one that was issued. */
    public static void oneByOne(Application application) throws Exception {
        var user = DocumentUser.of(application);
        var today = user.today();
        user.paid(StoredPayments.allowance(user.insured(), today.minusDays(14)));
        user.post(DocumentUser.STATEMENTS, map("month", today.toString().substring(0, 7)));
        user.post(DocumentUser.ALLOWANCES, map("from", today.minusDays(30).toString(), "to", today.toString()));
        var certificate = user.rights();
        var api = application.api();
        assertThat(api.get("/verifications/" + certificate.text("verificationCode")).status()).isEqualTo(200);
        var digest = MessageDigest.getInstance("SHA-256").digest(DocumentUser.file(certificate));
        assertThat(api.post("/verifications", map("sha256", HexFormat.of().formatHex(digest))).status()).isEqualTo(200);
    }
}
