package fr.compteassure.request.child;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parents and their children, as tests of both procedures drive them. */
public final class Families {
    /** The first given name of the child of every person of {@link #parent}. */
    public static final String CHILD = "Zoé";

    private Families() {}

    /** A person with an account, one child of 8 years, and somebody who is no child. */
    public static AccountUser parent(Application application) {
        return user(application, map("beneficiaries", List.of(child("1", application.cloud().today().minusYears(8)),
                map("id", "2", "familyName", "Petit", "givenNames", List.of("Ada"), "birthDate", "1987-02-03",
                        "relationship", "SPOUSE"))));
    }

    /** A person with an account and nobody else in the file. */
    public static AccountUser alone(Application application) {
        return user(application, map("beneficiaries", List.of()));
    }

    static Map<String, Object> child(String id, LocalDate birthDate) {
        return map("id", id, "familyName", "Lefèvre", "givenNames", List.of(CHILD, "Inès"), "birthDate",
                birthDate.toString(), "sex", "F", "relationship", "CHILD");
    }

    public static Reply register(AccountUser parent, Person other) {
        return submit(parent, "child-registrations", map("child", "1", "otherParentNir", other.nir()));
    }

    static Map<String, Object> newborn(LocalDate birthDate, String... givenNames) {
        return map("familyName", "Lefèvre", "givenNames", List.of(givenNames), "sex", "M", "birthDate",
                birthDate.toString(), "birthDepartement", "35");
    }

    static Reply declare(AccountUser parent, Map<String, Object> newborn, Person other) {
        return submit(parent, "births", map("child", newborn, "otherParentNir", other == null ? null : other.nir()));
    }

    static Reply object(AccountUser person, String requestId, String... headers) {
        return person.post("/requests/" + requestId + "/objection", map("reason", "Jamais d’accord, motif secret."),
                headers);
    }

    /** Moves the clock to so long after the time to object is over; sessions have ended by then. */
    static void passObjection(Application application, Duration after) {
        application.pass(Duration.ofDays(15).plus(after));
    }

    /** Until when an applicant was told that the other parent may object. */
    static Instant effectiveAt(AccountUser applicant, String requestId) {
        return Instant.parse(see(applicant, requestId).text("effectiveAt"));
    }

    static void applyDue(Application application) {
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        application.settle();
    }

    /** The first given names of who is covered with a person. */
    static List<String> covered(AccountUser person) {
        return ((List<?>) person.get("/account").json().get("beneficiaries")).stream()
                .map(one -> (String) ((List<?>) ((Map<?, ?>) one).get("givenNames")).getFirst()).toList();
    }

    /** The id of the last one who is covered with a person. */
    static String lastBeneficiary(AccountUser parent) {
        return (String) ((Map<?, ?>) ((List<?>) parent.get("/account").json().get("beneficiaries")).getLast())
                .get("id");
    }

    static int toAnswer(AccountUser person) {
        return ((Number) person.get("/account").json().get("requestsToAnswer")).intValue();
    }

    /** Freezes or thaws the account of a person. */
    static void freezing(String function, Application application, Person person) {
        application.api().send("POST", "/_local/functions/" + function,
                Api.json(map("nir", person.nir(), "reason", "Compte signalé comme compromis")));
    }

    /** All that an applicant is told anywhere, whoever the person, their session and the other parent are. */
    static String told(AccountUser applicant, String requestId, Person other) {
        return Stream.of("/requests", "/requests/" + requestId, "/account/activity", "/account/emails", "/account",
                "/account/export").map(path -> applicant.get(path).toString())
                .map(text -> text.replace(other.nir(), "OTHER").replace(applicant.person().nir(), "SELF")
                        .replace(applicant.person().email(), "EMAIL")
                        .replace(applicant.person().birthDate().toString(), "BORN")
                        .replace(applicant.id().value(), "PERSON"))
                .map(Families::withoutChance).reduce("", (all, text) -> all + "\n" + text);
    }

    /** The same without sessions, ids, numbers and times of day. */
    static String withoutChance(String text) {
        return text.replaceAll("\"sessions\":\\[[^]]*]", "").replaceAll("[0-9a-f]{32,96}", "ID")
                .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}\\b", "NUMBER")
                .replaceAll("T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
                .replaceAll("\"(emailId|reference|messageId)\":\"[^\"]+\"", "$1");
    }
}
