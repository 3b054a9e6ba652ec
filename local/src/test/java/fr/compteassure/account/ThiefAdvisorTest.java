package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.byLink;
import static fr.compteassure.account.Assisted.changeBank;
import static fr.compteassure.account.Robbery.THIEF;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.local.aws.Mail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * An advisor who turns thief: each way ends in a letter to the home that the fund's own file knows, in a hold, or in an
 * alarm. The ways are those of {@code docs/decisions/assisted-accounts.md}.
 */
class ThiefAdvisorTest {
    @AutoClose
    private final Robbery robbery = new Robbery();
    private final Application application = robbery.application();
    private final Assisted victim = robbery.victim();

    @Test
    void theOwnMailboxAsContactEndsInAHoldAndALetter() {
        victim.openWith(THIEF);

        robbery.assertHeld(robbery.takenOver());
        assertThat(robbery.atHome()).hasSize(1);
    }

    @Test
    void theRecoveryOfAnAccountEndsInAWarningAHoldAndALetter() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(THIEF);

        robbery.assertHeld(robbery.takenOver());
        assertThat(owner.mails()).filteredOn(mail -> mail.text().contains("/stop#token=")).hasSize(2);
        assertThat(robbery.atHome()).hasSize(1);
        assertThat(victim.stop(victim.stopToken(owner.person().email())).text("status")).isEqualTo("FROZEN");
        assertThat(robbery.alarmed("recovery=STOPPED")).isTrue();
    }

    @Test
    void aMoveBeforeDoesNotSendTheCodeElsewhere() {
        victim.openWith(THIEF);
        var user = robbery.takenOver();
        Assisted.expecting(201, user.post("/requests/moves", map("address",
                map("lines", List.of("1 impasse du Voleur"), "postalCode", "35200", "city", "Rennes"), "movedOn",
                application.cloud().today().toString(), "people", List.of("INSURED"))));

        victim.openWith(THIEF);

        assertThat(user.get("/account").toString()).contains("impasse du Voleur");
        assertThat(robbery.atHome()).hasSize(2);
        assertThat(application.runner().letters().all()).hasSize(2);
    }

    @Test
    void twoWhoColludeEndInTwoLettersAndTheHoldOfTheLast() {
        victim.openWith(THIEF);
        robbery.takenOver();
        application.advance(Duration.ofDays(14));
        victim.by("351", "Un Complice").openWith(THIEF);

        robbery.takenOver();
        application.advance(Duration.ofDays(2));

        robbery.assertHeld(victim.loggedIn(THIEF));
        assertThat(robbery.atHome()).hasSize(2);
    }

    @Test
    void aColleagueOfAnotherFundFindsNobody() {
        assertThat(victim.by("751", "Un Complice").open(map("email", THIEF)).problem())
                .isEqualTo("identity-not-recognised");
        assertThat(application.runner().letters().all()).isEmpty();
    }

    @Test
    void theVictimsAddressTakenForAnotherAccountIsFreeAgainAfterSevenDays() {
        var email = victim.person().email();
        Assisted.of(application).openWith(email);
        assertThat(victim.open(map("email", email)).problem()).isEqualTo("email-in-use");
        assertThat(victim.mails(email)).as("whose mailbox it is hears of it").hasSize(1);

        application.advance(Duration.ofDays(7));

        assertThat(victim.open(map("email", email)).status()).isEqualTo(201);
    }

    @Test
    void aThiefInTheFormerMailboxWhoStopsTheOwnersRecoveryEndsInAnAlarmAndALetterAtHome() {
        var hijacked = AccountUser.of(application, victim.person());
        victim.openWithout();

        victim.stop(victim.stopToken(hijacked.person().email()));

        assertThat(robbery.alarmed("recovery=STOPPED")).isTrue();
        assertThat(robbery.atHome()).singleElement().satisfies(letter -> assertThat(letter.code()).isPresent());
    }

    @Test
    void whoInterceptsTheLetterOfARecoveryWaitsTenDaysAndIsTold() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWithout();
        var codes = (List<?>) Assisted.expecting(200, victim.activate(victim.byCode(victim.code()))).json()
                .get("recoveryCodes");
        var user = victim.loggedIn(THIEF);

        var change = changeBank(user, stepUp((String) codes.getFirst()));

        assertThat(change.toString()).contains("longer-delay");
        assertThat(owner.mails()).extracting(Mail::subject).anyMatch(subject -> subject.contains("compte bancaire"));
        assertThat(owner.mails().getFirst().text()).contains("/stop#token=");
    }

    @Test
    void theAddressOfAnAdvisorsChoiceGetsNothingOnceTheLetterCame() {
        victim.openWith(THIEF);
        Assisted.expecting(200, victim.activate(victim.byCode(victim.code())));

        application.api().post("/password-resets",
                map("nir", victim.person().nir(), "birthDate", victim.person().birthDate().toString()));

        assertThat(victim.activate(byLink(victim.token(THIEF))).problem()).isEqualTo("link-expired");
        assertThat(victim.mails(THIEF)).hasSize(1);
        assertThat(application.api().post("/accounts", openingWith(THIEF)).status()).isEqualTo(201);
    }

    private Object openingWith(String email) {
        var other = application.person().application();
        other.put("contact", map("email", email, "preferences", map("email", true, "sms", false, "phone", false)));
        return other;
    }

    @Test
    void whoWaitsFifteenDaysHasBeenToldOfByTheLetterAndIsFrozenByWhoReadsIt() {
        victim.openWith(THIEF);
        robbery.takenOver();
        assertThat(robbery.atHome()).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("36 46", "Alix"));

        application.runner().invoke("FreezeAccount",
                Api.json(map("nir", victim.person().nir(), "reason", "courrier inattendu")).getBytes());

        application.advance(Duration.ofDays(16));
        assertThat(application.api().post("/sessions", victim.person().credentials()).problem())
                .isEqualTo("account-frozen");
    }

    @Test
    void linkAndCodeAreWorthNothingToWhoOnlyKnowsThatTheyWereSent() {
        victim.openWith(THIEF);

        assertThat(victim.activate(victim.byCode("0000-0000-0000-0000")).status()).isEqualTo(404);
        assertThat(application.api().post("/sessions", victim.person().credentials(OTHER_PASSWORD)).status())
                .isEqualTo(401);
    }
}
