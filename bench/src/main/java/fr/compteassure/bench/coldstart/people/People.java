package fr.compteassure.bench.coldstart.people;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.demo.DemoMembers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * People of the demonstration, and what they have done before anything is measured: each thing when it is asked for, and once.
 * Jean is whom most samples are about; Claire and Bastien have requests in every status.
 */
final class People {
    private final Api api;
    private final Fund fund;
    private final Map<String, Object> done = new HashMap<>();

    People(Api api) {
        this.api = api;
        fund = new Fund(api);
    }

    @SuppressWarnings("unchecked")
    private <T> T once(String what, Supplier<T> doing) {
        if (!done.containsKey(what)) {
            var made = doing.get();
            done.put(what, made);
        }
        return (T) done.get(what);
    }

    /** Has an account, payments, a child, and a certificate and a statement that were issued. */
    Member jean() {
        return once("jean", () -> {
            var jean = Member.opening(api, Newcomer.JEAN.application());
            jean.post("/documents/rights-certificates", Map.of("beneficiaries", List.of("1"), "showExemption", true));
            return jean;
        });
    }

    /** The document that Jean has. */
    Map<String, Object> document() {
        return once("document", () -> Api.items(jean().get("/documents")).getFirst());
    }

    /** The hash of its file. */
    String hash() {
        return once("hash", () -> {
            var file = api.download((String) jean().get("/documents/" + document().get("documentId"))
                    .get("downloadUrl"));
            return HexFormat.of().formatHex(Sha256.of(file));
        });
    }

    /** A session of Jean's in another browser, by its id. */
    Object otherSession() {
        return once("other session", () -> {
            var now = jean().get("/account/sessions");
            Member.loggingIn(api, jean().email(), Newcomer.JEAN.person().nir(), Newcomer.PASSWORD);
            var before = Api.items(now).getFirst().get("sessionId");
            return Api.items(jean().get("/account/sessions")).stream().map(session -> session.get("sessionId"))
                    .filter(id -> !id.equals(before)).findFirst().orElseThrow();
        });
    }

    /** A code that confirms what Jean does. */
    String jeansCode() {
        return once("code", jean()::code);
    }

    Member claire() {
        return once("claire", () -> demonstrated(0));
    }

    Member bastien() {
        return once("bastien", () -> demonstrated(1));
    }

    private Member demonstrated(int number) {
        var person = DemoMembers.all().get(number);
        return Member.loggingIn(api, DemoMembers.email(person), person.nir(), DemoMembers.PASSWORD);
    }

    /** Has an account, is a parent, and may object to what Mehdi asked for. */
    Member eloise() {
        return once("eloise", () -> Member.opening(api, Newcomer.ELOISE.application()));
    }

    /** Has an account. */
    Member mehdi() {
        return once("mehdi", () -> Member.opening(api, Newcomer.MEHDI.application()));
    }

    /** The same, whose card is lost: another one can be ordered. */
    Member withoutCard() {
        return once("lost card", () -> {
            mehdi().post("/requests/vitale-card-reports", Map.of("kind", "LOST", "person", "INSURED", "occurredOn",
                    LocalDate.now(Cloud.FRANCE).minusDays(1).toString()));
            return mehdi();
        });
    }

    /** The registration of Mehdi's child with Éloïse. */
    Object registration() {
        return once("registration", () -> {
            eloise();
            return mehdi().post("/requests/child-registrations", Map.of("child", "1", "otherParentNir",
                    Newcomer.ELOISE.person().nir())).get("requestId");
        });
    }

    /** What stops the change of Mehdi's bank details. */
    String stopToken() {
        return once("stop", () -> {
            mehdi().post("/requests/bank-detail-changes", Map.of("iban", "FR7630006000011234567890189", "holder",
                    "Mehdi Aït Ouali"), "Step-Up-Code", mehdi().code());
            return api.linkToken(mehdi().email());
        });
    }

    /** What confirms an e-mail address of Éloïse's. */
    String confirmationToken() {
        return once("confirmation", () -> {
            api.send("PATCH", "/account/contact", Map.of("email", "eloise.bis@example.org"), eloise().token(),
                    "Step-Up-Code", eloise().code());
            return api.linkToken("eloise.bis@example.org");
        });
    }

    /** What sets another password of Bastien's. */
    String resetToken() {
        return once("reset", () -> {
            var person = DemoMembers.all().getLast();
            api.send("POST", "/password-resets", Map.of("nir", person.nir(), "birthDate",
                    person.birthDate().toString()), null);
            return api.linkToken(DemoMembers.email(person));
        });
    }

    /** What opens the way of Claire's log-in, after wrong passwords. */
    String unlockingToken() {
        return once("unlocking", () -> {
            claire();
            var person = DemoMembers.all().getFirst();
            for (int tries = 0; tries < 5; tries++) {
                api.refused("/sessions", Map.of("nir", person.nir(), "password", "Un-vilain-Canard-8"));
            }
            return api.linkToken(DemoMembers.email(person));
        });
    }

    /** What validates the account that Marie-Ange has opened. */
    String validationToken() {
        return once("validation", () -> {
            var application = Newcomer.MARIE_ANGE.application();
            api.send("POST", "/accounts", application, null);
            return api.linkToken(Newcomer.email(application));
        });
    }

    /** What activates the account that an advisor has opened for Anaïs. */
    String activationToken() {
        return once("activation", () -> {
            var form = new HashMap<>(Newcomer.ANAIS.assisted());
            form.putAll(Map.of("channel", "COUNTER", "proof", "IDENTITY_CARD"));
            api.send("POST", "/advisor/accounts", form, fund.advisor(Newcomer.ANAIS));
            return api.linkToken(Newcomer.email(form));
        });
    }

    /** Who works at the funds. */
    Fund fund() {
        return fund;
    }
}
