package fr.compteassure.request.bank;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.bank.BankUser.ANNOUNCED;
import static fr.compteassure.request.bank.BankUser.MADE;
import static fr.compteassure.request.bank.BankUser.STOPPED;
import static fr.compteassure.request.bank.BankUser.effect;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.aws.Sms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever wants somebody else's benefits on an account of their own: each way ends in time for the owner to stop it. */
class BankThiefTest {
    private static final String MOBILE = "+33639981234";
    private static final String THIEFS_MOBILE = "06 39 98 00 66";

    @AutoClose
    private static final Application application = Application.start();

    private final BankUser owner = BankUser.of(application);
    private final String mailbox = owner.user().person().email();
    private final int smsBefore = owner.smsSince(0).size();

    private Stream<String> numbers() {
        return owner.smsSince(smsBefore).stream().map(Sms::to);
    }

    @Test
    void whoReadsTheMailboxResetsThePasswordAndWaitsTenDaysWhileThePhoneTellsTheOwner() {
        owner.user().reset(owner.user().resetToken(), OTHER_PASSWORD);
        var thief = new BankUser(new AccountUser(application, owner.user().person(),
                owner.user().logIn(OTHER_PASSWORD).text("token")));

        var receipt = thief.change();

        assertThat(Duration.between(application.runner().clock().instant(), effect(receipt)))
                .isGreaterThan(Duration.ofDays(9));
        assertThat(numbers()).containsExactly(MOBILE);
        owner.user().reset(owner.user().resetToken(), "Un-grand-Cygne-9");
        var back = new AccountUser(application, owner.user().person(),
                owner.user().logIn("Un-grand-Cygne-9").text("token"));
        assertThat(withdraw(back, receipt.text("requestId")).text("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoClosesTheAccountAndOpensAnotherWaitsTenDaysToo() {
        var person = owner.user().person();
        owner.user().close();
        var again = new BankUser(AccountUser.of(application, person));

        assertThat(Duration.between(application.runner().clock().instant(), effect(again.change())))
                .isGreaterThan(Duration.ofDays(9));
    }

    @Test
    void whoTakesTheAccountToAnotherMailboxIsStoppedFromTheFormerOne() {
        var thiefs = owner.changeEmail();
        owner.user().send("PATCH", "/account/contact", map("mobilePhone", THIEFS_MOBILE));

        var receipt = owner.changeFrom(BankUser.IBAN);

        assertThat(owner.mails(thiefs, ANNOUNCED)).hasSize(1);
        assertThat(owner.mails(mailbox, ANNOUNCED)).hasSize(1);
        assertThat(numbers()).containsExactlyInAnyOrder("+33639980066", MOBILE);
        assertThat(owner.stop(owner.link(mailbox)).status()).isEqualTo(200);
        owner.applyAt(effect(receipt), 1);
        assertThat(owner.shown()).isEqualTo("344");
    }

    @Test
    void severalMailboxesOnEndDoNotHideItFromTheFirst() {
        owner.changeEmail();
        owner.changeEmail();
        var last = owner.changeEmail();

        owner.changeFrom(BankUser.IBAN);

        assertThat(owner.stop(owner.link(mailbox)).status()).isEqualTo(200);
        assertThat(owner.mails(last, STOPPED)).hasSize(1);
    }

    private void removeMobile() {
        var reply = application.api().send("PATCH", "/api/account/contact", "{\"mobilePhone\": null}",
                Api.session(owner.user().token()));
        assertThat(reply.toString()).startsWith("200").doesNotContain("mobilePhone");
    }

    @Test
    void removingTheMobileDoesNotSilenceIt() {
        removeMobile();

        owner.change();

        assertThat(numbers()).containsExactly(MOBILE);
    }

    @Test
    void amobileThatWasGivenUpLongAgoMayBeAStrangers() {
        removeMobile();
        application.advance(Duration.ofDays(30));

        new BankUser(owner.user().elsewhere()).change();

        assertThat(numbers()).isEmpty();
    }

    @Test
    void anAddressIsToldHoweverLongAgoItServed() {
        owner.changeEmail();
        application.advance(Duration.ofDays(400));
        var back = new BankUser(owner.user().elsewhere());

        var receipt = back.changeFrom(BankUser.IBAN);

        assertThat(owner.mails(mailbox, ANNOUNCED)).hasSize(1);
        owner.applyAt(effect(receipt), 0);
        assertThat(owner.mails(mailbox, MADE)).hasSize(1);
    }

    @Test
    void anAdvisorCannotHaveItHappenSooner() {
        var receipt = owner.change();
        var id = receipt.text("requestId");
        var advisor = AdvisorUser.of(application);

        assertThat(outcome(advisor.accept(id))).isEqualTo("too-early");
        advisor.take(id);
        assertThat(outcome(advisor.accept(id))).isEqualTo("too-early");
        assertThat(owner.shown()).isEqualTo("344");
        assertThat(owner.stop(owner.link()).status()).isEqualTo(200);
        assertThat(outcome(advisor.reopen(id))).isEqualTo("request-closed");
    }

    @Test
    void anAdvisorWhoRefusesItCannotBringItBackWithoutItsDays() {
        var receipt = owner.change();
        var id = receipt.text("requestId");
        var advisor = AdvisorUser.of(application);

        assertThat(advisor.refuse(id).text("status")).isEqualTo("REJECTED");

        assertThat(owner.mails(STOPPED)).hasSize(1);
        var again = advisor.reopen(id);
        assertThat(outcome(again)).isEqualTo("request-closed");
        assertThat(again.text("detail")).contains("la personne en dépose une nouvelle");
        owner.applyAt(effect(receipt), 1);
        assertThat(owner.shown()).isEqualTo("344");
    }

    @Test
    void whatAnAdvisorHasTakenUpWaitsForADecisionAndCanStillBeWithdrawn() {
        var receipt = owner.change();
        var id = receipt.text("requestId");
        AdvisorUser.of(application).take(id);

        owner.applyAt(effect(receipt), 1);

        assertThat(owner.shown()).isEqualTo("344");
        assertThat(status(id)).isEqualTo("IN_REVIEW");
        assertThat(LocalDate.parse(see(owner.user().elsewhere(), id).text("expectedBy")))
                .isEqualTo(LocalDate.ofInstant(effect(receipt), Cloud.FRANCE).plusDays(15));
        assertThat(withdraw(owner.user().elsewhere(), id).text("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void onceItsDayHasComeAnAdvisorMayAcceptWhatWasTakenUp() {
        var receipt = owner.change();
        var id = receipt.text("requestId");
        AdvisorUser.of(application).take(id);
        owner.applyAt(effect(receipt), 1);

        Reply accepted = AdvisorUser.of(application).accept(id);

        assertThat(accepted.text("status")).isEqualTo("ACCEPTED");
        assertThat(owner.shown()).isEqualTo("189");
        assertThat(owner.mails(MADE)).hasSize(1);
    }

    @Test
    void whatHappenedIsTakenBackButNeverRepeated() {
        var receipt = owner.change();
        var id = receipt.text("requestId");
        owner.applyAt(effect(receipt), 1);
        var back = new BankUser(owner.user().elsewhere());
        var second = back.change(BankUser.ANOTHER_IBAN, BankUser.HOLDER);
        owner.applyAt(effect(second), 1);
        var advisor = AdvisorUser.of(application);

        advisor.reopen(id);
        assertThat(advisor.accept(id).text("status")).isEqualTo("ACCEPTED");

        assertThat(owner.shown()).isEqualTo("000");
        advisor.reopen(second.text("requestId"));
        assertThat(advisor.refuse(second.text("requestId")).text("status")).isEqualTo("REJECTED");
        assertThat(owner.shown()).isEqualTo("344");
        assertThat(owner.mails(STOPPED)).isEmpty();
        assertThat(owner.mails("Une réponse vous attend dans votre compte assuré")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whatHappenedIsNotEndedByTheThiefWhileTheFundTakesItBack() {
        var receipt = owner.change();
        var id = receipt.text("requestId");
        owner.applyAt(effect(receipt), 1);
        var advisor = AdvisorUser.of(application);
        advisor.reopen(id);

        assertThat(outcome(withdraw(owner.user().elsewhere(), id))).isEqualTo("request-closed");

        assertThat(advisor.refuse(id).text("status")).isEqualTo("REJECTED");
        assertThat(owner.shown()).isEqualTo("344");
    }

    private String status(String id) {
        return see(owner.user().elsewhere(), id).text("status");
    }
}
