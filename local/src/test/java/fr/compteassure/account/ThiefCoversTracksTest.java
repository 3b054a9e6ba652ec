package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.account.Assisted.changeBank;
import static fr.compteassure.account.Robbery.THIEF;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The same who closes, opens or prepares more, to be rid of the letter, the hold or the owner's link. */
class ThiefCoversTracksTest {
    @AutoClose
    private final Robbery robbery = new Robbery();
    private final Application application = robbery.application();
    private final Assisted victim = robbery.victim();

    @Test
    void closingAndOpeningOnlineEndsInTheSameHold() {
        victim.openWith(THIEF);
        robbery.takenOver().close();

        var again = AccountUser.of(application, victim.person());

        robbery.assertHeld(again);
        assertThat(robbery.atHome()).hasSize(1);
    }

    @Test
    void closingBeforeTheLetterIsPrintedDoesNotGetRidOfIt() {
        try (var _ = AwsCalls.before((_, request) -> {
            if (request instanceof PutObjectRequest put && put.key().startsWith("letters/")) {
                throw S3Exception.builder().statusCode(503).message("down").build();
            }
        })) {
            victim.openWith(THIEF);
            robbery.takenOver().close();
            assertThat(robbery.atHome()).isEmpty();
        }

        application.pass(Duration.ofMinutes(31));

        assertThat(robbery.atHome()).hasSize(1);
    }

    @Test
    void closingARecoveredAccountDoesNotGetRidOfTheLinkThatStops() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);
        var stop = victim.stopToken(owner.person().email());
        robbery.takenOver().close();

        assertThat(victim.stop(stop).text("status")).isEqualTo("REPORTED");

        assertThat(robbery.alarmed("recovery=STOPPED")).isTrue();
        application.advance(Duration.ofDays(16));
        robbery.assertHeld(AccountUser.of(application, victim.person()));
    }

    @Test
    void norDoesOpeningAnother() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);
        var stop = victim.stopToken(owner.person().email());
        robbery.takenOver().close();
        var mailbox = victim.person().email();
        var anew = AccountUser.of(application, new Person(victim.person().nir(), victim.person().familyName(),
                victim.person().birthDate(), victim.person().postalCode(), "anew@example.org"));

        assertThat(victim.stop(stop).text("status")).isEqualTo("FROZEN");

        assertThat(anew.isLoggedIn()).isFalse();
        assertThat(mailbox).isNotEqualTo(THIEF);
    }

    @Test
    void norDoesOpeningAnotherWithHelp() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);
        var stop = victim.stopToken(owner.person().email());
        robbery.takenOver().close();
        victim.openWith(THIEF);
        var again = robbery.takenOver();

        assertThat(victim.stop(stop).text("status")).isEqualTo("FROZEN");

        assertThat(again.isLoggedIn()).isFalse();
    }

    @Test
    void aSecondRecoveryIsNoDecoyForTheLinkThatStopsTheFirst() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);
        var stop = victim.stopToken(owner.person().email());
        var user = robbery.takenOver();
        victim.openWith(THIEF);

        assertThat(victim.stop(stop).text("status")).isEqualTo("FROZEN");

        assertThat(user.isLoggedIn()).isFalse();
        assertThat(victim.account().recovery()).isNull();
    }

    @Test
    void aHoldThatSomebodyReportedIsNotShortenedByMoreHelp() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);
        var stop = victim.stopToken(owner.person().email());
        robbery.takenOver().close();
        assertThat(victim.stop(stop).text("status")).isEqualTo("REPORTED");
        victim.openWith(THIEF);
        robbery.takenOver();

        application.advance(Duration.ofDays(16));

        robbery.assertHeld(victim.loggedIn(THIEF));
    }

    @Test
    void norDoesALetterThatIsIntercepted() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);
        var stop = victim.stopToken(owner.person().email());
        robbery.takenOver().close();
        assertThat(victim.stop(stop).text("status")).isEqualTo("REPORTED");
        victim.openWith(THIEF);
        var codes = (List<?>) Assisted.expecting(200, victim.activate(victim.byCode(victim.code()))).json()
                .get("recoveryCodes");

        assertThat(changeBank(victim.loggedIn(THIEF), stepUp((String) codes.getFirst())).problem())
                .isEqualTo("too-soon");
    }

    /** Nor does its code serve in place of one by e-mail. */
    @Test
    void norDoesItsCodeAfterwards() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);
        var stop = victim.stopToken(owner.person().email());
        robbery.takenOver().close();
        assertThat(victim.stop(stop).text("status")).isEqualTo("REPORTED");
        victim.openWith(THIEF);
        var code = victim.code();
        var user = robbery.takenOver();

        assertThat(changeBank(user, stepUp(code)).problem()).isEqualTo("step-up-refused");
        robbery.assertHeld(user);
    }
}
