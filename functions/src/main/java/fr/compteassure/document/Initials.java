package fr.compteassure.document;

import java.util.List;

/** What may be told of a person to whoever is shown a document. */
final class Initials {
    private Initials() {}

    /** Such as "J. L.": of the first given name, and of the usage name or else the family name. */
    static String of(List<String> givenNames, String familyName, String usageName) {
        return initial(givenNames.getFirst()) + " " + initial(usageName == null ? familyName : usageName);
    }

    private static String initial(String name) {
        return Character.toString(name.codePointAt(0)) + ".";
    }
}
