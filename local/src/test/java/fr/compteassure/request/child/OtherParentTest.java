package fr.compteassure.request.child;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.history;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.child.Families.applyDue;
import static fr.compteassure.request.child.Families.covered;
import static fr.compteassure.request.child.Families.declare;
import static fr.compteassure.request.child.Families.newborn;
import static fr.compteassure.request.child.Families.object;
import static fr.compteassure.request.child.Families.passObjection;
import static fr.compteassure.request.child.Families.toAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherParentTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser applicant = Families.parent(application);
    private final AccountUser other = Families.alone(application);

    private String registered() {
        return Families.register(applicant, other.person()).text("requestId");
    }

    @Test
    void theOtherParentSeesWhomItIsAboutAndUntilWhenAndNothingElseOfTheForm() {
        var id = registered();

        var seen = see(other, id);

        assertThat(seen.json().keySet()).containsExactlyInAnyOrder("requestId", "number", "type", "role", "status",
                "submittedAt", "objectBefore", "childGivenName", "nextActor", "history");
        assertThat(seen.text("role")).isEqualTo("OTHER_PARENT");
        assertThat(seen.text("childGivenName")).isEqualTo(Families.CHILD);
        assertThat(seen.text("objectBefore")).isEqualTo(see(applicant, id).text("effectiveAt"));
        assertThat(seen.text("nextActor")).isEqualTo("OTHER_PARENT");
        assertThat(toAnswer(other)).isOne();
        assertThat(other.kinds()).contains("REQUEST_CONCERNS");
        assertThat(other.get("/requests").toString()).contains(id, Families.CHILD).doesNotContain("Lefèvre", "Inès");
        assertThat(other.get("/account/export").json().get("requests").toString()).contains(Families.CHILD)
                .doesNotContain("Inès", "Lefèvre", applicant.person().nir(), applicant.id().value());
        assertThat(other.mails().getFirst().text()).doesNotContain(Families.CHILD, "Lefèvre " + Families.CHILD);
    }

    @Test
    void anObjectionRefusesTheRegistrationWithoutSayingWhy() {
        var id = registered();

        var objected = object(other, id);

        assertThat(objected.text("status")).isEqualTo("REJECTED");
        assertThat(see(applicant, id).text("status")).isEqualTo("REJECTED");
        assertThat(history(see(applicant, id))).containsExactly("SUBMITTED by INSURED", "REJECTED by OTHER_PARENT");
        assertThat(see(applicant, id).toString()).contains("L’autre parent s’y est opposé.");
        assertThat(see(applicant, id).json()).doesNotContainKey("appeal");
        for (var path : List.of("/requests", "/requests/" + id, "/account/activity", "/account/export")) {
            assertThat(applicant.get(path).toString()).as(path).doesNotContain("motif secret");
        }
        assertThat(other.get("/account/export").toString()).contains("motif secret");
        assertThat(AdvisorUser.of(application).review(id).text("objection")).contains("motif secret");
        assertThat(applicant.subjects().getFirst()).isEqualTo("Une réponse vous attend dans votre compte assuré");
        assertThat(toAnswer(other)).isZero();
        passObjection(application, Duration.ofMinutes(1));
        applyDue(application);
        assertThat(covered(other.elsewhere())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-86400, REJECTED", "-1, REJECTED", "0, request-closed", "86400, request-closed"})
    void oneObjectsUntilTheEndOfTheFifteenthDay(int secondsAfter, String outcome) {
        var id = registered();
        // A second lasts longer than what is done in it.
        passObjection(application, Duration.ofSeconds(secondsAfter == -1 ? -60 : secondsAfter));

        var reply = object(other.elsewhere(), id);

        assertThat(reply.status() == 200 ? reply.text("status") : outcome(reply)).isEqualTo(outcome);
    }

    @Test
    void nothingHappensBeforeItsTime() {
        var id = registered();
        passObjection(application, Duration.ofMinutes(-5));
        applyDue(application);
        assertThat(see(applicant.elsewhere(), id).text("status")).isEqualTo("SUBMITTED");
        assertThat(covered(other.elsewhere())).isEmpty();

        application.pass(Duration.ofMinutes(6));
        applyDue(application);

        assertThat(see(applicant.elsewhere(), id).text("status")).isEqualTo("ACCEPTED");
        assertThat(see(other.elsewhere(), id).text("status")).isEqualTo("ACCEPTED");
        assertThat(covered(other.elsewhere())).containsExactly(Families.CHILD);
        assertThat(other.elsewhere().certificate().status()).isEqualTo(201);
    }

    @Test
    void theSameObjectionWithItsKeyIsAnsweredTheSame() {
        var id = registered();
        var key = key();
        var first = object(other, id, key);

        assertThat(object(other, id, key).json()).isEqualTo(first.json());
        assertThat(outcome(object(other, id))).isEqualTo("request-closed");
    }

    @Test
    void onlyTheOtherParentObjectsAndDoesNothingElse() {
        var id = registered();
        var stranger = Families.alone(application);

        assertThat(object(applicant, id).status()).isEqualTo(404);
        assertThat(outcome(withdraw(other, id))).isEqualTo("not-found");
        assertThat(other.post("/requests/" + id + "/answers", map("text", "Non.")).status()).isEqualTo(404);
        assertThat(object(stranger, id).status()).isEqualTo(404);
        assertThat(see(stranger, id).status()).isEqualTo(404);
        assertThat(withdraw(stranger, id).status()).isEqualTo(404);
        assertThat(stranger.post("/requests/" + id + "/answers", map("text", "Non.")).status()).isEqualTo(404);
        for (var one : List.of(other, stranger)) {
            assertThat(one.post("/requests/" + id + "/attachments", map("piece", "OTHER", "fileName", "a.pdf",
                    "contentType", "application/pdf", "size", 9)).status()).isEqualTo(404);
        }
        assertThat(see(applicant, id).text("status")).isEqualTo("SUBMITTED");
    }

    @Test
    void whatIsWithdrawnEndsForTheOtherParentToo() {
        var id = registered();

        withdraw(applicant, id);

        assertThat(see(other, id).text("status")).isEqualTo("WITHDRAWN");
        assertThat(toAnswer(other)).isZero();
        assertThat(outcome(object(other, id))).isEqualTo("request-closed");
        assertThat(other.subjects().getFirst()).isEqualTo("Une réponse vous attend dans votre compte assuré");
        passObjection(application, Duration.ofMinutes(1));
        applyDue(application);
        assertThat(covered(other.elsewhere())).isEmpty();
    }

    @Test
    void anObjectionToABirthConcernsTheOwnFileAlone() {
        var id = declare(applicant, newborn(application.cloud().today(), "Léo"), other.person()).text("requestId");

        assertThat(see(other, id).text("type")).isEqualTo("BIRTH");
        assertThat(object(other, id).text("status")).isEqualTo("REJECTED");

        assertThat(see(applicant, id).text("status")).isEqualTo("ACCEPTED");
        passObjection(application, Duration.ofMinutes(1));
        applyDue(application);
        assertThat(covered(other.elsewhere())).isEmpty();
        assertThat(covered(applicant.elsewhere())).contains("Léo");
    }
}
