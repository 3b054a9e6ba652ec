package fr.compteassure.local.demo;

import java.util.List;
import java.util.Locale;

/** Two more people of the demonstration registry, who have an account and requests: fictitious as the others are. */
public final class DemoMembers {
    /** The password of each. */
    public static final String PASSWORD = "Un-vieux-Phare-29";
    private static final String FILE = "members.jsonl";

    private DemoMembers() {}

    /** Everybody, in the order of the file. */
    public static List<DemoPeople.Person> all() {
        return lines().stream().map(DemoPeople::read).map(DemoPeople::person).toList();
    }

    /** The lines of the import file. */
    public static List<String> lines() {
        return DemoPeople.lines(FILE);
    }

    /** Where their e-mails go: to no domain that is. */
    public static String email(DemoPeople.Person person) {
        return person.givenNames().getFirst().toLowerCase(Locale.ROOT) + "@example.org";
    }
}
