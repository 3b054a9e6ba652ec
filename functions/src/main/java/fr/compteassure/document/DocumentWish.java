package fr.compteassure.document;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a document is asked for, whatever it will say: by it the one is found that was issued for the same before.
 *
 * @param type the kind of document
 * @param details what else was asked for, the same text for the same wish
 */
record DocumentWish(DocumentType type, String details) {

    /**
     * A certificate of rights.
     *
     * @param beneficiaries the ids of those named; null for all
     */
    static DocumentWish rights(List<String> beneficiaries, boolean showExemption) {
        var named = beneficiaries == null
                ? "all"
                : beneficiaries.stream().distinct().sorted().collect(Collectors.joining("\n", "\n", ""));
        return new DocumentWish(DocumentType.RIGHTS_CERTIFICATE, showExemption + " " + named);
    }

    /** A certificate of the daily allowances of these days. */
    static DocumentWish allowances(Period period) {
        return new DocumentWish(DocumentType.DAILY_ALLOWANCE_CERTIFICATE, period.from() + " " + period.to());
    }

    /** The statement of a month. */
    static DocumentWish statement(YearMonth month) {
        return new DocumentWish(DocumentType.MONTHLY_STATEMENT, month.toString());
    }
}
