package fr.compteassure.request.invalidity;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.value.ShortText;
import java.time.LocalDate;
import java.util.Map;

/**
 * An application for a pension of invalidity.
 *
 * @param occupation what the person works, or worked, as
 * @param lastWorkedOn the last day of work; before the incapacity or after it, for one may go on part-time
 * @param incapacitySince since when the person can work and earn less
 * @param doctorName the doctor who follows the person
 * @param otherPensions whether there are other pensions, or some were asked for
 * @param monthlyIncomeCents what the person has a month, in euro cents; null when it is not said
 */
record PensionApplication(String occupation, LocalDate lastWorkedOn, LocalDate incapacitySince, String doctorName,
        boolean otherPensions, Long monthlyIncomeCents) {
    /** A million euros. */
    private static final long MAX_CENTS = 100_000_000L;

    static PensionApplication read(Fields fields) {
        return new PensionApplication(fields.required("occupation", ShortText::of), fields.requiredDate("lastWorkedOn"),
                fields.requiredDate("incapacitySince"), fields.required("doctorName", ShortText::of),
                fields.requiredFlag("otherPensions"), fields.optionalNumber("monthlyIncomeCents", 0, MAX_CENTS));
    }

    Map<String, Object> json() {
        return Json.object("occupation", occupation, "lastWorkedOn", lastWorkedOn.toString(), "incapacitySince",
                incapacitySince.toString(), "doctorName", doctorName, "otherPensions", otherPensions,
                "monthlyIncomeCents", monthlyIncomeCents);
    }

    @Override
    public String toString() {
        return "PensionApplication[hidden]";
    }
}
