package fr.compteassure.request.bank;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.bank.BankUser.ANNOUNCED;
import static fr.compteassure.request.bank.BankUser.ANOTHER_IBAN;
import static fr.compteassure.request.bank.BankUser.HOLDER;
import static fr.compteassure.request.bank.BankUser.MADE;
import static fr.compteassure.request.bank.BankUser.STOPPED;
import static fr.compteassure.request.bank.BankUser.effect;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The link that stops a change of bank account. */
class BankStopTest {
    @AutoClose
    private static final Application application = Application.start();

    private final BankUser person = BankUser.of(application);

    private String status(Reply receipt) {
        return see(person.user(), receipt.text("requestId")).text("status");
    }

    @Test
    void itStopsTheChangeAndEverybodyIsTold() {
        var receipt = person.change();

        var stopped = person.stop(person.link());

        assertThat(stopped.json()).isEqualTo(
                Map.of("number", receipt.text("number"), "type", "BANK_DETAIL_CHANGE", "status", "WITHDRAWN"));
        assertThat(status(receipt)).isEqualTo("WITHDRAWN");
        assertThat(person.mails(STOPPED)).hasSize(1);
        assertThat(person.user().kinds().getFirst()).isEqualTo("REQUEST_STOPPED");
        person.applyAt(effect(receipt), 1);
        assertThat(person.shown()).isEqualTo("344");
        assertThat(person.mails(MADE)).isEmpty();
    }

    @Test
    void asecondClickSaysThatItIsStopped() {
        person.change();
        var token = person.link();
        var key = key();
        var first = BankUser.stop(application, token, key);

        assertThat(BankUser.stop(application, token, key).json()).isEqualTo(first.json());
        var again = person.stop(token);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text("detail")).contains("est bien arrêté");
        assertThat(person.mails(STOPPED)).hasSize(1);
    }

    @Test
    void ofTwoClicksAtOnceOneStopsIt() {
        person.change();
        var token = person.link();

        var replies = Application.atOnce(IntStream.range(0, 4)
                .<Callable<Reply>>mapToObj(_ -> () -> person.stop(token)).toList());

        assertThat(replies.stream().map(Reply::status)).containsOnlyOnce(200).allMatch(List.of(200, 410)::contains);
        assertThat(person.mails(STOPPED)).hasSize(1);
    }

    @Test
    void theLinkOfAnEarlierChangeStopsNoOther() {
        var first = person.change();
        var token = person.link();
        withdraw(person.user(), first.text("requestId"));
        var second = person.change(ANOTHER_IBAN, HOLDER);

        assertThat(person.stop(token).problem()).isEqualTo("link-expired");

        assertThat(status(second)).isEqualTo("SUBMITTED");
        assertThat(person.stop(person.link()).status()).isEqualTo(200);
        assertThat(status(second)).isEqualTo("WITHDRAWN");
    }

    @Test
    void itWorksToTheLastSecondAndThenSaysWhomToCall() {
        var receipt = person.change();
        var token = person.link();
        application.advance(Duration.between(application.runner().clock().instant(), effect(receipt)));

        var late = person.stop(token);

        assertThat(late.problem()).isEqualTo("link-expired");
        assertThat(late.text("detail")).contains("appelez tout de suite votre caisse au 36 46");
        BankUser.apply(application);
        assertThat(person.stop(token).text("detail")).contains("appelez tout de suite votre caisse au 36 46");
    }

    @Test
    void itStopsWhatAnAdvisorHasTakenUp() {
        var receipt = person.change();
        AdvisorUser.of(application).take(receipt.text("requestId"));

        assertThat(person.stop(person.link()).status()).isEqualTo(200);

        assertThat(status(receipt)).isEqualTo("WITHDRAWN");
    }

    @Test
    void itIsUselessOnceTheAccountIsClosed() {
        person.change();
        var token = person.link();
        person.user().close();

        assertThat(person.stop(token).problem()).isEqualTo("link-expired");
    }

    @Test
    void alinkThatIsNotOursIsUnknownAndCounted() {
        person.change();
        var token = person.link();
        var madeUp = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

        assertThat(person.stop(madeUp).status()).isEqualTo(404);
        assertThat(person.stop("x").status()).isEqualTo(404);
        assertThat(person.stop(person.user().resetToken()).status()).isEqualTo(404);
        assertThat(application.api().post("/sessions/unlocking", map("token", token)).status()).isEqualTo(404);
        IntStream.range(0, 1000).forEach(_ -> person.stop("x"));
        assertThat(person.stop(madeUp).problem()).isEqualTo("too-many-attempts");
        assertThat(person.stop(token).status()).as("the owner is kept out by nobody").isEqualTo(200);
    }

    @Test
    void aLinkStopsFromTheFormerAddressToo() {
        var first = person.user().person().email();
        var present = person.changeEmail();
        var receipt = person.changeFrom(BankUser.IBAN);
        assertThat(person.mails(present, ANNOUNCED)).hasSize(1);

        assertThat(person.stop(person.link(first)).status()).isEqualTo(200);

        assertThat(status(receipt)).isEqualTo("WITHDRAWN");
        assertThat(person.stop(person.link(present)).problem()).isEqualTo("link-expired");
        assertThat(person.mails(first, STOPPED)).hasSize(1);
        assertThat(person.mails(present, STOPPED)).hasSize(1);
    }
}
