package fr.compteassure.local.demo;

import java.time.LocalDate;

/** What stays at the person's charge on each act, and its ceilings. */
enum Deduction {
    /** Of acts that nothing stays to pay on. */
    NONE(Pot.PARTICIPATION, Dated.since("2005-01-01", new Amounts(0, 0, 50_00))),
    /** On doctors' acts, radiology and laboratory tests; its ceiling of the day is by professional. */
    PARTICIPATION(Pot.PARTICIPATION, Dated.since("2005-01-01", new Amounts(1_00, 4_00, 50_00))
            .then("2024-05-15", new Amounts(2_00, 8_00, 50_00))),
    /** On a box of medicine: no ceiling for the day but that of the year. */
    BOX(Pot.FRANCHISE, Dated.since("2008-01-01", new Amounts(50, 50_00, 50_00))
            .then("2024-03-31", new Amounts(1_00, 50_00, 50_00))),
    /** On an act of a nurse or a physiotherapist. */
    PARAMEDICAL(Pot.FRANCHISE, Dated.since("2008-01-01", new Amounts(50, 2_00, 50_00))
            .then("2024-03-31", new Amounts(1_00, 4_00, 50_00))),
    /** On a journey. */
    TRANSPORT(Pot.FRANCHISE, Dated.since("2008-01-01", new Amounts(2_00, 4_00, 50_00))
            .then("2024-03-31", new Amounts(4_00, 8_00, 50_00)));

    private final Pot pot;
    private final Dated<Amounts> amounts;

    Deduction(Pot pot, Dated<Amounts> amounts) {
        this.pot = pot;
        this.amounts = amounts;
    }

    /** What a ceiling of the year is on: the participation has one, the franchises of every kind share another. */
    enum Pot {
        PARTICIPATION, FRANCHISE
    }

    /** For one person, in cents. */
    record Amounts(long actCents, long dayCents, long yearCents) {}

    Pot pot() {
        return pot;
    }

    Amounts on(LocalDate day) {
        return amounts.on(day);
    }
}
