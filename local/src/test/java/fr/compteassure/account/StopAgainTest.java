package fr.compteassure.account;

import static fr.compteassure.account.Assisted.byLink;
import static fr.compteassure.account.Robbery.THIEF;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Values;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link that stops a recovery says nothing that is not so, and stops whatever comes after, as long as it is good. */
class StopAgainTest {
    @AutoClose
    private final Robbery robbery = new Robbery();
    private final Application application = robbery.application();
    private final Assisted victim = robbery.victim();
    private String stop;

    @BeforeEach
    void aRecoveryIsPrepared() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);
        stop = victim.stopToken(owner.person().email());
    }

    private void assertStops(String state) {
        var before = robbery.alarms("recovery=STOPPED");
        assertThat(victim.stop(stop).text("status")).isEqualTo(state);
        assertThat(robbery.alarms("recovery=STOPPED")).isEqualTo(before + 1);
    }

    private void assertSays(String state) {
        var before = robbery.alarms("recovery=STOPPED");
        assertThat(victim.stop(stop).text("status")).isEqualTo(state);
        assertThat(robbery.alarms("recovery=STOPPED")).isEqualTo(before);
    }

    @Test
    void itWithdrawsTheNextRecoveryToo() {
        assertStops("WITHDRAWN");
        assertSays("WITHDRAWN");
        victim.openWith(THIEF);

        assertStops("WITHDRAWN");

        assertThat(victim.account().recovery()).isNull();
        assertThat(victim.activate(byLink(victim.token(THIEF))).problem()).isEqualTo("link-expired");
        assertSays("WITHDRAWN");
    }

    @Test
    void itFreezesTheAccountOnceTheNextOneIsTaken() {
        assertStops("WITHDRAWN");
        victim.openWith(THIEF);
        var thief = robbery.takenOver();

        assertStops("FROZEN");

        assertThat(thief.isLoggedIn()).isFalse();
        assertThat(victim.account().status()).isEqualTo(Account.Status.FROZEN);
        assertSays("FROZEN");
    }

    @Test
    void itFreezesAnAccountThatWasThawedTooSoon() {
        robbery.takenOver();
        assertStops("FROZEN");
        application.runner().invoke("ThawAccount",
                Api.json(Values.map("nir", victim.person().nir(), "reason", "au téléphone")).getBytes());

        assertStops("FROZEN");
    }

    @Test
    void itReportsWhatIsClosedAfterItWithdrewSomething() {
        assertStops("WITHDRAWN");
        victim.openWith(THIEF);
        robbery.takenOver().close();

        assertStops("REPORTED");
        assertSays("REPORTED");
    }

    @Test
    void itFreezesWhatIsOpenedOnlineAfterItReportedAClosing() {
        robbery.takenOver().close();
        assertStops("REPORTED");
        var anew = AccountUser.of(application, victim.person());

        assertStops("FROZEN");

        assertThat(anew.isLoggedIn()).isFalse();
    }

    @Test
    void tooLateItDoesNotSayThatItStopsWhatGoesOn() {
        application.advance(Duration.ofHours(71));
        assertStops("WITHDRAWN");
        application.advance(Duration.ofHours(1));
        assertSays("WITHDRAWN");
        victim.openWith(THIEF);

        assertThat(victim.stop(stop).problem()).isEqualTo("link-expired");
        assertThat(victim.account().recovery()).isNotNull();
    }
}
