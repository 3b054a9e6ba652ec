package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.WRONG;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.contract.Life;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ways in and ways back in: locks, codes, other passwords and addresses, sessions that end, a freeze. */
final class AccessLife implements Life {
    @Override
    public void live(Application application) {
        lockedOut(application);
        forgotten(application);
        moved(application);
        frozen(application);
    }

    private static String[] key() {
        return new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
    }

    private static void lockedOut(Application application) {
        var user = AccountUser.of(application);
        var nobody = new AccountUser(application, application.person(), "none");
        for (var one : List.of(user, nobody)) {
            for (int i = 0; i < 6; i++) {
                one.logIn(WRONG);
            }
        }
        var device = application.api().post("/sessions/unlocking",
                map("token", Application.token(user.mails().getFirst())), key()).text("deviceToken");
        user.logIn(Person.PASSWORD, device);
    }

    private static void forgotten(Application application) {
        var user = AccountUser.of(application);
        var body = map("nir", user.person().nir(), "birthDate", user.person().birthDate().toString());
        application.api().post("/password-resets", body, key());
        application.api().post("/password-resets", map("nir", Person.next().nir(), "birthDate", "1985-01-01"));
        user.reset(Application.token(user.mails().getFirst()), OTHER_PASSWORD);
        var back = new AccountUser(application, user.person(), user.logIn(OTHER_PASSWORD).text("token"));
        var codes = back.recoveryCodes();
        for (var code : List.of("0000-0000-0000-0000", codes.getFirst())) {
            application.api().post("/password-resets/confirmation",
                    map("nir", user.person().nir(), "recoveryCode", code, "password", Person.PASSWORD));
        }
    }

    private static void moved(Application application) {
        var user = AccountUser.of(application);
        var other = user.elsewhere();
        user.post("/account/step-up", map(), key());
        var codes = user.post("/account/recovery-codes", map(),
                "Step-Up-Code", AccountUser.code(user.mails().getFirst()), "Idempotency-Key", key()[1]).json();
        var email = Person.next().email();
        user.send("PATCH", "/account/contact", map("mobilePhone", null, "email", email), stepUp("0000-0000-0000-0000"));
        user.send("PATCH", "/account/contact", map("mobilePhone", null, "email", email),
                stepUp((String) ((List<?>) codes.get("codes")).getFirst()));
        application.settle();
        application.api().post("/account/contact/email-confirmation",
                map("token", Application.token(application.runner().mails().sent(email).getFirst())));
        user.send("PUT", "/account/password", map("currentPassword", WRONG, "newPassword", OTHER_PASSWORD));
        var sessions = (List<?>) user.get("/account/sessions").json().get("items");
        sessions.stream().map(item -> (Map<?, ?>) item).filter(item -> Boolean.FALSE.equals(item.get("current")))
                .forEach(item -> user.send("DELETE", "/account/sessions/" + item.get("sessionId"), null));
        user.send("PUT", "/account/password", map("currentPassword", Person.PASSWORD, "newPassword", OTHER_PASSWORD));
        other.get("/account");
    }

    private static void frozen(Application application) {
        var person = application.member();
        var event = Api.json(map("nir", person.nir(), "reason", "signalement au 36 46")).getBytes();
        for (var function : List.of("FreezeAccount", "ThawAccount")) {
            application.runner().invoke(function, event);
        }
    }
}
