package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.byLink;
import static fr.compteassure.account.Assisted.changeBank;
import static fr.compteassure.account.Assisted.changeEmail;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.local.aws.Mail;
import fr.compteassure.local.page.PrintedLetter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * An advisor who turns thief: each way ends in a letter to the home that the fund's own file knows, in a hold, or in an
 * alarm. The ways are those of {@code docs/decisions/assisted-accounts.md}.
 */
class ThiefAdvisorTest {
    @AutoClose
    private final Application application = Application.start();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Assisted victim = Assisted.of(application);
    /** The thief's own mailbox. */
    private final String thief = "thief@example.org";

    ThiefAdvisorTest() {
        application.runner().listenToLogs((_, line) -> lines.add(line));
    }

    private List<PrintedLetter> atHome() {
        application.settle();
        return application.runner().letters().all().stream()
                .filter(letter -> letter.to().equals("Jean Noël Lefèvre\n12 rue des Lilas\n35000 Rennes")
                        || letter.to().equals("Jean Lefèvre\n12 rue des Lilas\n35000 Rennes"))
                .toList();
    }

    private void assertHeld(AccountUser user) {
        assertThat(changeBank(user, stepUp(user.code())).problem()).isEqualTo("too-soon");
        assertThat(changeEmail(user, "another@example.org", stepUp(user.code())).problem()).isEqualTo("too-soon");
    }

    private boolean alarmed(String what) {
        return lines.stream().anyMatch(line -> line.endsWith(" " + what));
    }

    private AccountUser takenOver() {
        Assisted.expecting(200, victim.activate(byLink(victim.token(thief))));
        return victim.loggedIn(thief);
    }

    @Test
    void theOwnMailboxAsContactEndsInAHoldAndALetter() {
        victim.openWith(thief);

        assertHeld(takenOver());
        assertThat(atHome()).hasSize(1);
    }

    @Test
    void theRecoveryOfAnAccountEndsInAWarningAHoldAndALetter() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(thief);

        assertHeld(takenOver());
        assertThat(owner.mails()).filteredOn(mail -> mail.text().contains("/stop#token=")).hasSize(2);
        assertThat(atHome()).hasSize(1);
        assertThat(victim.stop(victim.stopToken(owner.person().email())).text("status")).isEqualTo("FROZEN");
        assertThat(alarmed("recovery=STOPPED")).isTrue();
    }

    @Test
    void aMoveBeforeDoesNotSendTheCodeElsewhere() {
        victim.openWith(thief);
        var user = takenOver();
        Assisted.expecting(201, user.post("/requests/moves", map("address",
                map("lines", List.of("1 impasse du Voleur"), "postalCode", "35200", "city", "Rennes"), "movedOn",
                application.cloud().today().toString(), "people", List.of("INSURED"))));

        victim.openWith(thief);

        assertThat(user.get("/account").toString()).contains("impasse du Voleur");
        assertThat(atHome()).hasSize(2);
        assertThat(application.runner().letters().all()).hasSize(2);
    }

    @Test
    void closingAndOpeningOnlineEndsInTheSameHold() {
        victim.openWith(thief);
        takenOver().close();

        var again = AccountUser.of(application, victim.person());

        assertHeld(again);
        assertThat(atHome()).hasSize(1);
    }

    @Test
    void closingARecoveredAccountDoesNotGetRidOfTheLinkThatStops() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(thief);
        var stop = victim.stopToken(owner.person().email());
        takenOver().close();

        assertThat(victim.stop(stop).text("status")).isEqualTo("REPORTED");

        assertThat(alarmed("recovery=STOPPED")).isTrue();
        application.advance(Duration.ofDays(16));
        assertHeld(AccountUser.of(application, victim.person()));
    }

    @Test
    void norDoesOpeningAnother() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(thief);
        var stop = victim.stopToken(owner.person().email());
        takenOver().close();
        var mailbox = victim.person().email();
        var anew = AccountUser.of(application, new Person(victim.person().nir(), victim.person().familyName(),
                victim.person().birthDate(), victim.person().postalCode(), "anew@example.org"));

        assertThat(victim.stop(stop).text("status")).isEqualTo("FROZEN");

        assertThat(anew.isLoggedIn()).isFalse();
        assertThat(mailbox).isNotEqualTo(thief);
    }

    @Test
    void norDoesOpeningAnotherWithHelp() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(thief);
        var stop = victim.stopToken(owner.person().email());
        takenOver().close();
        victim.openWith(thief);
        var again = takenOver();

        assertThat(victim.stop(stop).text("status")).isEqualTo("FROZEN");

        assertThat(again.isLoggedIn()).isFalse();
    }

    @Test
    void aSecondRecoveryIsNoDecoyForTheLinkThatStopsTheFirst() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(thief);
        var stop = victim.stopToken(owner.person().email());
        var user = takenOver();
        victim.openWith(thief);

        assertThat(victim.stop(stop).text("status")).isEqualTo("FROZEN");

        assertThat(user.isLoggedIn()).isFalse();
        assertThat(victim.account().recovery()).isNull();
    }

    @Test
    void aHoldThatSomebodyReportedIsNotShortenedByMoreHelp() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWith(thief);
        var stop = victim.stopToken(owner.person().email());
        takenOver().close();
        assertThat(victim.stop(stop).text("status")).isEqualTo("REPORTED");
        victim.openWith(thief);
        takenOver();

        application.advance(Duration.ofDays(16));

        assertHeld(victim.loggedIn(thief));
    }

    @Test
    void twoWhoColludeEndInTwoLettersAndTheHoldOfTheLast() {
        victim.openWith(thief);
        takenOver();
        application.advance(Duration.ofDays(14));
        victim.by("351", "Un Complice").openWith(thief);

        takenOver();
        application.advance(Duration.ofDays(2));

        assertHeld(victim.loggedIn(thief));
        assertThat(atHome()).hasSize(2);
    }

    @Test
    void aColleagueOfAnotherFundFindsNobody() {
        assertThat(victim.by("751", "Un Complice").open(map("email", thief)).problem())
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

        assertThat(alarmed("recovery=STOPPED")).isTrue();
        assertThat(atHome()).singleElement().satisfies(letter -> assertThat(letter.code()).isPresent());
    }

    @Test
    void whoInterceptsTheLetterOfARecoveryWaitsTenDaysAndIsTold() {
        var owner = AccountUser.of(application, victim.person());
        victim.openWithout();
        var codes = (List<?>) Assisted.expecting(200, victim.activate(victim.byCode(victim.code()))).json()
                .get("recoveryCodes");
        var user = victim.loggedIn(thief);

        var change = changeBank(user, stepUp((String) codes.getFirst()));

        assertThat(change.toString()).contains("longer-delay");
        assertThat(owner.mails()).extracting(Mail::subject).anyMatch(subject -> subject.contains("compte bancaire"));
        assertThat(owner.mails().getFirst().text()).contains("/stop#token=");
    }

    @Test
    void theAddressOfAnAdvisorsChoiceGetsNothingOnceTheLetterCame() {
        victim.openWith(thief);
        Assisted.expecting(200, victim.activate(victim.byCode(victim.code())));

        application.api().post("/password-resets",
                map("nir", victim.person().nir(), "birthDate", victim.person().birthDate().toString()));

        assertThat(victim.activate(byLink(victim.token(thief))).problem()).isEqualTo("link-expired");
        assertThat(victim.mails(thief)).hasSize(1);
        assertThat(application.api().post("/accounts", openingWith(thief)).status()).isEqualTo(201);
    }

    private Object openingWith(String email) {
        var other = application.person().application();
        other.put("contact", map("email", email, "preferences", map("email", true, "sms", false, "phone", false)));
        return other;
    }

    @Test
    void whoWaitsFifteenDaysHasBeenToldOfByTheLetterAndIsFrozenByWhoReadsIt() {
        victim.openWith(thief);
        takenOver();
        assertThat(atHome()).singleElement().satisfies(letter -> assertThat(letter.text()).contains("36 46", "Alix"));

        application.runner().invoke("FreezeAccount",
                Api.json(map("nir", victim.person().nir(), "reason", "courrier inattendu")).getBytes());

        application.advance(Duration.ofDays(16));
        assertThat(application.api().post("/sessions", victim.person().credentials()).problem())
                .isEqualTo("account-frozen");
    }

    @Test
    void linkAndCodeAreWorthNothingToWhoOnlyKnowsThatTheyWereSent() {
        victim.openWith(thief);

        assertThat(victim.activate(victim.byCode("0000-0000-0000-0000")).status()).isEqualTo(404);
        assertThat(application.api().post("/sessions", victim.person().credentials(OTHER_PASSWORD)).status())
                .isEqualTo(401);
    }
}
