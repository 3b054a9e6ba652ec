package fr.compteassure.request.bank;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.warnings;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.bank.BankUser.MADE;
import static fr.compteassure.request.bank.BankUser.STOPPED;
import static fr.compteassure.request.bank.BankUser.effect;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a change of bank account takes effect, and what keeps it from doing so. */
class BankDelayTest {
    @AutoClose
    private static final Application application = Application.start();

    private final BankUser person = BankUser.of(application);

    private static Duration delay(Reply receipt) {
        return Duration.between(Instant.parse(receipt.text("submittedAt")), effect(receipt));
    }

    private static Instant now() {
        return application.runner().clock().instant();
    }

    /** The same person in another session: the clock has moved. */
    private BankUser later() {
        return new BankUser(person.user().elsewhere());
    }

    private String status(Reply receipt) {
        return see(later().user(), receipt.text("requestId")).text("status");
    }

    @Test
    void itTakesEffectAfterSeventyTwoHoursAndNotAMinuteBefore() {
        var receipt = person.change();
        assertThat(delay(receipt)).isEqualTo(Duration.ofHours(72));
        assertThat(warnings(receipt)).isEmpty();

        person.applyAt(effect(receipt), -60);
        assertThat(person.shown()).isEqualTo("344");
        assertThat(status(receipt)).isEqualTo("SUBMITTED");
        person.applyAt(effect(receipt), 0);

        assertThat(person.shown()).isEqualTo("189");
        assertThat(status(receipt)).isEqualTo("ACCEPTED");
        assertThat(person.mails(MADE)).hasSize(1);
        assertThat(later().user().kinds()).contains("REQUEST_SETTLED");
        BankUser.apply(application);
        assertThat(person.mails(MADE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "7, 10", "8, 3"})
    void aResetMakesItTenDaysForAWeek(int daysLater, int days) {
        person.user().reset(person.user().resetToken(), OTHER_PASSWORD);
        application.advance(Duration.ofDays(daysLater));
        var back = new BankUser(new AccountUser(application, person.user().person(), person.user()
                .logIn(OTHER_PASSWORD).text("token")));

        assertIsDelayed(back.change(), days);
    }

    private static void assertIsDelayed(Reply receipt, int days) {
        // A day in which clocks are changed has 23 or 25 hours.
        assertThat(delay(receipt)).isCloseTo(Duration.ofDays(days), Duration.ofHours(1));
        assertThat(warnings(receipt)).isEqualTo(days == 10 ? List.of("longer-delay") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "7, 10", "8, 3"})
    void soDoesAnotherEmailAddress(int daysLater, int days) {
        person.changeEmail();
        application.advance(Duration.ofDays(daysLater));

        assertIsDelayed(later().changeFrom(BankUser.IBAN), days);
    }

    @Test
    void aPasswordThatIsChangedByWhoKnowsItDoesNot() {
        var changed = person.user().send("PUT", "/account/password",
                map("currentPassword", Person.PASSWORD, "newPassword", OTHER_PASSWORD));

        assertThat(changed.status()).isEqualTo(204);
        assertIsDelayed(person.change(), 3);
    }

    @Test
    void tenDaysAreTenDays() {
        person.changeEmail();
        var receipt = person.changeFrom(BankUser.IBAN);

        person.applyAt(effect(receipt), -60);
        assertThat(person.shown()).isEqualTo("344");
        person.applyAt(effect(receipt), 1);

        assertThat(person.shown()).isEqualTo("189");
    }

    @Test
    void itIsWithdrawnUntilItsTimeAndNoLongerThoughNothingHappenedYet() {
        var receipt = person.change();
        var time = effect(receipt);
        application.advance(Duration.between(now(), time.minusSeconds(60)));
        var before = later();
        assertThat(withdraw(before.user(), receipt.text("requestId")).text("status")).isEqualTo("WITHDRAWN");
        assertThat(person.mails(STOPPED)).hasSize(1);
        var second = before.change();

        application.advance(Duration.between(now(), effect(second)));
        var late = withdraw(later().user(), second.text("requestId"));

        assertThat(outcome(late)).isEqualTo("request-closed");
        BankUser.apply(application);
        assertThat(person.shown()).isEqualTo("189");
        assertThat(outcome(withdraw(later().user(), second.text("requestId")))).isEqualTo("request-closed");
    }

    @Test
    void theFundsFileOfTheTimeBeforeDoesNotUndoIt() {
        var receipt = person.change();
        application.imports(person.user().person().line());
        person.applyAt(effect(receipt), 0);

        application.imports(person.user().person().line());
        assertThat(person.shown()).isEqualTo("189");
        application.imports(line(Map.of("iban", BankUser.ANOTHER_IBAN, "holder", "Jean Lefèvre")));

        assertThat(person.shown()).isEqualTo("000");
        application.imports(person.user().person().line());
        assertThat(person.shown()).isEqualTo("344");
    }

    private String line(Map<String, Object> account) {
        var record = new HashMap<>(person.user().person().record());
        record.put("bankAccount", account);
        return Api.json(record);
    }

    @Test
    void theFundMayHaveChangedTheAccountMeanwhile() {
        var receipt = person.change();
        application.imports(line(Map.of("iban", BankUser.ANOTHER_IBAN, "holder", "Jean Lefèvre")));

        person.applyAt(effect(receipt), 0);

        assertThat(person.shown()).isEqualTo("189");
        assertThat(status(receipt)).isEqualTo("ACCEPTED");
    }

    @Test
    void aFrozenAccountHoldsIt() {
        var receipt = person.change();
        var token = person.link();
        operate("FreezeAccount");

        person.applyAt(effect(receipt), 1);

        operate("ThawAccount");
        assertThat(person.shown()).isEqualTo("344");
        assertThat(person.stop(token).problem()).isEqualTo("link-expired");
        BankUser.apply(application);
        assertThat(person.shown()).isEqualTo("189");
    }

    @Test
    void nobodyAcceptsItWhileTheAccountIsFrozen() {
        var receipt = person.change();
        var id = receipt.text("requestId");
        AdvisorUser.of(application).take(id);
        person.applyAt(effect(receipt), 1);
        operate("FreezeAccount");

        assertThat(outcome(AdvisorUser.of(application).accept(id))).isEqualTo("too-early");

        operate("ThawAccount");
        assertThat(person.shown()).isEqualTo("344");
        assertThat(AdvisorUser.of(application).accept(id).text("status")).isEqualTo("ACCEPTED");
        assertThat(person.shown()).isEqualTo("189");
    }

    @Test
    void whoIsFrozenOutStopsItByTheLink() {
        var receipt = person.change();
        var token = person.link();
        operate("FreezeAccount");

        assertThat(person.stop(token).text("status")).isEqualTo("WITHDRAWN");

        person.applyAt(effect(receipt), 1);
        operate("ThawAccount");
        BankUser.apply(application);
        assertThat(person.shown()).isEqualTo("344");
    }

    private void operate(String function) {
        assertThat(application.api().send("POST", "/_local/functions/" + function,
                Api.json(map("nir", person.user().person().nir(), "reason", "Fraude possible"))).status())
                .isEqualTo(200);
    }
}
