package fr.compteassure.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One payment, before it has its number.
 *
 * @param details the fields that depend on the type, as the import reads them
 */
record Payment(LocalDate paidOn, String type, String recipient, long paidCents, Map<String, Object> details) {
    /** A line of the import file. */
    Map<String, Object> line(String paymentId, Insured insured) {
        var line = new LinkedHashMap<String, Object>();
        line.put("paymentId", paymentId);
        line.put("nir", insured.nir());
        line.put("type", type);
        line.put("paidOn", paidOn.toString());
        line.put("recipient", recipient);
        line.put("paidCents", paidCents);
        line.put("reference", reference(paymentId, insured));
        line.putAll(details);
        return line;
    }

    /** What the insured is paid on one day is one transfer; professionals and employers have theirs. */
    private String reference(String paymentId, Insured insured) {
        var transfer = recipient.equals("INSURED")
                ? paymentId.replaceFirst("-.*", "")
                : paymentId.replaceFirst("-.*-", "-");
        return insured.cpam() + " " + paidOn.format(DateTimeFormatter.BASIC_ISO_DATE) + " " + transfer;
    }

    /** The first day from this one on when the fund pays: it does not at week-ends. */
    static LocalDate payDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** The last day up to this one when professionals receive people. */
    static LocalDate careDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }
}
