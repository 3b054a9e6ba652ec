package fr.compteassure.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.pdf.CareLine;
import fr.compteassure.pdf.DailyAllowanceCertificate;
import fr.compteassure.pdf.DailyAllowanceLine;
import fr.compteassure.pdf.Deductions;
import fr.compteassure.pdf.DocumentRenderer;
import fr.compteassure.pdf.FundDocument;
import fr.compteassure.pdf.MonthlyStatement;
import fr.compteassure.pdf.Recipient;
import fr.compteassure.pdf.Risk;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Last line, total and means of verification stay together; no heading stands at the foot of a page. */
class PageBreaksTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final List<List<String>> SERVICES = List.of(List.of("Dr Anne Morel", "G", "Consultation"),
            List.of("Pharmacie du Vieux-Verger", "PH7", "Médicaments, 3 boîtes"),
            List.of("Laboratoire Biorance", "B", "Analyses de biologie, 4 examens"),
            List.of("Dr Hélène Aubry", "CS", "Consultation de spécialiste"));

    @Test
    void everyDocumentOfTheDemonstrationIsOnePage() {
        var documents = Stream.concat(DemoStatements.statements(), DemoStatements.certificates()).toList();
        assertThat(documents).hasSizeGreaterThanOrEqualTo(163);
        assertThat(documents.stream().map(PageBreaksTest::pages)).allSatisfy(pages -> {
            assertThat(pages.count()).isOne();
            assertThat(pages.faults()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 12})
    void aMonthOfTwelveLinesIsOnePage(int transfers) {
        assertThat(pages(statement(12, i -> FIRST.plusDays(i * transfers / 12), 0)).count()).isOne();
    }

    @Test
    void soItIsWhereBothKindsOfDeductionsHaveAColumn() {
        assertThat(pages(statement(12, i -> FIRST.plusDays(i / 2), 100)).count()).isOne();
    }

    @Test
    void noLengthOfAMonthLeavesATotalOrTheCodeAlone() {
        assertThat(IntStream.rangeClosed(8, 34).boxed().flatMap(lines -> Stream.of(
                statement(lines, i -> FIRST.plusDays(i / 2), 0), statement(lines, _ -> FIRST, 100))))
                .allSatisfy(statement -> assertThat(pages(statement).faults())
                        .as(statement.care().size() + " lines").isEmpty());
    }

    @Test
    void noNumberOfAllowancesLeavesATotalOrTheCodeAlone() {
        assertThat(IntStream.rangeClosed(8, 34).boxed().flatMap(lines -> Stream.of(certificate(lines, 1),
                certificate(lines, 3)))).allSatisfy(certificate -> assertThat(pages(certificate).faults())
                        .as(certificate.lines().size() + " lines").isEmpty());
    }

    private static Pages pages(FundDocument document) {
        return Pages.of(RENDERER.render(document));
    }

    private static MonthlyStatement statement(int lines, IntFunction<LocalDate> paidOn, long franchise) {
        var demo = DemoStatements.statements().findFirst().orElseThrow();
        var care = IntStream.range(0, lines).mapToObj(i -> care(i, paidOn.apply(i), franchise)).toList();
        return new MonthlyStatement(demo.letterhead(), demo.holder(), demo.reference(), demo.month(), demo.account(),
                care, List.of(), List.of(), demo.counters());
    }

    private static CareLine care(int i, LocalDate paidOn, long franchise) {
        var service = SERVICES.get(i % SERVICES.size());
        return new CareLine(paidOn, null, i % 3 == 0 ? "Zoé" : "Jean", FIRST.minusDays(3), service.get(0),
                service.get(1), service.get(2), 3000, 3000, 70, new Deductions(200, franchise, 0, List.of()), 1900,
                Recipient.INSURED, true);
    }

    private static DailyAllowanceCertificate certificate(int lines, int natures) {
        var demo = DemoStatements.statements().findFirst().orElseThrow();
        var allowances = IntStream.range(0, lines).mapToObj(i -> new DailyAllowanceLine(Risk.values()[i % natures],
                FIRST.plusDays(i), FIRST.plusDays(i), 1, null, 3287, 3287, 204, 16, 0, Deductions.undivided(200),
                i % 7 == 0 ? 2900 : 2867, FIRST.plusDays(i), null, i % 2 == 0 ? Recipient.INSURED : Recipient.EMPLOYER,
                i % 2 == 0 ? null : "Boulangerie Martin")).toList();
        return new DailyAllowanceCertificate(demo.letterhead(), demo.holder(), demo.reference(), FIRST,
                FIRST.plusDays(lines), allowances);
    }
}
