package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.local.demo.DemoMembers;
import fr.compteassure.local.demo.DemoPayments;
import fr.compteassure.local.demo.DemoPeople;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents of the people of the demonstration, each issued once, as third parties are shown them. */
final class DemoDocuments {
    private final Application application;
    private final Map<String, DocumentUser> users = new ConcurrentHashMap<>();

    /** Imports the demonstration into an application that has nothing yet. */
    DemoDocuments(Application application) {
        this.application = application;
        application.imports(Stream.concat(DemoPeople.lines().stream(), DemoMembers.lines().stream())
                .collect(Collectors.joining("\n")));
        application.importPayments(
                new DemoPayments().lines(application.cloud().today()).collect(Collectors.joining("\n")));
    }

    /** Somebody of this family name, who has an account and has logged in. */
    DocumentUser user(String familyName) {
        return users.computeIfAbsent(familyName, this::opened);
    }

    private DocumentUser opened(String familyName) {
        var demo = Stream.concat(DemoPeople.all().stream(), DemoMembers.all().stream())
                .filter(one -> one.familyName().equals(familyName)).findAny().orElseThrow();
        var person = new Person(demo.nir(), familyName, demo.birthDate(), demo.postalCode(),
                "p" + demo.nir().substring(0, 7).toLowerCase() + "@example.org");
        application.open(person);
        application.validate(person);
        return new DocumentUser(application, person, application.logIn(person));
    }

    /** The certificate of rights of Éloïse D’Arc-Le Goff and her two children. */
    Reply rights() {
        return user("D’Arc-Le Goff").rights();
    }

    /** That of Maria Vasconcelos, with her exemption. */
    Reply rightsWithExemption() {
        return DocumentUser.issued(user("Vasconcelos").post(DocumentUser.RIGHTS, map("showExemption", true)));
    }

    /** The daily allowances of Jean Lefèvre in the last year. */
    Reply allowances() {
        var user = user("Lefèvre");
        return DocumentUser.issued(user.allowances(user.today().minusYears(1).plusDays(1), user.today()));
    }

    /** What Jean Lefèvre was paid last month. */
    Reply statement() {
        var user = user("Lefèvre");
        return DocumentUser.issued(user.statement(YearMonth.from(user.today()).minusMonths(1)));
    }

    /** The certificate that stands in for the European card of Claire Fontanel and her first child. */
    @SuppressWarnings("unchecked")
    Map<String, Object> european() {
        var user = user("Fontanel");
        var order = DocumentUser.issued(user.post("/requests/european-card-orders",
                map("people", List.of("INSURED", "1"), "departureDate", user.today().plusDays(3).toString(),
                        "destination", "IT")));
        return ((List<Map<String, Object>>) order.json().get("documents")).getFirst();
    }
}
