package fr.compteassure.local.demo;

/**
 * What one act costs and what it is reimbursed on, in cents.
 *
 * @param chargedCents more than the base where fees are free (sector 2)
 */
record Tariff(long chargedCents, long baseCents) {
    /** The general practitioner's, raised by the agreement of 2024. */
    static final Dated<Tariff> CONSULTATION = of(26_50, 26_50).then("2024-12-22", new Tariff(30_00, 30_00));

    static Dated<Tariff> of(long chargedCents, long baseCents) {
        return Dated.since("2023-11-01", new Tariff(chargedCents, baseCents));
    }
}
