package fr.compteassure.appointment;

import fr.compteassure.api.Problem;
import java.util.List;

/** The problems of appointments. */
final class AppointmentProblems {
    private AppointmentProblems() {}

    /** Why none was booked. */
    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NO_SUCH_SLOT -> Problem.notFound(
                    "Ce créneau n’existe pas, est passé, ou n’est pas de votre caisse. Choisissez-en un autre.");
            case NO_PHONE -> Problem.of(422, "phone-unknown", "Numéro de téléphone nécessaire",
                    "Pour ce rendez-vous, votre caisse vous appelle\u202F: indiquez d’abord un numéro de téléphone dans vos"
                            + " coordonnées, ou choisissez un autre créneau.");
            case NO_MOBILE -> wrong("mobilePhone", "Indiquez un numéro de mobile\u202F: votre caisse vous appelle.");
            case NO_EMAIL -> wrong("email", "La visio demande une adresse e-mail\u202F: le lien y est envoyé.");
            case SLOT_TAKEN -> Problem.of(409, "slot-taken", "Créneau déjà pris",
                    "Ce créneau vient d’être pris. Choisissez-en un autre, à moins que vous ne l’ayez réservé vous-même\u202F: il est alors dans vos rendez-vous.");
            case SAME_TIME -> Problem.of(409, "appointment-at-that-time", "Rendez-vous au même moment",
                    "Vous avez déjà un rendez-vous à ce moment-là. Annulez-le d’abord, ou choisissez un autre créneau.");
            case TOO_MANY -> Problem.of(409, "too-many-appointments", "Trop de rendez-vous",
                    "Vous avez déjà trois rendez-vous à venir. Annulez-en un pour en prendre un autre.");
        };
    }

    private static Problem wrong(String field, String message) {
        return Problem.invalidFields(List.of(new Problem.WrongField(field, message)));
    }

    /** 409: it begins too soon, or has begun. */
    static Problem tooLate() {
        return Problem.of(409, "too-late", "Trop tard pour annuler",
                "Un rendez-vous s’annule au plus tard 2 heures avant. Appelez votre caisse au 36 46.");
    }

    /** 404: none of its id, or somebody else's. */
    static Problem notFound() {
        return Problem.notFound(
                "Ce rendez-vous n’existe pas, ou n’est pas l’un des vôtres. S’il a été pris au 36 46 ou sans compte, son"
                        + " e-mail de confirmation permet de l’annuler.");
    }
}
