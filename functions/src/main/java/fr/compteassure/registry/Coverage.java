package fr.compteassure.registry;

import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.value.Age;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom the insurance of a person covers beside the person: minors alone, whatever they
 * are to the person. Since 2020 every adult is insured in their own name, although files still have some of them.
 */
public final class Coverage {
    private static final int OF_AGE = 18;

    private Coverage() {}

    /** Whether somebody is covered on a day: born, under 18, and with rights that have not ended. */
    public static boolean covers(Beneficiary one, LocalDate day) {
        return !one.birthDate().isAfter(day) && !lastDay(one).isBefore(day);
    }

    /** The last day of somebody's cover: the eve of their majority, or the end of their rights where that comes first. */
    public static LocalDate lastDay(Beneficiary one) {
        var eve = Age.reached(one.birthDate(), OF_AGE).minusDays(1);
        return one.rightsUntil() != null && one.rightsUntil().isBefore(eve) ? one.rightsUntil() : eve;
    }

    /** The last day of somebody's cover where it comes before that of a certificate; empty where it does not. */
    public static Optional<LocalDate> lastDayBefore(Beneficiary one, LocalDate end) {
        return Optional.of(lastDay(one)).filter(day -> day.isBefore(end));
    }
}
