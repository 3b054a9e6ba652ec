package fr.compteassure.profile;

import static fr.compteassure.api.Json.object;

import fr.compteassure.account.Accounts;
import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.appointment.NextAppointment;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.message.UnreadMessages;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.registry.TreatingDoctor;
import fr.compteassure.registry.VitaleCard;
import fr.compteassure.request.OpenRequests;
import fr.compteassure.value.InsuredId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;

/** {@code GET /account}: who the person is for the fund, and the account's own facts. */
public final class ViewAccount extends InsuredFunction {
    private final Cloud cloud;
    private final Cpams cpams = new Cpams();
    private final InsuredStore registry;
    private final Accounts accounts;
    private final OpenRequests requests;
    private final UnreadMessages messages;
    private final NextAppointment appointments;

    /** For Lambda. */
    public ViewAccount() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ViewAccount(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        registry = new InsuredStore(cloud);
        accounts = new Accounts(cloud);
        requests = new OpenRequests(cloud);
        messages = new UnreadMessages(cloud);
        appointments = new NextAppointment(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        return caller.beside(this::view);
    }

    private Response view(InsuredId insured) {
        var toAnswer = AsyncCall.of(() -> requests.toAnswer(insured));
        var person = registry.lookup(insured);
        var account = accounts.lookup(insured);
        var unread = messages.lookup(insured);
        var next = appointments.lookup(insured);
        var read = cloud.read(person, account, unread, next);
        var view = view(read.of(person).orElseThrow(), read.of(account).orElseThrow(Problem::sessionRequired));
        view.put("requestsToAnswer", toAnswer.result());
        view.put("unreadMessages", read.of(unread).orElseThrow());
        read.of(next).ifPresent(appointment -> view.put("nextAppointment", appointment));
        return Response.ok(view);
    }

    private Map<String, Object> view(InsuredPerson person, Accounts.Overview account) {
        return object(
                "familyName", person.familyName().value(),
                "usageName", person.usageName(),
                "givenNames", person.givenNames(),
                "nir", person.nir().value(),
                "birthDate", person.birthDate().toString(),
                "address", person.address().json(),
                "cpam", cpam(person.cpam()),
                "treatingDoctor", treatingDoctor(person.treatingDoctor()),
                "contact", account.contact().json(),
                "pendingEmail", account.pendingEmail() == null ? null : account.pendingEmail().value(),
                "emailStatus", account.emailStatus() == null ? null : account.emailStatus().name(),
                "beneficiaries", beneficiaries(person.beneficiaries()),
                "bankAccount", bankAccount(person.bankAccount()),
                "vitaleCard", vitaleCard(person.vitaleCard()),
                "openedAt", account.openedAt().toString(),
                "lastLogInAt", text(account.lastLogInAt()),
                "assistance", account.assistance());
    }

    private Map<String, Object> cpam(CpamCode code) {
        return object("code", code.value(), "name", cpams.of(code).orElseThrow().name());
    }

    private static Map<String, Object> treatingDoctor(TreatingDoctor doctor) {
        return doctor == null
                ? null
                : object("name", doctor.name(), "declaredOn", doctor.declaredOn().toString());
    }

    private static List<Map<String, Object>> beneficiaries(List<InsuredPerson.Beneficiary> beneficiaries) {
        return beneficiaries.stream().map(one -> object("id", one.id(), "familyName", one.familyName(),
                "usageName", one.usageName(), "givenNames", one.givenNames(), "birthDate", one.birthDate().toString(),
                "relationship", one.relationship().code(), "rightsUntil", text(one.rightsUntil()), "vitaleCard",
                vitaleCard(one.vitaleCard()))).toList();
    }

    private static Map<String, Object> bankAccount(InsuredPerson.BankAccount account) {
        return account == null ? null : object("ibanMasked", account.iban().masked(), "holder", account.holder());
    }

    private static Map<String, Object> vitaleCard(VitaleCard card) {
        return card == null ? null : object("status", card.status().code());
    }

    private static String text(Temporal time) {
        return time == null ? null : time.toString();
    }
}
