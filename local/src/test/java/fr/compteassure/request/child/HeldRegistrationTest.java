package fr.compteassure.request.child;

import static fr.compteassure.request.Procedures.history;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.child.Families.applyDue;
import static fr.compteassure.request.child.Families.covered;
import static fr.compteassure.request.child.Families.declare;
import static fr.compteassure.request.child.Families.freezing;
import static fr.compteassure.request.child.Families.newborn;
import static fr.compteassure.request.child.Families.object;
import static fr.compteassure.request.child.Families.passObjection;
import static fr.compteassure.request.child.Families.register;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What becomes of a registration whose parents' accounts are frozen or closed, or that an advisor looks into. */
class HeldRegistrationTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser applicant = Families.parent(application);
    private final AccountUser other = Families.alone(application);
    private AdvisorUser advisor = AdvisorUser.of(application);

    private String registered() {
        return register(applicant, other.person()).text("requestId");
    }

    private void dayComes() {
        passObjection(application, Duration.ofMinutes(1));
        applyDue(application);
        advisor = AdvisorUser.of(application);
    }

    @Test
    void whatIsDueIsHeldWhileTheApplicantsAccountIsFrozen() {
        var id = registered();
        freezing("FreezeAccount", application, applicant.person());
        dayComes();

        assertThat(covered(other.elsewhere())).isEmpty();
        assertThat(see(other.elsewhere(), id).text("status")).isEqualTo("SUBMITTED");

        freezing("ThawAccount", application, applicant.person());
        applyDue(application);
        assertThat(covered(other.elsewhere())).containsExactly(Families.CHILD);
        assertThat(see(applicant.elsewhere(), id).text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void aBirthIsHeldForTheOtherParentWhileTheApplicantsAccountIsFrozen() {
        declare(applicant, newborn(application.cloud().today(), "Léo"), other.person());
        freezing("FreezeAccount", application, applicant.person());
        dayComes();
        assertThat(covered(other.elsewhere())).isEmpty();

        freezing("ThawAccount", application, applicant.person());
        applyDue(application);
        assertThat(covered(other.elsewhere())).containsExactly("Léo");
    }

    @Test
    void whatIsDueForTheOtherParentIsHeldWhileTheirAccountIsFrozenAndTheApplicantCannotTell() {
        var id = registered();
        freezing("FreezeAccount", application, other.person());
        dayComes();

        assertThat(see(applicant.elsewhere(), id).text("status")).isEqualTo("ACCEPTED");

        freezing("ThawAccount", application, other.person());
        assertThat(covered(other.elsewhere())).isEmpty();
        applyDue(application);
        assertThat(covered(other.elsewhere())).containsExactly(Families.CHILD);
    }

    @Test
    void whoIsFrozenWhenNamedIsAsSomebodyWithoutAnAccount() {
        freezing("FreezeAccount", application, other.person());
        var id = registered();
        freezing("ThawAccount", application, other.person());

        assertThat(see(other.elsewhere(), id).status()).isEqualTo(404);
        assertThat(advisor.review(id).text("task")).isEqualTo("SEND_PAPER_FORM");
    }

    @Test
    void nothingIsLeftForTheOtherParentOfAnAccountThatIsClosed() {
        var id = registered();
        var birth = declare(applicant, newborn(application.cloud().today(), "Léo"), other.person()).text("requestId");
        applicant.close();
        application.settle();

        assertThat(see(other, id).status()).isEqualTo(404);
        assertThat(see(other, birth).status()).isEqualTo(404);
        assertThat(Families.toAnswer(other)).isZero();
        dayComes();
        assertThat(covered(other.elsewhere())).isEmpty();
    }

    @Test
    void whoClosesBetweenTheLastMomentAndTheRunEndsItForTheOtherParent() {
        var id = registered();
        passObjection(application, Duration.ofMinutes(1));
        applicant.elsewhere().close();
        application.settle();
        applyDue(application);

        assertThat(see(other.elsewhere(), id).text("status")).isEqualTo("WITHDRAWN");
        assertThat(covered(other.elsewhere())).isEmpty();
    }

    @Test
    void theOtherParentsClosingTellsTheApplicantNothing() {
        var id = registered();
        other.close();
        application.settle();
        dayComes();

        var seen = see(applicant.elsewhere(), id);
        assertThat(history(seen)).containsExactly("SUBMITTED by INSURED", "ACCEPTED by SYSTEM");
    }

    @Test
    void aRefusalByTheFundEndsItForTheOtherParentWithoutSayingWhoAndWhy() {
        var id = registered();

        advisor.refuse(id);

        var seen = see(other, id);
        assertThat(history(seen)).containsExactly("SUBMITTED by INSURED", "IN_REVIEW by ADVISOR",
                "REJECTED by ADVISOR");
        assertThat(seen.toString()).doesNotContain("Camille", "concordent");
        assertThat(((Map<?, ?>) ((List<?>) seen.json().get("history")).getLast()).get("reason")).isNull();
        assertThat(outcome(object(other, id))).isEqualTo("request-closed");
        dayComes();
        assertThat(covered(other.elsewhere())).isEmpty();
    }

    @Test
    void whatTheFundAcceptedByMistakeIsTakenBackOfBothFiles() {
        var id = declare(applicant, newborn(application.cloud().today(), "Léo"), other.person()).text("requestId");
        dayComes();
        assertThat(covered(other.elsewhere())).containsExactly("Léo");

        advisor.reopen(id);
        advisor.refuse(id);

        assertThat(covered(applicant.elsewhere())).doesNotContain("Léo");
        assertThat(covered(other.elsewhere())).isEmpty();
        assertThat(see(other.elsewhere(), id).text("status")).isEqualTo("REJECTED");
    }

    @Test
    void oneMayObjectWhileAnAdvisorLooksIntoIt() {
        var id = registered();
        advisor.take(id);

        assertThat(object(other, id).text("status")).isEqualTo("REJECTED");

        assertThat(history(see(applicant, id))).endsWith("REJECTED by OTHER_PARENT");
    }

    @Test
    void whatAnAdvisorLooksIntoIsHeldUntilItIsDecided() {
        var id = registered();
        advisor.take(id);
        dayComes();
        assertThat(see(applicant.elsewhere(), id).text("status")).isEqualTo("IN_REVIEW");
        assertThat(covered(other.elsewhere())).isEmpty();

        assertThat(advisor.accept(id).status()).isEqualTo(200);
        applyDue(application);

        assertThat(covered(other.elsewhere())).containsExactly(Families.CHILD);
    }

    @Test
    void whatTheOtherParentOrTheFundRefusedIsNotOpenedAgainWithoutTheDaysToObject() {
        var id = registered();
        object(other, id);
        assertThat(outcome(advisor.reopen(id))).isEqualTo("request-closed");

        var second = registered();
        advisor.refuse(second);
        assertThat(outcome(advisor.reopen(second))).isEqualTo("request-closed");
        assertThat(register(applicant, other.person()).status()).isEqualTo(201);
    }

    @Test
    void afterItsDayItIsNoLongerForTheOtherParentToAct() {
        var id = registered();
        freezing("FreezeAccount", application, applicant.person());
        assertThat(see(other, id).text("nextActor")).isEqualTo("OTHER_PARENT");

        dayComes();

        assertThat(see(other.elsewhere(), id).text("nextActor")).isEqualTo("FUND");
    }

    @Test
    void theFundReadsWhyTheOtherParentObjectsToABirthAndTheApplicantCannotTell() {
        var id = declare(applicant, newborn(application.cloud().today(), "Léo"), other.person()).text("requestId");
        var before = List.of(see(applicant, id).json(), exported());

        assertThat(object(other, id).text("status")).isEqualTo("REJECTED");

        assertThat(List.of(see(applicant, id).json(), exported())).isEqualTo(before);
        assertThat(Families.told(applicant, id, other.person())).doesNotContain("secret");
        assertThat(advisor.review(id).text("objection")).contains("motif secret");
    }

    private Object exported() {
        return applicant.get("/account/export").json().get("requests");
    }

    @Test
    void nobodyAcceptsItBeforeItsTime() {
        assertThat(outcome(advisor.accept(registered()))).isEqualTo("too-early");
    }
}
