package fr.compteassure.request.bank;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.local.aws.Mail;
import fr.compteassure.local.aws.Sms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody whose bank account is to be another one.
 *
 * @param user who
 */
record BankUser(AccountUser user) {
    /** The account on the file of the people of tests. */
    static final String ON_FILE = "FR4099999000010000000A12344";
    static final String IBAN = "FR7630006000011234567890189";
    static final String ANOTHER_IBAN = "DE89370400440532013000";
    static final String HOLDER = "Jean Lefèvre";
    static final String ANNOUNCED = "Un changement de compte bancaire a été demandé";
    static final String MADE = "Votre compte bancaire a été changé";
    static final String STOPPED = "Le changement de votre compte bancaire est arrêté";

    static BankUser of(Application application) {
        return new BankUser(AccountUser.of(application));
    }

    Application application() {
        return user.application();
    }

    /** Asks for another account, with a code of an e-mail. */
    Reply change(String iban, String holder, String... headers) {
        var code = stepUp(user.code());
        return user.post("/requests/bank-detail-changes", map("iban", iban, "holder", holder),
                Stream.concat(Stream.of(code), Stream.of(headers)).toArray(String[]::new));
    }

    /** Asks for another account, which is allowed. */
    Reply change() {
        var reply = change(IBAN, HOLDER);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    /** In how long a change takes effect. */
    static Instant effect(Reply receipt) {
        return Instant.parse(receipt.text("effectiveAt"));
    }

    /** Moves the clock to so many seconds after a time, and has what is due done. */
    void applyAt(Instant time, long seconds) {
        var clock = application().runner().clock();
        application().advance(java.time.Duration.between(clock.instant(), time.plusSeconds(seconds)));
        apply(application());
    }

    static void apply(Application application) {
        assertThat(application.api().send("POST", "/_local/schedules/ApplyDueChanges", "").status()).isEqualTo(200);
        application.settle();
    }

    /** The last digits of the account that the fund pays to, for whoever logs in now. */
    String shown() {
        return user.elsewhere().get("/account").json().get("bankAccount") instanceof Map<?, ?> account
                ? ((String) account.get("ibanMasked")).replaceAll(".* ", "")
                : null;
    }

    /** What was sent to an address with this subject, the last one first. */
    List<Mail> mails(String address, String subject) {
        application().settle();
        return application().runner().mails().sent(address).stream().filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    /** The same, to the address of the beginning. */
    List<Mail> mails(String subject) {
        return mails(user.person().email(), subject);
    }

    /** The token of the link that stops the last change, as it came to an address. */
    String link(String address) {
        return Application.token(mails(address, ANNOUNCED).getFirst());
    }

    String link() {
        return link(user.person().email());
    }

    static Reply stop(Application application, String token, String... headers) {
        return application.api().post("/requests/stop", map("token", token), headers);
    }

    Reply stop(String token) {
        return stop(application(), token);
    }

    /** Gives the account another e-mail address, by whoever is in it, and tells which. */
    String changeEmail() {
        var email = Person.next().email();
        // The code comes to the address that counts now.
        assertThat(user.send("PATCH", "/account/contact", map("email", email), stepUp(codeNow())).status())
                .isEqualTo(200);
        application().settle();
        var token = Application.token(application().runner().mails().sent(email).getFirst());
        assertThat(application().api().post("/account/contact/email-confirmation", map("token", token)).status())
                .isEqualTo(200);
        return email;
    }

    private String codeNow() {
        assertThat(user.post("/account/step-up", null).status()).isEqualTo(202);
        application().settle();
        return AccountUser.code(application().runner().mails().sent(address()).getFirst());
    }

    /** The present address. */
    String address() {
        return (String) ((Map<?, ?>) user.get("/account").json().get("contact")).get("email");
    }

    /** Asks for another account, with the code that comes to the present address. */
    Reply changeFrom(String iban) {
        var reply = user.post("/requests/bank-detail-changes", map("iban", iban, "holder", HOLDER), stepUp(codeNow()));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    /** The numbers of the SMS that were sent since there were so many. */
    List<Sms> smsSince(int before) {
        application().settle();
        var all = application().endpoints().sns().sent();
        return all.subList(before, all.size());
    }
}
