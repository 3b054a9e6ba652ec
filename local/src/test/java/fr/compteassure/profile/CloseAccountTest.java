package fr.compteassure.profile;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.acceptance.RoundTrips;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.local.aws.Mail;
import fr.compteassure.session.SessionToken;
import fr.compteassure.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CloseAccountTest {
    private static final String WRONG = "Un-vilain-Canard-8";
    private static final String TOLD = "Votre compte assuré est fermé";
    private static final String DOCUMENTS = "compte-assure-documents-000000000000";
    private static final String IMPORTS = "compte-assure-import-000000000000";

    @AutoClose
    private static final Application application = Application.start();

    private static Reply logIn(AccountUser owner) {
        return application.api().post("/sessions", owner.person().credentials());
    }

    private static Reply verify(Reply document) {
        return application.api().get("/verifications/" + document.text("verificationCode"));
    }

    private static List<?> items(Reply list) {
        return (List<?>) list.json().get("items");
    }

    private static List<String> kinds(AccountUser owner) {
        return items(owner.get("/account/activity")).stream().map(item -> (String) ((Map<?, ?>) item).get("kind"))
                .toList();
    }

    @Test
    void theAccountIsGoneAndItsOwnerIsToldOnce() {
        var owner = AccountUser.of(application);
        var elsewhere = owner.elsewhere();

        var reply = owner.close(owner.code());

        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
        assertThat(owner.get("/account").problem()).isEqualTo("session-required");
        assertThat(elsewhere.get("/account").problem()).isEqualTo("session-required");
        assertThat(logIn(owner).problem()).isEqualTo("credentials-refused");
        application.pass(Duration.ofMinutes(1));
        assertThat(application.mails(owner.person())).extracting(Mail::subject).containsOnlyOnce(TOLD)
                .first().isEqualTo(TOLD);
    }

    /** All that docs/privacy.md says that stays, and nothing else. */
    @Test
    void nothingIsLeftButWhatIsTheFundsOrGoesByItself() {
        var full = FullAccount.of(application);
        var owner = full.owner();
        var stored = new Stored(application);
        assertThat(stored.traces(full.marks())).contains("Accounts", "EmailAddresses", "Sessions", "Documents",
                "Outbox ACCOUNT_VALIDATION", "Activities LOGGED_IN", DOCUMENTS);

        owner.close();
        application.pass(Duration.ofMinutes(1));

        assertThat(stored.traces(full.marks())).containsExactlyInAnyOrder("Insured", "Payments", "StatementMonths",
                IMPORTS, "Attempts", "Activities ACCOUNT_CLOSED");
        assertThat(stored.items()).filteredOn(item -> item.table().equals("Attempts")).allSatisfy(
                item -> assertThat(Instant.ofEpochSecond(Long.parseLong(item.attributes().get("expiresAt").n())))
                        .isBefore(owner.cloud().clock().instant().plus(Duration.ofDays(91))));
        for (var queue : List.of("AccountsToErase", "BackgroundFailures", "MailRetries", "MailFailures")) {
            assertThat(application.endpoints().messages(queue)).as(queue).isEmpty();
        }
    }

    @Test
    void whoeverWasHandedADocumentCanStillCheckIt() {
        var owner = AccountUser.of(application);
        var document = owner.certificate();
        var told = verify(document).json();
        owner.close();
        application.pass(Duration.ofMinutes(15));

        assertThat(verify(document).json()).isEqualTo(told).containsEntry("authentic", true)
                .containsEntry("holderInitials", "J. L.");
        assertThat(application.api().post("/verifications", map("sha256", told.get("sha256"))).json()).isEqualTo(told);
        assertThat(new Stored(application).objects()).noneMatch(key -> key.contains(owner.id().value()));
    }

    @Test
    void aLaterAccountSeesNothingOfTheFormerAndGetsDocumentsOfItsOwn() {
        var former = AccountUser.of(application);
        var document = former.certificate();
        var codes = former.recoveryCodes();
        former.close();

        var latter = AccountUser.of(application, former.person());

        assertThat(kinds(latter)).containsExactly("LOGGED_IN", "ACCOUNT_VALIDATED", "ACCOUNT_OPENED");
        assertThat(items(latter.get("/documents"))).isEmpty();
        assertThat(items(latter.get("/account/sessions"))).hasSize(1);
        application.settle();
        assertThat(items(latter.get("/account/emails"))).hasSize(1);
        assertThat(latter.get("/account/export").response().body()).doesNotContain(document.text("documentId"),
                document.text("verificationCode"), "ACCOUNT_CLOSED", TOLD, "recoveryCodes");
        assertThat(latter.close(codes.getFirst()).problem()).isEqualTo("step-up-refused");
        assertThat(former.get("/account").problem()).isEqualTo("session-required");
        var again = latter.certificate();
        assertThat(again.text("verificationCode")).isNotEqualTo(document.text("verificationCode"));
        assertThat(verify(document).json()).containsEntry("authentic", true);
        assertThat(verify(again).json()).containsEntry("authentic", true);
        // Nor do the looks at files of the former documents harm those of the latter.
        application.pass(Duration.ofMinutes(15));
        latter = latter.elsewhere();
        assertThat(latter.get("/documents/" + again.text("documentId")).status()).isEqualTo(200);
        assertThat(new Stored(application).objects()).filteredOn(key -> key.contains(former.id().value())).hasSize(1);
    }

    @Test
    void aBrowserThatTheFormerAccountKnewHasNoTriesOfItsOwnInTheLatter() {
        var former = AccountUser.of(application);
        var device = logIn(former).text("deviceToken");
        former.close();
        AccountUser.of(application, former.person());
        for (int i = 0; i < 5; i++) {
            application.api().post("/sessions", former.person().credentials(WRONG));
        }

        var credentials = former.person().credentials();
        credentials.put("deviceToken", device);
        assertThat(application.api().post("/sessions", credentials).problem()).isEqualTo("too-many-attempts");
    }

    @Test
    void theEMailAddressMayServeSomebodyElseAtOnce() {
        var owner = AccountUser.of(application);
        owner.close();
        var next = application.person();
        var other = new Person(next.nir(), next.familyName(), next.birthDate(), next.postalCode(),
                owner.person().email());

        assertThat(application.api().post("/accounts", other.application()).status()).isEqualTo(201);
    }

    @Test
    void moreThanATransactionTakesIsErasedToo() {
        var owner = AccountUser.of(application);
        var cloud = owner.cloud();
        var activities = new ActivityStore(cloud);
        var sessions = new Sessions(cloud);
        for (int i = 0; i < 6; i++) {
            var transaction = cloud.transaction();
            for (int j = 0; j < 40; j++) {
                var secret = "secret " + i + " " + j;
                transaction.with(activities.writing(owner.id(), new Activity.PasswordChanged()))
                        .with(sessions.writing(sessions.begin(new SessionToken(owner.id(), "device", secret), "era",
                                "Firefox")));
            }
            assertThat(transaction.commit()).isInstanceOf(Transaction.Done.class);
        }
        var code = owner.code();

        assertThat(owner.close(code).status()).isEqualTo(204);

        application.settle();
        assertThat(new Stored(application).traces(List.of(owner.id().value()))).containsExactlyInAnyOrder("Insured",
                "Attempts", "Activities ACCOUNT_CLOSED");
    }

    @Test
    void aWrongPasswordIsCountedAndSpendsNoCode() {
        var owner = AccountUser.of(application);
        var code = owner.code();
        for (int i = 0; i < 3; i++) {
            assertThat(owner.close(code, WRONG).problem()).isEqualTo("password-refused");
        }

        assertThat(owner.close(code).status()).isEqualTo(204);
    }

    @Test
    void tooManyWrongPasswordsLockTheWay() {
        var owner = AccountUser.of(application);
        var codes = owner.recoveryCodes();
        for (int i = 0; i < 5; i++) {
            assertThat(owner.close(codes.getFirst(), WRONG).problem()).isEqualTo("password-refused");
        }

        var refused = owner.close(codes.getFirst());

        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(refused.header("Retry-After")).isNotNull();
        application.advance(Duration.ofMinutes(16));
        assertThat(owner.close(codes.getFirst()).status()).isEqualTo(204);
    }

    @Test
    void aCodeIsNeeded() {
        var owner = AccountUser.of(application);

        assertThat(owner.post("/account/closing", map("password", Person.PASSWORD)).problem())
                .isEqualTo("step-up-required");
        assertThat(owner.close("000000").problem()).isEqualTo("step-up-refused");
        assertThat(owner.close("AAAA-AAAA-AAAA-AAAA").problem()).isEqualTo("step-up-refused");
        assertThat(owner.post("/account/closing", map(), "Step-Up-Code", owner.code()).wrongFields())
                .containsExactly("password");
        assertThat(owner.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeServes() {
        var owner = AccountUser.of(application);

        assertThat(owner.close(owner.recoveryCodes().getFirst()).status()).isEqualTo(204);
    }

    @Test
    void theFirstStepIsTwoRoundTripsAndTheRestAsManyAsThereAreFeatures() {
        var owner = AccountUser.of(application);
        owner.certificate();
        var code = owner.code();

        var trips = RoundTrips.of("CloseAccount", () -> assertThat(owner.close(code).status()).isEqualTo(204));

        // Two, the account again, a look and a transaction for each of five features, a look each for SMS, for letters and
        // for appointments, and two for messages that are not there, and the last transaction.
        assertThat(trips).isLessThanOrEqualTo(2 + 1 + 2 * 5 + 5 + 1);
    }
}
