package fr.compteassure.request;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.Member;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The people of a file, as forms name them: {@link InsuredPerson#INSURED}, or a beneficiary by the id. */
public final class People {
    private static final int MAX = 100;
    private static final String UNKNOWN = "Personne de votre dossier ne porte ce numéro. Indiquez INSURED pour vous-même,"
            + " ou le numéro d’un bénéficiaire.";

    private People() {}

    /** Somebody who must be named. */
    public static String read(Fields fields, String name) {
        return fields.required(name, Function.identity());
    }

    /** Some people, at least one, who must be named. */
    public static List<String> readAll(Fields fields, String name) {
        return fields.requiredTexts(name, 1, MAX, Function.identity());
    }

    /**
     * Notes somebody who is not in the file.
     *
     * @param person as read, or null
     */
    public static void check(String person, String name, Applicant applicant, Fields fields) {
        if (person != null && !applicant.person().covers(person)) {
            fields.wrong(name, UNKNOWN);
        }
    }

    /**
     * Notes a day on which somebody of the file was not born yet.
     *
     * @param person as read, or null
     */
    public static void checkBorn(String person, LocalDate day, String name, Applicant applicant, Fields fields) {
        if (person != null && applicant.person().member(person).filter(one -> day.isBefore(one.birthDate()))
                .isPresent()) {
            fields.wrong(name, "À cette date, cette personne n’était pas née.");
        }
    }

    /**
     * Notes a day on which nothing can have happened to somebody of the file: one that is still to come, or on which they
     * were not born yet.
     *
     * @param person as read, or null
     * @param day as read, or null
     */
    public static void checkHappened(String person, LocalDate day, String name, Applicant applicant, Fields fields) {
        if (day == null) {
            return;
        }
        if (day.isAfter(applicant.today())) {
            fields.wrong(name,
                    "Cette date est à venir\u202F: indiquez une date passée, avec l’année en quatre chiffres.");
        }
        checkBorn(person, day, name, applicant, fields);
    }

    /** Notes who is not in the file, and who is named twice. */
    public static void checkAll(List<String> people, String name, Applicant applicant, Fields fields) {
        var seen = new HashSet<String>();
        IntStream.range(0, people.size()).filter(i -> people.get(i) != null).forEach(i -> {
            var at = name + "[" + i + "]";
            check(people.get(i), at, applicant, fields);
            if (!seen.add(people.get(i))) {
                fields.wrong(at, "Cette personne est déjà dans la liste.");
            }
        });
    }

    /** Who was named by a right form. */
    public static Member member(String person, Applicant applicant) {
        return applicant.person().member(person).orElseThrow();
    }
}
