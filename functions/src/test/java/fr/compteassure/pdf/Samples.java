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
                3287, gross, csg, crds, 0, gross - csg - crds, from.plusDays(days + 4L), recipient);
    }

    static DailyAllowanceCertificate shortAllowances() {
        return new DailyAllowanceCertificate(FUND, JEAN, reference("IJ-2026-000123"), LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31), List.of(new DailyAllowanceLine(Risk.SICKNESS, LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 15), 11, 3287, 36157, 2242, 181, 0, 33734, LocalDate.of(2026, 10, 19),
                        Recipient.INSURED)));
    }

    static DailyAllowanceCertificate longAllowances() {
        List<DailyAllowanceLine> lines = IntStream.range(0, 58).mapToObj(i -> allowance(LocalDate.of(2024, 8, 24)
                .plusDays(14L * i), 14, i % 5 == 0 ? Recipient.EMPLOYER : Recipient.INSURED)).toList();
        return new DailyAllowanceCertificate(LONG_FUND, LONG_NAME, reference("IJ-2026-000456"), LocalDate.of(2024, 8,
                24), ISSUED, lines);
    }

    static CareLine visit(String beneficiary, int day) {
        return new CareLine(LocalDate.of(2026, 10, day), beneficiary, LocalDate.of(2026, 9, 28), "Dr Anne Morel", "G",
                "Consultation", 3000, 3000, 70, 200, 1900, Recipient.INSURED);
    }

    static MonthlyStatement shortStatement() {
        CareLine pharmacy = new CareLine(LocalDate.of(2026, 10, 5), "Zoé Lefèvre", LocalDate.of(2026, 9, 29),
                "Pharmacie du Mail", "PH7", "Médicaments remboursés à 65 %", 1240, 1240, 65, 0, 806,
                Recipient.PROVIDER);
        return new MonthlyStatement(FUND, JEAN, reference("RM-2026-10-000123"), YearMonth.of(2026, 10), List.of(visit(
                "Jean Lefèvre", 5), pharmacy), shortAllowances().lines(), List.of(
                        new BenefitLine(LocalDate.of(2026,
                                10, 8), "Pension d'invalidité, catégorie 1", 71200, Recipient.INSURED)),
                200, true);
    }

    static MonthlyStatement longStatement() {
        List<CareLine> care = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            LocalDate paidOn = LocalDate.of(2026, 10, 1 + i * 29 / 119);
            boolean pharmacy = i % 4 == 3;
            long charged = 1_00 + 1_237L * i;
            long base = charged - i;
            int rate = pharmacy ? 65 : 70;
            long deducted = pharmacy ? 0 : 200;
            care.add(new CareLine(paidOn, i % 3 == 0
                    ? "Marie-Françoise N’Guessan-d’Estrées de La Rochefoucauld"
                    : "Élise-" + i % 3 + " Cœur-de-L’Épée–Montmorency-Laval", paidOn.minusDays(6),
                    pharmacy
                            ? "Pharmacie de l’Hôtel-de-Ville et du Marché"
                            : "Dr Maximilien-Barthélemy Œhmichen-Desœuvres",
                    pharmacy ? "PH7" : "CS+MPC", pharmacy
                            ? "Médicaments remboursés à 65 %"
                            : "Consultation de spécialiste avec majoration",
                    charged, base, rate, deducted,
                    Math.max(0, base * rate / 100 - deducted), pharmacy ? Recipient.PROVIDER : Recipient.INSURED));
        }
        return new MonthlyStatement(LONG_FUND, LONG_NAME, reference("RM-2026-10-000456"), YearMonth.of(2026, 10), care,
                List.of(allowance(LocalDate.of(2026, 9, 20), 14, Recipient.EMPLOYER)), List.of(new BenefitLine(LocalDate
                        .of(2026, 10, 8), "Pension d’invalidité, catégorie 2", 1_234_567, Recipient.INSURED)),
                18_000,
                false);
    }

    static MonthlyStatement emptyStatement() {
        return new MonthlyStatement(FUND, JEAN, reference("RM-2026-09-000123"), YearMonth.of(2026, 9), List.of(), List
                .of(), List.of(), 0, false);
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
                longStatement(), emptyStatement(), shortEuropean(), longEuropean());
    }
}
