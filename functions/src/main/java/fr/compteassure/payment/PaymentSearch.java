package fr.compteassure.payment;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Paging;
import fr.compteassure.payment.PaidDays.DayType;
import fr.compteassure.payment.Payment.Type;
import fr.compteassure.value.Choice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which payments are asked for.
 *
 * @param from the first day
 * @param to the last day, today at the latest
 * @param type of one type only, or of all
 * @param paging which page of them
 */
record PaymentSearch(LocalDate from, LocalDate to, Optional<Type> type, Paging paging) {
    /** How long the account shows payments. */
    static final int MONTHS = 27;
    private static final Pattern SORT_KEY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d#[!-}]{1,100}");

    /** Reads the parameters of a query; what is wrong is noted in it. */
    static PaymentSearch read(Fields query, LocalDate today) {
        var toGiven = query.optional("to", Function.identity()) != null;
        var toRead = query.optionalDate("to");
        var fromRead = query.optionalDate("from");
        if (toRead != null || !toGiven) {
            checkPeriod(query, fromRead, toRead, today);
        }
        var to = toRead == null ? today : toRead;
        var from = fromRead == null ? to.minusMonths(MONTHS) : fromRead;
        return new PaymentSearch(from, to, Optional.ofNullable(query.optional("type", Choice.of(Type.class))),
                Paging.read(query, "payments", key -> SORT_KEY.matcher(key).matches()));
    }

    /** Either end may be null: the period then ends today, or begins as long ago as it may. */
    private static void checkPeriod(Fields query, LocalDate from, LocalDate to, LocalDate today) {
        if (to != null && to.isAfter(today)) {
            query.wrong("to", "La fin de la période ne peut pas être dans le futur.");
        } else if (to != null && from != null && to.isBefore(from)) {
            query.wrong("to", "La fin de la période ne peut pas précéder son début.");
        } else if (to == null && from != null && from.isAfter(today)) {
            query.wrong("from", "Le début de la période ne peut pas être dans le futur.");
        }
        var end = to == null ? today : to;
        if (from != null && from.isBefore(end.minusMonths(MONTHS))) {
            query.wrong("from", "La période ne peut pas dépasser " + MONTHS + " mois.");
        }
    }

    /** The sort key up to which the page goes: the last one of the last day, or the one before the page that came before. */
    String upTo() {
        var end = PaymentStore.endOf(to);
        return paging.after().map(PaymentSearch::justBefore).filter(key -> key.compareTo(end) < 0).orElse(end);
    }

    /** A text that comes before this one, and after all others that do and are sort keys. */
    private static String justBefore(String key) {
        var last = key.length() - 1;
        return key.substring(0, last) + (char) (key.charAt(last) - 1) + PaymentStore.AFTER_ANY_ID;
    }

    /** Whether what was paid on this day, of this type, is among what is asked for. */
    boolean includes(DayType paid) {
        return !paid.day().isBefore(from) && !paid.day().isAfter(to) && type.map(paid.type()::equals).orElse(true);
    }
}
