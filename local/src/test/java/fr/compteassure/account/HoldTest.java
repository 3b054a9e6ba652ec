package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.changeBank;
import static fr.compteassure.account.Assisted.changeEmail;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** For 15 days after an advisor's help, bank details and e-mail address are held, unless the letter came. */
class HoldTest {
    @AutoClose
    private static final Application application = Application.start();

    private final Assisted assisted = Assisted.of(application);
    private final String email = assisted.person().email();

    private AccountUser opened() {
        assisted.openWith(email);
        return assisted.activatedByLink(email);
    }

    @Test
    void bankDetailsAndAddressAreHeldAfterTheCodeAndBeforeTheRest() {
        var user = opened();

        assertThat(changeBank(user).problem()).isEqualTo("step-up-required");
        var refused = changeBank(user, stepUp(user.code()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("too-soon");
        assertThat(Duration.between(assisted.account().assistance().at(), Instant.parse(refused.text("allowedFrom"))))
                .isEqualTo(Duration.ofDays(15));
        assertThat(user.post("/requests/bank-detail-changes",
                map("iban", "FR4099999000010000000A12344", "holder", "Jean Lefèvre"), stepUp(user.code())).problem())
                .isEqualTo("too-soon");
        assertThat(changeEmail(user, application.member().email(), stepUp(user.code())).problem())
                .isEqualTo("too-soon");
    }

    @Test
    void aCodeIsNotSpentOnWhatIsHeldAndPhonesAreFree() {
        var user = opened();
        var code = user.code();
        changeBank(user, stepUp(code));

        assertThat(user.send("PATCH", "/account/contact", map("mobilePhone", "06 39 98 12 34")).status())
                .isEqualTo(200);
        assertThat(user.close(code).status()).isEqualTo(204);
    }

    @Test
    void theCodeOfTheLetterEndsItOnceAndIsTold() {
        var user = opened();
        var code = assisted.code();

        assertThat(changeEmail(user, Person.next().email(), stepUp(code)).status()).isEqualTo(200);

        assertThat(user.subjects()).contains("Le code de votre courrier a été utilisé");
        assertThat(user.kinds()).contains("LETTER_CODE_USED");
        assertThat(changeBank(user, stepUp(code)).problem()).isEqualTo("step-up-refused");
        assertThat(changeBank(user, stepUp(user.code())).status()).isEqualTo(201);
    }

    @Test
    void wrongCodesOfLettersAreCounted() {
        var user = opened();
        for (int i = 0; i < 5; i++) {
            assertThat(changeBank(user, stepUp("0000-0000-0000-0000")).problem()).isEqualTo("step-up-refused");
        }

        assertThat(changeBank(user, stepUp(assisted.code())).status()).isEqualTo(429);
    }

    @Test
    void aRecoveryCodeDoesNotEndIt() {
        var user = opened();
        var codes = user.recoveryCodes();

        assertThat(changeBank(user, stepUp(codes.getFirst())).problem()).isEqualTo("too-soon");
    }

    @Test
    void whoActivatedByTheLetterIsNotHeld() {
        assisted.openWith(email);
        var reply = Assisted.expecting(200, assisted.activate(assisted.byCode(assisted.code())));
        var user = assisted.loggedIn(email);
        var codes = (java.util.List<?>) reply.json().get("recoveryCodes");

        assertThat(changeBank(user, stepUp((String) codes.getFirst())).status()).isEqualTo(201);
        assertThat(changeEmail(user, Person.next().email(), stepUp((String) codes.get(1))).status()).isEqualTo(200);
    }

    @Test
    void aRecoveryIsHeldLikeAnOpeningFromTheAdvisorsDeedOn() {
        try (var own = Application.start()) {
            var owner = AccountUser.of(own);
            var helped = Assisted.of(own, owner.person());
            var other = Person.next().email();
            helped.openWith(other);
            assertThat(changeBank(owner, stepUp(owner.code())).status()).isEqualTo(201);
            own.advance(Duration.ofDays(6));
            var user = helped.activatedByLink(other);

            own.advance(Duration.ofDays(9).minusMinutes(20));
            var late = helped.loggedIn(other);
            assertThat(changeEmail(late, email, stepUp(late.code())).problem()).isEqualTo("too-soon");
            own.advance(Duration.ofMinutes(20));
            assertThat(changeEmail(late, email, stepUp(late.code())).status()).isEqualTo(200);
            assertThat(user.isLoggedIn()).isFalse();
        }
    }

    @Test
    void closingAndOpeningAnewDoesNotEndIt() {
        var user = opened();
        user.close();
        var again = AccountUser.of(application, assisted.person());

        assertThat(changeBank(again, stepUp(again.code())).problem()).isEqualTo("too-soon");
        assertThat(changeEmail(again, Person.next().email(), stepUp(again.code())).problem()).isEqualTo("too-soon");
    }

    @Test
    void aNewPasswordDoesNotEndIt() {
        var user = opened();
        user.reset(user.resetToken(), OTHER_PASSWORD);
        var again = new AccountUser(application, user.person(), user.logIn(OTHER_PASSWORD).text("token"));

        assertThat(changeBank(again, stepUp(again.code())).problem()).isEqualTo("too-soon");
    }
}
