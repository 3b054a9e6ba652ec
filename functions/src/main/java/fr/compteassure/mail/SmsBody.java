package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.FrenchCalendar;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * What an SMS tells. It bears no link, so that nobody learns to follow one, and nothing of a person's health or bank. Its
 * text has only characters of the alphabet that all phones have (3GPP TS 23.038, which has é, è, à and ù, and neither ç nor ê
 * nor ’), and 160 of them at the most: so it is one message, and reads the same everywhere.
 */
public sealed interface SmsBody {
    /** "3/12 à 9h05". */
    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/MM' à 'H'h'mm").withZone(Cloud.FRANCE);

    /** Which of the SMS it is. */
    default SmsKind kind() {
        return switch (this) {
            case BankChangeAnnounced _ -> SmsKind.BANK_CHANGE_ANNOUNCED;
            case SecurityWarning _ -> SmsKind.SECURITY_WARNING;
            case MessageWaiting _ -> SmsKind.MESSAGE_WAITING;
            case AppointmentBooked _ -> SmsKind.APPOINTMENT_BOOKED;
            case AppointmentCancelled _ -> SmsKind.APPOINTMENT_CANCELLED;
            case AppointmentReminder _ -> SmsKind.APPOINTMENT_REMINDER;
        };
    }

    /** The facts that its text names. */
    Map<String, String> values();

    /** Its text. */
    String text();

    /** How one meets, as far as an SMS says so: not that a video is in sign language, which may say something of health. */
    enum Meeting {
        /** At a counter. */
        COUNTER("à l'accueil"),
        /** By telephone. */
        PHONE("par téléphone, nous vous appelons"),
        /** By video. */
        VIDEO("en visio");

        private final String words;

        Meeting(String words) {
            this.words = words;
        }
    }

    /** An appointment, of which an SMS tells when it is, and perhaps how one meets. */
    sealed interface OfAppointment extends SmsBody {
        /** When it begins, in the fund's own time. */
        ZonedDateTime startsAt();

        @Override
        default Map<String, String> values() {
            return Map.of("startsAt", startsAt().toString());
        }

        /** "3/12 à 9h05", and overseas whose time that is. */
        default String time() {
            var time = TIME.withZone(null).format(startsAt());
            return startsAt().getZone().equals(Cloud.FRANCE)
                    ? time
                    : time + " (" + FrenchCalendar.zone(startsAt().getZone()) + ")";
        }
    }

    /** The same of one that is to come: how one meets, too. */
    sealed interface OfMeeting extends OfAppointment {
        /** How. */
        Meeting meeting();

        @Override
        default Map<String, String> values() {
            return Map.of("startsAt", startsAt().toString(), "meeting", meeting().name());
        }

        /** "3/12 à 9h05, à l'accueil". */
        default String timeAndMeeting() {
            return time() + ", " + meeting().words;
        }
    }

    /** That somebody has an appointment. */
    record AppointmentBooked(ZonedDateTime startsAt, Meeting meeting) implements OfMeeting {
        @Override
        public String text() {
            return "Assurance maladie : rendez-vous le " + timeAndMeeting()
                    + ". Préparez une pièce d'identité. Annuler : 36 46.";
        }
    }

    /** That it is cancelled. */
    record AppointmentCancelled(ZonedDateTime startsAt) implements OfAppointment {
        @Override
        public String text() {
            return "Assurance maladie : votre rendez-vous du " + time() + " est annulé. Une question ? 36 46.";
        }
    }

    /** That an appointment is tomorrow. */
    record AppointmentReminder(ZonedDateTime startsAt, Meeting meeting) implements OfMeeting {
        @Override
        public String text() {
            return "Assurance maladie : rappel, rendez-vous demain, le " + timeAndMeeting()
                    + ". Annuler : 36 46.";
        }
    }

    /**
     * That benefits are to be paid to another bank account, which the person may still stop.
     *
     * @param until until when
     */
    record BankChangeAnnounced(Instant until) implements SmsBody {
        @Override
        public Map<String, String> values() {
            return Map.of("until", until.toString());
        }

        @Override
        public String text() {
            return "Assurance maladie : votre compte bancaire change le " + TIME.format(until)
                    + " (heure de Paris). Pas vous ? Stoppez cela avant : par notre e-mail, votre compte, ou au 36 46.";
        }
    }

    /**
     * What was done with what lets people into an account, for whom no e-mail tells it.
     *
     * @param what what
     * @param at when
     */
    record SecurityWarning(What what, Instant at) implements SmsBody {
        /** What may be done. */
        public enum What {
            /** The password is another one. */
            PASSWORD_CHANGED("votre mot de passe a changé"),
            /** There are other recovery codes. */
            RECOVERY_CODES_MADE("de nouveaux codes de secours ont été créés"),
            /** One of them was used. */
            RECOVERY_CODE_USED("un code de secours a servi"),
            /** The code of a letter was used. */
            LETTER_CODE_USED("le code de votre courrier a servi"),
            /** Another e-mail address is to count once its link is clicked. */
            EMAIL_CHANGE_REQUESTED("une autre adresse e-mail a été demandée"),
            /** It counts. */
            EMAIL_CHANGED("votre adresse e-mail a changé");

            private final String words;

            What(String words) {
                this.words = words;
            }
        }

        @Override
        public Map<String, String> values() {
            return Map.of("what", what.name(), "at", at.toString());
        }

        @Override
        public String text() {
            return "Assurance maladie : " + what.words + " le " + TIME.format(at)
                    + " (heure de Paris). Pas vous ? Appelez le 36 46.";
        }
    }

    /** That something is to be read in the account, and no more: a telephone lies about, and shows SMS while it is locked. */
    record MessageWaiting() implements SmsBody {
        @Override
        public Map<String, String> values() {
            return Map.of();
        }

        @Override
        public String text() {
            return "Assurance maladie : un message vous attend dans votre compte."
                    + " Connectez-vous comme d'habitude, ou appelez le 36 46.";
        }
    }
}
