package fr.compteassure.profile;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.Address;
import fr.compteassure.registry.CardStatus;
import fr.compteassure.registry.Change;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.BankAccount;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.registry.InsuredPerson.Sex;
import fr.compteassure.registry.RegistryFixture;
import fr.compteassure.value.Iban;
import fr.compteassure.value.PostalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An account whose owner did all that leaves something behind.
 *
 * @param owner whose
 */
public record FullAccount(AccountUser owner) {
    /** A name that nobody else in the tests has. */
    private static final String NAME = "Vaucansonnet";
    private static final String NAME_OF_ADVISOR = "Camille Martin";

    /** A new one, of somebody who has a name that nobody else has. */
    public static FullAccount of(Application application) {
        var next = Person.next();
        var person = new Person(next.nir(), NAME, next.birthDate(), next.postalCode(), next.email());
        assertThat(application.imports(Api.json(file(person))).json()).containsEntry("imported", 1);
        return new FullAccount(AccountUser.of(application, person)).fill();
    }

    /** A line of the fund's file that tells all that one may. */
    private static Map<String, Object> file(Person person) {
        var file = person.record();
        file.putAll(map("organisme", "013510000", "managementCode", "10",
                "exemption", map("kind", "ALD", "from", "2025-03-01", "to", "2028-02-29"),
                "complementaryCover",
                map("kind", "PAYING", "from", "2026-03-01", "to", "2027-02-28", "manager", "FUND"),
                "beneficiaries", List.of(map("id", "1", "familyName", NAME, "usageName", "Martin", "givenNames",
                        List.of("Zoé"), "birthDate", "2015-06-01", "sex", "F", "birthRank", 2, "relationship", "CHILD",
                        "treatingDoctorDeclared", false, "rightsUntil", "2030-08-31"))));
        return file;
    }

    /** What is found of the person wherever it stands. */
    List<String> marks() {
        return List.of(owner.person().nir(), owner.person().email(), newEmail(), NAME, owner.id().value());
    }

    String newEmail() {
        return "nouvelle-" + owner.person().email();
    }

    private LocalDate today() {
        return owner.cloud().today();
    }

    private Application application() {
        return owner.application();
    }

    FullAccount fill() {
        pay();
        changeFile();
        owner.elsewhere();
        application().api().post("/sessions", owner.person().credentials("Un-vilain-Canard-8"));
        owner.certificate();
        done(owner.post("/documents/monthly-statements", map("month", today().toString().substring(0, 7))), 201);
        done(owner.post("/documents/daily-allowance-certificates",
                map("from", today().minusDays(60).toString(), "to", today().toString())), 201);
        done(owner.post("/requests/vitale-card-orders", map("person", "INSURED")), 201);
        done(owner.post("/messages", map("subject", "OTHER", "title", NAME, "body", NAME)), 201);
        done(owner.post("/messages/attachments",
                map("fileName", NAME + ".pdf", "contentType", "application/pdf", "size", 1000)), 201);
        book();
        owner.recoveryCodes();
        done(owner.post("/requests/bank-detail-changes", map("iban", "DE89370400440532013000", "holder", NAME),
                "Step-Up-Code", owner.code()), 201);
        done(owner.send("PATCH", "/account/contact",
                map("email", newEmail(), "landlinePhone", "01 99 00 12 34", "mobilePhone", "06 39 98 56 78"),
                "Step-Up-Code", owner.code()), 200);
        owner.code();
        application().settle();
        return this;
    }

    /** An appointment that was cancelled, and one that was not, at the telephone. */
    private void book() {
        var advisor = AdvisorUser.of(application(), "342", NAME_OF_ADVISOR);
        done(advisor.send("POST", "/advisor/slots",
                map("channel", "PHONE", "from", today().plusDays(2).toString(), "to",
                        today().plusDays(2).toString(), "weekdays", List.of(1, 2, 3, 4, 5, 6, 7), "startsAt", "09:00",
                        "endsAt",
                        "10:00", "minutes", 30)),
                201);
        for (var slot : (List<?>) application().api().get("/cpams/342/slots").json().get("items")) {
            done(owner.post("/appointments", map("slotId", ((Map<?, ?>) slot).get("slotId"), "subject", "RIGHTS")),
                    201);
        }
        var last = (Map<?, ?>) ((List<?>) owner.get("/appointments").json().get("items")).getFirst();
        done(owner.send("DELETE", "/appointments/" + last.get("appointmentId"), null), 204);
    }

    private static void done(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    }

    /** Payments of every kind, one of which the fund corrects. */
    private void pay() {
        var day = today().withDayOfMonth(1);
        var care = payment("CARE", day, map("care", map("date", day.minusDays(7).toString(), "provider",
                "Dr Anne Morel", "act", map("code", "G", "label", "Consultation"), "chargedCents", 3000, "baseCents",
                3000, "ratePercent", 70, "deductedCents", 500), "reference", "VIR-1", "deductions",
                deductions(200, 300, day), "sentToComplementary", true));
        imported(List.of(care,
                payment("DAILY_ALLOWANCE", day, map("dailyAllowance", map("risk", "SICKNESS",
                        "from", day.minusDays(14).toString(), "to", day.minusDays(4).toString(), "days", 11,
                        "dailyGrossCents", 3287, "grossCents", 36157, "csgCents", 2242, "crdsCents", 181,
                        "withholdingTaxCents", 0, "recoveredCents", 400, "waitingDays", 3, "employerName",
                        "Ateliers " + NAME), "paidCents", 33334, "deductions", deductions(0, 400, day))),
                payment("PENSION", day, map("label", "Pension d’invalidité, catégorie 1")),
                payment("OTHER", day, map("label", "Secours"))));
        care.put("paidCents", 1800);
        imported(List.of(care));
    }

    private static Map<String, Object> deductions(long participation, long franchise, LocalDate day) {
        return map("participationCents", participation, "franchiseCents", franchise, "recovered",
                List.of(map("careDate", day.minusDays(20).toString(), "cents", 300)));
    }

    private void imported(List<Map<String, Object>> payments) {
        var lines = payments.stream().map(Api::json).collect(Collectors.joining("\n"));
        assertThat(application().importPayments(lines).json()).containsEntry("imported", payments.size());
    }

    private Map<String, Object> payment(String type, LocalDate day, Map<String, Object> more) {
        var payment = map("paymentId", "P-" + owner.person().nir() + type, "nir", owner.person().nir(), "type", type,
                "paidOn", day.toString(), "recipient", "INSURED", "beneficiaryId", "1", "paidCents", 1900);
        payment.putAll(more);
        return payment;
    }

    private void changeFile() {
        new RegistryFixture(application(), owner.person(), owner.token()).change(
                new Change.CardMarked(InsuredPerson.INSURED, CardStatus.BLOCKED),
                new Change.BankAccountReplaced(new BankAccount(new Iban("FR7630006000011234567890189"), NAME)),
                new Change.UsageNameTaken("Martin"),
                new Change.Moved(new Address(List.of("3 place de la Comédie"), new PostalCode("34000"),
                        "Montpellier"), new CpamCode("342")),
                new Change.BeneficiaryAdded(new Beneficiary("new-1", NAME, null, List.of("Noé"), today(), Sex.M,
                        null, Relationship.CHILD, null, null, null)),
                new Change.CardMarked("1", CardStatus.ORDERED));
    }
}
