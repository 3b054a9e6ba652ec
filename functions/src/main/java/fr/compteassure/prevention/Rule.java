package fr.compteassure.prevention;

import fr.compteassure.registry.Exemption;
import fr.compteassure.registry.InsuredPerson.Sex;
import java.time.LocalDate;

/**
 * To whom something is offered.
 *
 * @param topic what it is about
 * @param text the name of its text
 * @param ages at which ages
 * @param sex to whom alone by the sex of civil status, or null for everybody
 * @param exemption to whom alone by the file, or null for everybody
 * @param insuredOnly whether it is told to the insured person alone, once for the household
 * @param funds of which funds
 * @param timing which days are told
 * @param since the first day of the rule
 * @param until its last day, or null while none is known
 * @param source where it is from, as people may read it
 */
record Rule(Topic topic, String text, Ages ages, Sex sex, Exemption.Kind exemption, boolean insuredOnly, Funds funds,
        Timing timing,
        LocalDate since, LocalDate until, String source) {
    private static final int CELLS = 12;

    /** A line of the rules; its last cell says how sure it is, for whoever keeps them. */
    static Rule of(String line) {
        var cells = line.split(";", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("a rule of prevention has " + cells.length + " cells: " + line);
        }
        return new Rule(Topic.valueOf(cells[0]), cells[1], Ages.of(cells[2]),
                cells[3].isEmpty() ? null : Sex.valueOf(cells[3]),
                cells[4].isEmpty() ? null : Exemption.Kind.valueOf(cells[4]), cells[5].equals("insured"),
                Funds.of(cells[6]), Timing.of(cells[7]), LocalDate.parse(cells[8]),
                cells[9].isEmpty() ? null : LocalDate.parse(cells[9]), cells[10]);
    }

    /** Whether it holds on a day. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Whether it is for somebody of whatever age. What is for one sex is not for somebody whose sex is not known. */
    boolean concerns(Somebody one) {
        return (sex == null || sex == one.sex()) && (exemption == null || exemption == one.exemption())
                && (!insuredOnly || one.isInsured()) && funds.have(one.cpam());
    }
}
