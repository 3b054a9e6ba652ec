package fr.compteassure.registry;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.Change.BankAccountReplaced;
import fr.compteassure.registry.Change.BeneficiaryAdded;
import fr.compteassure.registry.Change.CardMarked;
import fr.compteassure.registry.Change.Moved;
import fr.compteassure.registry.Change.UsageNameTaken;
import fr.compteassure.registry.InsuredPerson.BankAccount;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.registry.InsuredPerson.Sex;
import fr.compteassure.value.Country;
import fr.compteassure.value.Iban;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import fr.compteassure.value.PostalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A person whose file changes, by the fund's files and by what procedures do. */
public record RegistryFixture(Application application, Person person, String token) {
    /** A change of the carte Vitale. */
    public static final Change CARD_BLOCKED = new CardMarked(InsuredPerson.INSURED, CardStatus.BLOCKED);
    static final Change CHILD_CARD_ORDERED = new CardMarked("1", CardStatus.ORDERED);
    static final Change ACCOUNT_REPLACED = new BankAccountReplaced(
            new BankAccount(new Iban("FR7630006000011234567890189"), "Jean Lefèvre"));
    static final Change NAME_TAKEN = new UsageNameTaken("Martin");
    static final Change CHILD_ADDED = new BeneficiaryAdded(child("new-1", "Noé"));
    static final Change MOVED = new Moved(
            new Address(List.of("3 place de la Comédie"), new PostalCode("34000"), "Montpellier"), new CpamCode("342"));
    static final Change MOVED_ABROAD = new Moved(
            new Address(List.of("Rue Haute 1"), "B-1000", "Bruxelles", new Country("BE")), new CpamCode("351"));
    static final List<Change> ALL = List.of(CARD_BLOCKED, ACCOUNT_REPLACED, NAME_TAKEN, CHILD_ADDED, MOVED,
            CHILD_CARD_ORDERED);

    /** A member who has logged in. */
    public static RegistryFixture of(Application application) {
        var person = application.member();
        return new RegistryFixture(application, person, application.logIn(person));
    }

    static Beneficiary child(String id, String name) {
        return new Beneficiary(id, "Lefèvre", null, List.of(name), LocalDate.of(2026, 11, 2), Sex.M, null,
                Relationship.CHILD, null, null, null);
    }

    static Map<String, Object> childRecord(String id, String name) {
        return map("id", id, "familyName", "Lefèvre", "givenNames", List.of(name), "birthDate", "2026-11-02",
                "relationship", "CHILD");
    }

    /** What a procedure does: reads the file, and changes it unless it was changed meanwhile. */
    public RegistryFixture change(Change... news) {
        while (!(judged(news).commit() instanceof Transaction.Done)) {
            Thread.onSpinWait();
        }
        return this;
    }

    /** The same up to the moment before it is written. */
    Transaction judged(Change... news) {
        return judged(application.cloud().transaction(), news);
    }

    /** The same in one transaction with what is in it already. */
    Transaction judged(Transaction transaction, Change... news) {
        var cloud = application.cloud();
        var registry = new InsuredStore(cloud);
        var file = registry.file(id(cloud));
        registry.changing(cloud.read(file).of(file).orElseThrow(), List.of(news)).forEach(transaction::with);
        return transaction;
    }

    private InsuredId id(Cloud cloud) {
        return cloud.keyedHash().of(new Nir(person.nir()));
    }

    /** What is kept of the person's changes. */
    List<String> kept() {
        var cloud = application.cloud();
        return cloud.table("INSURED_TABLE", Changes::schema).get(Changes.key(id(cloud))).stream()
                .flatMap(changes -> changes.all().stream()).map(changed -> changed.part().name()).toList();
    }

    /** Imports the person's line, with what the fund has changed in it. */
    public RegistryFixture filed(Consumer<Map<String, Object>> change) {
        var record = person.record();
        change.accept(record);
        if (!Integer.valueOf(1).equals(application.imports(Api.json(record)).json().get("imported"))) {
            throw new AssertionError("the line was not imported");
        }
        return this;
    }

    /** Imports the same line again. */
    RegistryFixture replayed() {
        return filed(_ -> {});
    }

    /** What GET /account shows, but the times. */
    Map<String, Object> account() {
        var account = application.api().get("/account", Api.session(token)).json();
        account.remove("lastLogInAt");
        return account;
    }
}
