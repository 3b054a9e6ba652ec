package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.local.aws.Mail;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever got into an account changes its address first, and an address that was given up may be a stranger's. */
class FormerAddressTest {
    @AutoClose
    private final Application application = Application.start();

    private final AccountUser owner = AccountUser.of(application);
    private final String former = owner.person().email();
    private final String present = Person.next().email();
    private final Assisted assisted = Assisted.of(application, owner.person());

    private void move() {
        Assisted.expecting(200, Assisted.changeEmail(owner, present, stepUp(owner.code())));
        var token = Application.token(assisted.mails(present).getFirst());
        Assisted.expecting(200, application.api().post("/account/contact/email-confirmation", map("token", token)));
    }

    private boolean maySend(String email, String page) {
        return assisted.mails(email).stream().map(Mail::text).anyMatch(text -> text.contains(page));
    }

    @Test
    void aLateOneIsSentTheLinkThatStopsARecovery() {
        move();
        application.advance(Former.LATELY.minusHours(1));

        assisted.openWith(Person.next().email());

        assertThat(maySend(present, "/stop#")).isTrue();
        assertThat(maySend(former, "/stop#")).isTrue();
    }

    @Test
    void oneOfLongAgoHasNoPowerOverARecoveryNorOverTheAccountAfterIt() {
        move();
        application.advance(Former.LATELY.plusHours(1));

        var email = Person.next().email();
        assisted.openWith(email);
        assisted.activatedByLink(email);

        assertThat(assisted.mails(present)).extracting(Mail::text).filteredOn(text -> text.contains("/stop#"))
                .hasSize(2);
        assertThat(maySend(former, "/stop#")).isFalse();
    }

    @Test
    void theLastOneHasItWhenThereIsNoOther() {
        assisted.openWithout();
        assisted.activatedByLetter();
        application.advance(Former.LATELY.plusHours(1));

        assisted.openWith(Person.next().email());

        assertThat(assisted.mails(former).getFirst().text()).contains("/stop#");
    }

    @Test
    void itIsToldThatTheAccountIsClosedWhoeverClosedIt() {
        move();
        var thief = assisted.loggedIn(present);

        thief.close();

        application.pass(Duration.ofMinutes(1));
        for (var address : new String[]{present, former}) {
            assertThat(assisted.mails(address).getFirst().subject()).isEqualTo("Votre compte assuré est fermé");
        }
    }
}
