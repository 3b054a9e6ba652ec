package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.letter.LetterCodes;
import fr.compteassure.letter.LetterData;
import fr.compteassure.local.aws.Mail;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.util.List;
import java.util.Map;

/**
 * Somebody whom an advisor helps, as tests drive it.
 *
 * @param application where
 * @param person who
 * @param cpam the advisor's fund
 * @param advisorName who helps
 */
record Assisted(Application application, Person person, String cpam, String advisorName) {
    /** A new person, and an advisor of the person's fund who helped nobody yet. */
    static Assisted of(Application application) {
        return of(application, application.person());
    }

    /** The same of somebody whom the registry knows. */
    static Assisted of(Application application, Person person) {
        return new Assisted(application, person, "351", "Alix " + person.email().replaceAll("@.*", ""));
    }

    /** The same person with another advisor. */
    Assisted by(String otherCpam, String other) {
        return new Assisted(application, person, otherCpam, other);
    }

    /** The advisor, with a token that is good now. */
    AdvisorUser advisor() {
        return AdvisorUser.of(application, cpam, advisorName);
    }

    /** What an advisor sends; a test may change it. */
    Map<String, Object> request(Map<String, Object> contact) {
        return map("channel", "COUNTER", "proof", "IDENTITY_CARD", "nir", person.nir(), "familyName",
                person.familyName(), "birthDate", person.birthDate().toString(), "contact", contact);
    }

    /** Has the advisor open an account, or a way back into it. */
    Reply open(Map<String, Object> contact, String... headers) {
        return advisor().send("POST", "/advisor/accounts", request(contact), headers);
    }

    /** The same with an e-mail address, which must work. */
    Reply openWith(String email) {
        return expecting(201, open(map("email", email)));
    }

    /** The same without one, whatever is answered. */
    Reply openWithoutExpecting() {
        return open(map());
    }

    /** The same without one. */
    Reply openWithout() {
        return expecting(201, open(map()));
    }

    static Reply expecting(int status, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError(reply);
        }
        return reply;
    }

    InsuredId id() {
        return application.cloud().keyedHash().of(new Nir(person.nir()));
    }

    /** The account as it is kept. */
    Account account() {
        return new AccountStore(application.cloud()).get(id()).orElseThrow();
    }

    /** The code of the last letter. */
    String code() {
        var account = account();
        return code(account.recovery() == null ? account.assistance() : account.recovery().assistance());
    }

    /** The code of the letter of this help. */
    String code(Assistance help) {
        return new LetterCodes(application.cloud()).code(id(), help.letterId());
    }

    /** The e-mails to an address, the last first. */
    List<Mail> mails(String email) {
        application.settle();
        return application.runner().mails().sent(email);
    }

    /** The token of the last link that was sent to an address to choose a password. */
    String token(String email) {
        return link(email, "/activation#");
    }

    /** The token of the last link that was sent to an address to stop something. */
    String stopToken(String email) {
        return link(email, "/stop#");
    }

    private String link(String email, String page) {
        return Application.token(mails(email).stream().filter(mail -> mail.text().contains(page)).findFirst()
                .orElseThrow());
    }

    /** What a person sends who clicked; a test may change it. */
    static Map<String, Object> byLink(String token) {
        return map("token", token, "password", Person.PASSWORD, "termsAccepted", true);
    }

    /** What a person sends who had a letter; a test may change it. */
    Map<String, Object> byCode(String code) {
        return map("nir", person.nir(), "code", code, "password", Person.PASSWORD, "termsAccepted", true);
    }

    Reply activate(Map<String, Object> body, String... headers) {
        return application.api().post("/accounts/activation", body, headers);
    }

    /** Activates by the last link to this address, and logs in. */
    AccountUser activatedByLink(String email) {
        expecting(200, activate(byLink(token(email))));
        return loggedIn(email);
    }

    /** Activates by the code of the last letter, and logs in. */
    AccountUser activatedByLetter() {
        expecting(200, activate(byCode(code())));
        return loggedIn(person.email());
    }

    /** The person in a session; e-mails are looked for at this address. */
    AccountUser loggedIn(String email) {
        var reader = new Person(person.nir(), person.familyName(), person.birthDate(), person.postalCode(), email);
        return new AccountUser(application, reader, application.logIn(reader));
    }

    Reply stop(String token, String... headers) {
        return application.api().post("/requests/stop", map("token", token), headers);
    }

    /** Asks for another bank account. */
    static Reply changeBank(AccountUser user, String... stepUp) {
        return user.post("/requests/bank-detail-changes",
                map("iban", "DE89370400440532013000", "holder", "Jean Lefèvre"), stepUp);
    }

    /** Asks for another e-mail address. */
    static Reply changeEmail(AccountUser user, String email, String... stepUp) {
        return user.send("PATCH", "/account/contact", map("email", email), stepUp);
    }

    /** The letters to the person, the last first, as they are told to the person. */
    List<?> letters() {
        return (List<?>) new LetterData(application.cloud()).export(id(), () -> null);
    }
}
