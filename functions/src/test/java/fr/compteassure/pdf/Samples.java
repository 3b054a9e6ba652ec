package fr.compteassure.pdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Documents about people who do not exist: their numbers name a commune that no one was born in. */
final class Samples {
    static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);
    static final Letterhead FUND = new Letterhead("CPAM d'Ille-et-Vilaine", "351", List.of("7 cours des Alliés",
            "35024 Rennes Cedex 9"));
    static final Letterhead LONG_FUND = new Letterhead("CPAM des Flandres (Dunkerque-Armentières)", "594", List.of(
            "Service de la relation avec les assurés", "2 rue de la Batellerie – CS 54523", "59386 Dunkerque Cedex 1"));
    static final Holder JEAN = new Holder("Lefèvre", null, List.of("Jean"), "185037599904274", LocalDate.of(1985, 3,
            12), List.of("12 rue des Lilas", "35000 Rennes"));
    static final Holder LONG_NAME = new Holder("Cœur-de-L’Épée–Montmorency-Laval",
            "N’Guessan-d’Estrées de La Rochefoucauld",
            List.of("Marie-Françoise", "Anaëlle", "Zoé", "Œdipine"), "278062A99903789", LocalDate.of(1978, 6, 1), List
                    .of("Résidence « Les Trois Moulins », bâtiment C, appartement 214",
                            "128 bis avenue du Maréchal-de-Lattre-de-Tassigny", "Lieu-dit L’Haÿ & Cie",
                            "59140 Dunkerque"));

    static final Affiliation AFFILIATION = new Affiliation("013510000", "10");

    private Samples() {}

    static DocumentReference reference(String number) {
        String code = "7KQ4-M2XP-9DTR-4F5G";
        String address = "https://compte-assure.example/verification#" + code.replace("-", "");
        String payload = address + "." + "MZX2QY2LKP4VTN7WC3RB5HD6JF3GS6AA2EE".repeat(5) + "."
                + "KP4V".repeat(26).substring(
                        1);
        return new DocumentReference(number, code, "https://compte-assure.example/verification",
                address, ISSUED, payload);
    }

    static RightsCertificate shortRights() {
        return new RightsCertificate(FUND, JEAN, reference("AD-2026-000123"), LocalDate.of(2020, 1, 1), LocalDate.of(
                2027, 12, 31), AFFILIATION, true, null, List.of(child("Lefèvre", "Zoé", LocalDate.of(2015, 6, 1))));
    }

    /** Of nobody but the holder, with what the person asked to be told of exemption and complementary cover. */
    static RightsCertificate rights(LocalDate from, LocalDate to, AdditionalCover cover) {
        return rights(from, to, cover, List.of());
    }

    static RightsCertificate rights(LocalDate from, LocalDate to, AdditionalCover cover,
            List<Beneficiary> beneficiaries) {
        return new RightsCertificate(FUND, JEAN, reference("AD-2026-000124"), from, to, Affiliation.UNTOLD, false,
                cover, beneficiaries);
    }

    /** Somebody of whom the fund's file tells no more than it must. */
    static Beneficiary child(String familyName, String givenName, LocalDate birthDate) {
        return new Beneficiary(familyName, null, List.of(givenName), birthDate, null, Relationship.CHILD, null, null);
    }

    static RightsCertificate longRights() {
        List<Beneficiary> twelve = IntStream.rangeClosed(1, 12).mapToObj(i -> new Beneficiary(
                "Cœur-de-L’Épée–Montmorency-Laval", i % 3 == 0 ? "N’Guessan-d’Estrées" : null, List.of("Élise-" + i,
                        "Noël", "Maïté"),
                LocalDate.of(2008 + i, i, i), i % 4 == 0 ? null : 1 + i % 2, Relationship.CHILD,
                i % 4 == 1 ? null : i % 2 == 0, i == 1 ? LocalDate.of(2026, 11, 30) : null)).toList();
        return new RightsCertificate(LONG_FUND, LONG_NAME, reference("AD-2026-000456"), LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31), AFFILIATION, false, new AdditionalCover(
                        new Exemption(Exemption.Reason.ALD, LocalDate.of(2026, 3, 1), LocalDate.of(2031, 2, 28)),
                        new ComplementaryCover(false, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31),
                                "Mutuelle interprofessionnelle de prévoyance des Flandres maritimes")),
                twelve);
    }

    static DailyAllowanceLine allowance(LocalDate from, int days, Recipient recipient) {
        long gross = 3287L * days;
        long csg = Math.round(gross * 0.062);
        long crds = Math.round(gross * 0.005);
        return new DailyAllowanceLine(Risk.values()[from.getMonthValue() % 4], from, from.plusDays(days - 1L), days,
                null, 3287, gross, csg, crds, 0, Deductions.NONE, gross - csg - crds, from.plusDays(days + 4L),
                null, recipient, null);
    }

    /** The eleven days of the example, with so much recovered of them. */
    static DailyAllowanceLine recovering(Deductions deductions) {
        return new DailyAllowanceLine(Risk.SICKNESS, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 15), 11, 3,
                3287, 36157, 2242, 181, 0, deductions, 33734 - deductions.totalCents(), LocalDate.of(2026, 10, 19),
                null,
                Recipient.INSURED, null);
    }

    static DailyAllowanceCertificate allowances(DailyAllowanceLine... lines) {
        return new DailyAllowanceCertificate(FUND, JEAN, reference("IJ-2026-000123"), LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31), List.of(lines));
    }

    static DailyAllowanceCertificate shortAllowances() {
        return allowances(recovering(Deductions.NONE));
    }

    static DailyAllowanceCertificate longAllowances() {
        List<DailyAllowanceLine> lines = IntStream.range(0, 58).mapToObj(i -> allowance(LocalDate.of(2024, 8, 24)
                .plusDays(14L * i), 14, i % 5 == 0 ? Recipient.EMPLOYER : Recipient.INSURED)).toList();
        return new DailyAllowanceCertificate(LONG_FUND, LONG_NAME, reference("IJ-2026-000456"), LocalDate.of(2024, 8,
                24), ISSUED, lines);
    }

    static CareLine visit(String beneficiary, int day) {
        return new CareLine(LocalDate.of(2026, 10, day), null, beneficiary, LocalDate.of(2026, 9, 28), "Dr Anne Morel",
                "G",
                "Consultation", 3000, 3000, 70, new Deductions(200, 0, 0, List.of()), 1900, Recipient.INSURED, true);
    }

    static CareLine pharmacy(String beneficiary, int day) {
        return new CareLine(LocalDate.of(2026, 10, day), null, beneficiary, LocalDate.of(2026, 9, 29),
                "Pharmacie du Mail",
                "PH7", "Médicaments, 2 boîtes", 1240, 1240, 65, Deductions.NONE, 806, Recipient.PROVIDER, true);
    }

    static BenefitLine pension(int day, long cents) {
        return new BenefitLine(LocalDate.of(2026, 10, day), null, "Pension d’invalidité, catégorie 1", Deductions.NONE,
                cents, Recipient.INSURED);
    }

    static MonthlyStatement statement(List<CareLine> care, List<DailyAllowanceLine> allowances,
            List<BenefitLine> benefits) {
        return new MonthlyStatement(FUND, JEAN, reference("RM-2026-10-000123"), YearMonth.of(2026, 10),
                "FR40 •••• 344", care, allowances, benefits, List.of(new YearCounter("Jean", 1200, 500, 5000)));
    }

    static MonthlyStatement shortStatement() {
        return statement(List.of(visit("Jean", 5), pharmacy("Zoé", 5)), shortAllowances().lines(),
                List.of(pension(8, 71200)));
    }

    static MonthlyStatement longStatement() {
        List<CareLine> care = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            LocalDate paidOn = LocalDate.of(2026, 10, 1 + i * 29 / 119);
            boolean pharmacy = i % 4 == 3;
            long charged = 1_00 + 1_237L * i;
            long base = charged - i;
            int rate = pharmacy ? 65 : 70;
            var deductions = pharmacy ? Deductions.NONE : new Deductions(200, i % 7 == 0 ? 300 : 0, 0, List.of());
            care.add(new CareLine(paidOn, null, i % 3 == 0 ? "Marie-Françoise" : "Élise-" + i % 3, paidOn.minusDays(6),
                    pharmacy
                            ? "Pharmacie de l’Hôtel-de-Ville et du Marché"
                            : "Dr Maximilien-Barthélemy Œhmichen-Desœuvres",
                    pharmacy ? "PH7" : "CS+MPC", pharmacy
                            ? "Médicaments remboursés à 65 %"
                            : "Consultation de spécialiste avec majoration",
                    charged, base, rate, deductions, Math.max(0, base * rate / 100 - deductions.totalCents()),
                    pharmacy ? Recipient.PROVIDER : Recipient.INSURED, i % 5 != 0));
        }
        return new MonthlyStatement(LONG_FUND, LONG_NAME, reference("RM-2026-10-000456"), YearMonth.of(2026, 10),
                "FR40 •••• 344", care, List.of(allowance(LocalDate.of(2026, 9, 20), 14, Recipient.EMPLOYER)),
                List.of(pension(8, 1_234_567)),
                List.of(new YearCounter("Marie-Françoise", 5000, 4200, 5000),
                        new YearCounter("Élise-1", 200, 0, 5000)));
    }

    static MonthlyStatement emptyStatement() {
        return new MonthlyStatement(FUND, JEAN, reference("RM-2026-09-000123"), YearMonth.of(2026, 9), null, List.of(),
                List.of(), List.of(), List.of());
    }

    static ProvisionalEuropeanCertificate shortEuropean() {
        return european(FUND, JEAN, new Beneficiary("Lefèvre", null, List.of("Jean"), JEAN.birthDate(), null,
                Relationship.INSURED, null, null));
    }

    /** Five people: with long names, with a name of one letter, children. */
    static ProvisionalEuropeanCertificate longEuropean() {
        LocalDate born = LocalDate.of(2024, 2, 29);
        return european(LONG_FUND, LONG_NAME, new Beneficiary(LONG_NAME.familyName(), LONG_NAME.usageName(), LONG_NAME
                .givenNames(), LONG_NAME.birthDate(), null, Relationship.INSURED, null, null),
                new Beneficiary("O", null, List.of("Y"), LocalDate.of(1980, 12, 31), null, Relationship.SPOUSE, null,
                        null),
                new Beneficiary("Cœur-de-L’Épée–Montmorency-Laval", null, List.of("Élise", "Noël", "Maïté"), born, 1,
                        Relationship.CHILD, null, null),
                new Beneficiary("Cœur-de-L’Épée–Montmorency-Laval", null, List.of("Éloïse"), born, 2,
                        Relationship.CHILD, null, null),
                new Beneficiary("Lefèvre", null, List.of("Zoé"), ISSUED, null, Relationship.OTHER, null, null));
    }

    private static ProvisionalEuropeanCertificate european(Letterhead fund, Holder holder, Beneficiary... people) {
        return new ProvisionalEuropeanCertificate(fund, holder, reference("2026-351-7KQ4M2XP"), ISSUED, LocalDate.of(
                2027, 2, 22), List.of(people));
    }

    static List<FundDocument> all() {
        return List.of(shortRights(), longRights(), shortAllowances(), longAllowances(), shortStatement(),
                longStatement(), HugePayments.statement(), HugePayments.allowances(), emptyStatement(), shortEuropean(),
                longEuropean());
    }
}
