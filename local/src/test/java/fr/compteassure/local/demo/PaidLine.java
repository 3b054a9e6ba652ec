package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A line of the payments' file, read back. */
record PaidLine(Map<String, Object> fields) {
    private static final Pattern COUNT = Pattern.compile("\\d+");

    static List<PaidLine> of(LocalDate today) {
        return new DemoPayments().lines(today).map(DemoPeople::read).map(PaidLine::new).toList();
    }

    static List<PaidLine> careOf(LocalDate today) {
        return of(today).stream().filter(PaidLine::isCare).toList();
    }

    String text(String name) {
        return (String) fields.get(name);
    }

    long cents(String name) {
        return ((Number) fields.get(name)).longValue();
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    YearMonth paidIn() {
        return YearMonth.from(date("paidOn"));
    }

    /** The care or the daily allowance of the line. */
    PaidLine inner(String name) {
        return new PaidLine(DemoPeople.object(fields, name));
    }

    PaidLine care() {
        return inner("care");
    }

    PaidLine allowance() {
        return inner("dailyAllowance");
    }

    PaidLine deductions() {
        return inner("deductions");
    }

    boolean isCare() {
        return text("type").equals("CARE");
    }

    boolean isAllowance() {
        return text("type").equals("DAILY_ALLOWANCE");
    }

    /** What is left of an allowance once contributions and tax are withheld. */
    long netCents() {
        var allowance = allowance();
        return allowance.cents("grossCents") - allowance.cents("csgCents") - allowance.cents("crdsCents")
                - allowance.cents("withholdingTaxCents");
    }

    String actCode() {
        return care().inner("act").text("code");
    }

    /** How many acts the label says the line is for. */
    int acts() {
        var matcher = COUNT.matcher(care().inner("act").text("label"));
        return matcher.find() ? Integer.parseInt(matcher.group()) : 1;
    }

    boolean isPaidToInsured() {
        return text("recipient").equals("INSURED");
    }

    /** Who was cared for: the NIR, and the beneficiary when it is one. */
    String person() {
        return text("nir") + (text("beneficiaryId") == null ? "" : "/" + text("beneficiaryId"));
    }
}
