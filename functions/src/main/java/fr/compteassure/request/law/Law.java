package fr.compteassure.request.law;

import fr.compteassure.value.Age;
import fr.compteassure.value.Country;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of the law on one day: a request is judged by those of the day on which it was submitted. Where each is
 * from stands in {@code law.csv}. All fail with an {@link IllegalArgumentException} on a day before their first value.
 */
public final class Law {
    private static final String RETIREMENT = "retirement.age.";
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final LocalDate day;

    private Law(LocalDate day) {
        this.day = day;
    }

    /** The law of a day. */
    public static Law on(LocalDate day) {
        return new Law(day);
    }

    /** From which age on a carte Vitale of one's own may be ordered, in years. */
    public int cardOrderAge() {
        return of("card.order-age").years();
    }

    /** From which age on nobody is a beneficiary as a child, in years. */
    public int majority() {
        return of("majority").years();
    }

    /** For how long a European card is valid, if the rights last. */
    public Period europeanCardValidity() {
        return of("european-card.validity").period();
    }

    /** For how long the provisional certificate is valid that stands for a European card. */
    public Period provisionalCertificateValidity() {
        return of("european-card.certificate").period();
    }

    /** Whether a departure is so near that the European card would come too late: in less than fifteen days. */
    public boolean isTooNearForACard(LocalDate departure) {
        return departure.isBefore(day.plus(of("european-card.notice").period()));
    }

    /** Whether an accident of a day is declared late: after more than fifteen days. */
    public boolean isDeclaredLate(LocalDate accident) {
        return day.isAfter(accident.plus(of("accident.late").period()));
    }

    /** Whether a birth of a day may still be declared online: within a year, the anniversary included. */
    public boolean isBirthDeclarable(LocalDate birthDate) {
        return !day.isAfter(birthDate.plus(of("birth.declared").period()));
    }

    /**
     * The countries other than France in which the European card serves, and of whose care one may choose the tariff: the
     * European Union, the European Economic Area, Switzerland and the United Kingdom.
     */
    public Set<Country> europe() {
        return of("europe.countries").countries().stream().map(Country::new).collect(Collectors.toUnmodifiableSet());
    }

    /** For how long the originals of what was paid abroad are kept. */
    public Period foreignOriginals() {
        return of("foreign-care.originals").period();
    }

    /** How long one may claim for care, counted from the first day of the quarter that follows that of the care. */
    public Period carePrescription() {
        return of("care.prescription").period();
    }

    /** Whether that time is over for care of a day. */
    public boolean isPrescribed(LocalDate care) {
        var nextQuarter = care.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(MONTHS_OF_A_QUARTER);
        return !day.isBefore(nextQuarter.plus(carePrescription()));
    }

    /** What the complementary cover depends on. */
    public CoverLaw cover() {
        return new CoverLaw(day);
    }

    /** For how long somebody must have been insured to apply for a pension of invalidity. */
    public Period insuredForInvalidity() {
        return of("invalidity.insured").period();
    }

    /**
     * Whether somebody has reached the legal age of retirement, by the rule for those born when they were; as many months
     * after the birth as it says, on the last day of a month that is too short.
     */
    public boolean isOfRetirementAge(LocalDate birthDate) {
        return !birthDate.plus(retirementAge(birthDate)).isAfter(day);
    }

    /** The legal age of retirement of somebody born on a day, in months. */
    public Period retirementAge(LocalDate birthDate) {
        var generation = LawTable.suffixes(RETIREMENT, day).stream()
                .filter(from -> !LocalDate.parse(from).isAfter(birthDate)).reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalArgumentException("no age of retirement is known on " + day));
        return of(RETIREMENT + generation).period();
    }

    /** The day on which the fund's time to decide on complementary cover ends, begun on this law's day. */
    public LocalDate coverDecidedBy() {
        return day.plus(of("decision.cover").period());
    }

    /** The same of a pension of invalidity; silence is then a refusal. */
    public LocalDate invalidityDecidedBy() {
        return day.plus(of("decision.invalidity").period());
    }

    /** How long one may appeal to the fund's commission (CRA) against an administrative decision. */
    public Period administrativeAppeal() {
        return of("appeal.administrative").period();
    }

    /** In how long a person should give what a request lacks. */
    public Period answer() {
        return of("answer").period();
    }

    /** How long the other parent may object. */
    public Period objection() {
        return of("objection").period();
    }

    /** After which time a change of bank account takes effect. */
    public Duration bankDelay() {
        return of("bank.delay").hours();
    }

    /** The same when the account may just have been taken over ({@link #takeover}). */
    public Period bankDelayAfterTakeover() {
        return of("bank.delay-after-takeover").period();
    }

    /** How long after a reset of the password or a change of e-mail that is to be feared. */
    public Period takeover() {
        return of("bank.takeover").period();
    }

    /** How long a request that was closed may be opened again. */
    public Period reopening() {
        return of("reopening").period();
    }

    /**
     * How many days the fund takes as a rule for requests of a type, until its own decisions tell it better.
     *
     * @throws IllegalArgumentException of a type on which the fund never decides
     */
    public int usualDays(String type) {
        return of("usual." + type).days();
    }

    /** Whether somebody has come of age on this law's day. */
    public boolean isOfAge(LocalDate birthDate) {
        return Age.on(birthDate, day) >= majority();
    }

    private Quantity of(String name) {
        return LawTable.of(name).on(day);
    }
}
