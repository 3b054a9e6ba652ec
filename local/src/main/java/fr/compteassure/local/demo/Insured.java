package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the payments of an insured person depend on.
 *
 * @param exemption why the insured's care is paid in full, or null
 * @param hasComplementaryCover whether the insured has that for people with low income
 * @param births the births by beneficiary id, the insured's own under the empty id
 * @param motherOf the births of the children of an insured woman
 */
record Insured(String nir, String cpam, String exemption, boolean hasComplementaryCover, boolean hasTreatingDoctor,
        Map<String, LocalDate> births,
        List<LocalDate> motherOf) {
    private static final int ADULT = 18;
    private static final int OUTSIDE_PATHWAY_PERCENT = 30;
    private static final Set<String> WITH_AN_INSURER = Set.of("185037599904274", "278062A99903789",
            "174129999901638");

    static Insured of(Map<String, Object> line) {
        var births = new HashMap<String, LocalDate>();
        births.put("", LocalDate.parse((String) line.get("birthDate")));
        List<Map<String, Object>> beneficiaries = DemoPeople.list(line, "beneficiaries");
        beneficiaries.forEach(b -> births.put((String) b.get("id"), LocalDate.parse((String) b.get("birthDate"))));
        var motherOf = beneficiaries.stream()
                .filter(b -> "F".equals(line.get("sex")) && "CHILD".equals(b.get("relationship")))
                .map(b -> LocalDate.parse((String) b.get("birthDate"))).toList();
        var exemption = DemoPeople.object(line, "exemption");
        return new Insured((String) line.get("nir"), (String) line.get("cpam"),
                exemption == null ? null : (String) exemption.get("kind"), line.get("complementaryCover") != null,
                line.get("treatingDoctor") != null, births, motherOf);
    }

    /** Whether somebody's care is paid in this file: once they are born, and until a child is of age. */
    boolean isCovered(String person, LocalDate day) {
        return !births.get(person).isAfter(day) && (person.isEmpty() || isMinor(person, day));
    }

    /** Whether their care is paid in this file for the greater part of a year, or from their birth on. */
    boolean isCoveredIn(String person, int year) {
        return births.get(person).getYear() <= year && (person.isEmpty() || isMinor(person, LocalDate.of(year, 7, 1)));
    }

    private boolean isMinor(String person, LocalDate day) {
        return births.get(person).plusYears(ADULT).isAfter(day);
    }

    /** Third-party payment is a right with complementary cover. */
    boolean hasThirdPartyPayment() {
        return hasComplementaryCover;
    }

    /** Whether a complementary insurer is told of payments; that for people with low income is managed by the fund here. */
    boolean isKnownToInsurer() {
        return WITH_AN_INSURER.contains(nir);
    }

    /** No participation and no franchise for minors, with complementary cover, and for maternity. */
    boolean isSparedDeductions(String person, LocalDate day) {
        return hasComplementaryCover || isMinor(person, day) || isMaternity(person, day);
    }

    /** The rate of an act: 100 % is for the insured's own illness, invalidity or maternity. */
    int ratePercent(String person, Act act, LocalDate day) {
        if (!person.isEmpty()) {
            return act.ratePercent();
        }
        if ("ALD".equals(exemption) || "INVALIDITY".equals(exemption) || isMaternity(person, day)) {
            return 100;
        }
        return act.needsTreatingDoctor() && !hasTreatingDoctor ? OUTSIDE_PATHWAY_PERCENT : act.ratePercent();
    }

    /** From the first day of the sixth month of pregnancy to the twelfth day after the birth. */
    private boolean isMaternity(String person, LocalDate day) {
        return person.isEmpty() && motherOf.stream()
                .anyMatch(birth -> !day.isBefore(birth.minusMonths(4)) && !day.isAfter(birth.plusDays(12)));
    }
}
