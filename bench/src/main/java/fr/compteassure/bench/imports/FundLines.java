package fr.compteassure.bench.imports;

import java.time.LocalDate;
import java.util.Locale;

/** Lines of the fund's files, of people who do not exist: no commune is the 999 of the NIR. */
final class FundLines {
    /** As many payments has a person in a file. */
    static final int PAYMENTS = 10;
    private static final int ORDERS = 999;
    private static final int FIRST_YEAR = 1930;
    private static final int YEARS = 50;

    private FundLines() {}

    /** A line of the file of insured people, from 0 to 1.2 million. */
    static String insured(int number) {
        var month = 1 + number / ORDERS % 12;
        var year = year(number);
        return """
                {"nir":"%s","familyName":"Lefèvre","usageName":null,"givenNames":["Jean"],"birthDate":"%d-%02d-12",\
                "sex":"%s","address":{"lines":["%d rue des Lilas"],"postalCode":"35000","city":"Rennes"},"cpam":"351",\
                "rights":{"from":"2020-01-01","to":"2035-12-31","exemption":null},\
                "treatingDoctor":{"name":"Dr Anne Morel","declaredOn":"2021-05-04"},\
                "bankAccount":{"iban":"FR4099999000010000000A12344","holder":"Jean Lefèvre"},\
                "vitaleCard":{"status":"ACTIVE","issuedOn":"2019-09-01"},\
                "beneficiaries":[{"id":"1","familyName":"Lefèvre","givenNames":["Zoé"],"birthDate":"2015-06-01",\
                "relationship":"CHILD"}]}""".formatted(nir(number), year, month, sex(number) == 1 ? "M" : "F", number);
    }

    /** A line of the file of payments, of the people in their order. */
    static String payment(int number, LocalDate today) {
        var paidOn = today.minusDays(3 + 30L * (number % PAYMENTS));
        return """
                {"paymentId":"B-%d","nir":"%s","type":"CARE","paidOn":"%s","recipient":"INSURED","beneficiaryId":null,\
                "paidCents":1900,"reference":"VIR-%d","deductions":{"participationCents":200,"franchiseCents":0},\
                "care":{"date":"%s","provider":"Dr Anne Morel","act":{"code":"G","label":"Consultation"},\
                "chargedCents":3000,"baseCents":3000,"ratePercent":70,"deductedCents":200}}"""
                .formatted(number, nir(number / PAYMENTS), paidOn, number, paidOn.minusDays(5));
    }

    private static int year(int number) {
        return FIRST_YEAR + number / ORDERS / 12 % YEARS;
    }

    private static int sex(int number) {
        return 1 + number / ORDERS / 12 / YEARS % 2;
    }

    private static String nir(int number) {
        var digits = String.format(Locale.ROOT, "%d%02d%02d75999%03d", sex(number), year(number) % 100,
                1 + number / ORDERS % 12, 1 + number % ORDERS);
        return digits + String.format(Locale.ROOT, "%02d", 97 - Long.parseLong(digits) % 97);
    }
}
