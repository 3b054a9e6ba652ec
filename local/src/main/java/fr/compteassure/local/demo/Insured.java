package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the payments of an insured person depend on.
 *
 * @param births the births by beneficiary id, the insured's own under the empty id
 * @param motherOf the births of the children of an insured woman
 */
record Insured(String nir, String exemption, boolean hasTreatingDoctor, Map<String, LocalDate> births,
        List<LocalDate> motherOf) {
    private static final int ADULT = 18;
    private static final int OUTSIDE_PATHWAY_PERCENT = 30;

    static Insured of(Map<String, Object> line) {
        var births = new HashMap<String, LocalDate>();
        births.put("", LocalDate.parse((String) line.get("birthDate")));
        List<Map<String, Object>> beneficiaries = DemoPeople.list(line, "beneficiaries");
        beneficiaries.forEach(b -> births.put((String) b.get("id"), LocalDate.parse((String) b.get("birthDate"))));
        var motherOf = beneficiaries.stream()
                .filter(b -> "F".equals(line.get("sex")) && "CHILD".equals(b.get("relationship")))
                .map(b -> LocalDate.parse((String) b.get("birthDate"))).toList();
        return new Insured((String) line.get("nir"), (String) DemoPeople.object(line, "rights").get("exemption"),
                line.get("treatingDoctor") != null, births, motherOf);
    }

    boolean isBorn(String person, LocalDate day) {
        return !births.get(person).isAfter(day);
    }

    /** Third-party payment is a right with CSS. */
    boolean hasThirdPartyPayment() {
        return "CSS".equals(exemption);
    }

    /** No participation and no franchise for minors, with CSS, and for maternity. */
    boolean isSparedDeductions(String person, LocalDate day) {
        return "CSS".equals(exemption) || births.get(person).plusYears(ADULT).isAfter(day) || isMaternity(person, day);
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
