package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kinds of care of the demonstration: the rates are those in force, the tariffs are illustrative but
 * for the consultation. The number of acts stands in the label for #.
 */
enum Act {
    /** A visit to a general practitioner. */
    GP("G", "Consultation", 70, Deduction.PARTICIPATION, "INSURED", Tariff.CONSULTATION),
    /** In sector 2. */
    SPECIALIST("CS", "Consultation de spécialiste", 70, Deduction.PARTICIPATION, "INSURED", Tariff.of(60_00, 23_00)),
    /** One picture. */
    RADIOLOGY("ADI", "Radiographie", 70, Deduction.PARTICIPATION, "INSURED", Tariff.of(39_90, 39_90)),
    /** No participation is due to dentists. */
    DENTIST("SC", "Soins dentaires", 60, Deduction.NONE, "INSURED", Tariff.of(28_92, 28_92)),
    /** Paid to the insured, where a nurse is paid by the fund. */
    PHYSIO("AMK", "Séance de kinésithérapie", 60, Deduction.PARAMEDICAL, "INSURED", Tariff.of(17_63, 17_63)),
    /** A participation is due on each test. */
    LAB("B", "Analyses de biologie, # examens", 60, Deduction.PARTICIPATION, "PROVIDER", Tariff.of(9_00, 9_00)),
    /** A franchise is due on each act. */
    NURSE("AMI", "Soins infirmiers, # actes", 60, Deduction.PARAMEDICAL, "PROVIDER", Tariff.of(6_30, 6_30)),
    /** Medicine of major benefit. */
    MEDICINE_65("PH7", "Médicaments, # boîtes", 65, Deduction.BOX, "PROVIDER", Tariff.of(6_20, 6_20)),
    /** Medicine of moderate benefit. */
    MEDICINE_30("PH4", "Médicaments, # boîtes", 30, Deduction.BOX, "PROVIDER", Tariff.of(4_85, 4_85)),
    /** A franchise is due on each journey. */
    TRANSPORT("TAP", "Transport en taxi, # trajets", 55, Deduction.TRANSPORT, "INSURED", Tariff.of(31_45, 31_45));

    private final String code;
    private final String label;
    private final int ratePercent;
    private final Deduction deduction;
    private final String recipient;
    private final Dated<Tariff> tariff;

    Act(String code, String label, int ratePercent, Deduction deduction, String recipient, Dated<Tariff> tariff) {
        this.code = code;
        this.label = label;
        this.ratePercent = ratePercent;
        this.deduction = deduction;
        this.recipient = recipient;
        this.tariff = tariff;
    }

    /** The code, and what a statement says of so many acts at once: "Médicaments, 2 boîtes". */
    Map<String, Object> named(int acts) {
        var counted = label.replace("#", String.valueOf(acts));
        var named = new LinkedHashMap<String, Object>();
        named.put("code", code);
        named.put("label", label.contains("#") && acts == 1 ? counted.replaceFirst("s$", "") : counted);
        return named;
    }

    int ratePercent() {
        return ratePercent;
    }

    /** Whether it is paid at 30 % only outside the coordinated care pathway. */
    boolean needsTreatingDoctor() {
        return this == GP || this == SPECIALIST;
    }

    Deduction deduction() {
        return deduction;
    }

    /** Who is paid, when third-party payment is not a right. */
    String recipient() {
        return recipient;
    }

    Tariff tariff(LocalDate day) {
        return tariff.on(day);
    }
}
