package fr.compteassure.document;

import fr.compteassure.payment.DemoPaid;
import fr.compteassure.payment.Payment;
import fr.compteassure.pdf.DailyAllowanceCertificate;
import fr.compteassure.pdf.DocumentReference;
import fr.compteassure.pdf.FundDocument;
import fr.compteassure.pdf.MonthlyStatement;
import fr.compteassure.registry.DemoFile;
import fr.compteassure.registry.InsuredPerson;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The documents about payments that the people of the demonstration can have made on one day. */
final class DemoStatements {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** As long as those of {@link DocumentIssue}. */
    private static final DocumentReference REFERENCE = new DocumentReference("2026-351-7KQ4M2XP",
            "7KQ4-M2XP-9DTR-4F5G", "https://compte-assure.example/verification",
            "https://compte-assure.example/verification#7KQ4M2XP9DTR4F5G", TODAY,
            "https://compte-assure.example/verification#7KQ4M2XP9DTR4F5G." + "ABCDEFGH234567".repeat(23));

    private DemoStatements() {}

    /** The statement of each month in which something was paid. */
    static Stream<MonthlyStatement> statements() {
        var paid = DemoPaid.until(TODAY);
        return DemoFile.people().stream().flatMap(person -> statements(person, of(person, paid)));
    }

    private static List<Payment> of(InsuredPerson person, List<Payment> paid) {
        return paid.stream().filter(payment -> payment.insured().equals(person.id())).toList();
    }

    private static Stream<MonthlyStatement> statements(InsuredPerson person, List<Payment> paid) {
        return paid.stream().map(payment -> YearMonth.from(payment.paidOn())).distinct()
                .map(month -> new StatementFacts(person, month, paid.stream()
                        .filter(payment -> !payment.paidOn().isAfter(month.atEndOfMonth())).toList()))
                .map(facts -> facts.document(REFERENCE));
    }

    /** The certificate of all the daily allowances of each person who has any. */
    static Stream<FundDocument> certificates() {
        var paid = DemoPaid.until(TODAY);
        return DemoFile.people().stream().flatMap(person -> certificate(person, of(person, paid)));
    }

    private static Stream<FundDocument> certificate(InsuredPerson person, List<Payment> paid) {
        var lines = PaidLines.allowances(paid);
        return lines.isEmpty()
                ? Stream.empty()
                : Stream.of(new DailyAllowanceCertificate(RegistryFacts.letterhead(person),
                        RegistryFacts.holder(person), REFERENCE, TODAY.minusMonths(27), TODAY, lines));
    }
}
