package fr.compteassure.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.activity.Activity.AccountFrozen;
import fr.compteassure.activity.Activity.AccountThawed;
import fr.compteassure.activity.Activity.ContactChanged;
import fr.compteassure.activity.Activity.DocumentDownloaded;
import fr.compteassure.activity.Activity.DocumentIssued;
import fr.compteassure.activity.Activity.LogInsRefused;
import fr.compteassure.activity.Activity.LoggedIn;
import fr.compteassure.activity.Activity.PasswordReset;
import fr.compteassure.activity.Activity.RecoveryCodeUsed;
import fr.compteassure.activity.Activity.RequestViewed;
import fr.compteassure.activity.Activity.SessionEnded;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T08:05:59Z");

    private static final ZonedDateTime SOON = FIRST.truncatedTo(ChronoUnit.MINUTES)
            .atZone(ZoneId.of("Indian/Reunion"));

    /** An activity of each kind: a new kind needs its line here. */
    static Activity activity(ActivityKind kind) {
        return switch (kind) {
            case ACCOUNT_OPENED -> new Activity.AccountOpened();
            case ACCOUNT_VALIDATED -> new Activity.AccountValidated();
            case ACCOUNT_OPENED_WITH_HELP -> new Activity.AccountOpenedWithHelp();
            case ACCOUNT_ACTIVATED -> new Activity.AccountActivated(true);
            case RECOVERY_OPENED -> new Activity.RecoveryOpened();
            case RECOVERY_STOPPED -> new Activity.RecoveryStopped();
            case ACCOUNT_RECOVERED -> new Activity.AccountRecovered(false);
            case LETTER_CODE_USED -> new Activity.LetterCodeUsed();
            case LOGGED_IN -> new LoggedIn("Firefox sur Windows");
            case LOG_INS_REFUSED -> new LogInsRefused(12, FIRST, FIRST.plusSeconds(1700));
            case LOG_IN_UNLOCKED -> new Activity.LogInUnlocked();
            case SESSION_ENDED -> new SessionEnded("un appareil inconnu");
            case PASSWORD_CHANGED -> new Activity.PasswordChanged();
            case PASSWORD_RESET -> new PasswordReset(true);
            case CONTACT_CHANGED -> new ContactChanged(Set.of("preferences", "mobilePhone"));
            case EMAIL_CHANGE_REQUESTED -> new Activity.EmailChangeRequested();
            case EMAIL_CHANGE_DROPPED -> new Activity.EmailChangeDropped();
            case EMAIL_CHANGED -> new Activity.EmailChanged();
            case EMAIL_UNREACHABLE -> new Activity.EmailUnreachable();
            case EMAIL_COMPLAINED -> new Activity.EmailComplained();
            case RECOVERY_CODES_MADE -> new Activity.RecoveryCodesMade();
            case RECOVERY_CODE_USED -> new RecoveryCodeUsed(9);
            case DOCUMENT_ISSUED -> new DocumentIssued("Attestation de droits");
            case DOCUMENT_DOWNLOADED -> new DocumentDownloaded("Relevé mensuel\u202F: octobre 2026");
            case REQUEST_SUBMITTED -> new Activity.RequestSubmitted("7K4M-9QXT");
            case REQUEST_ANSWERED -> new Activity.RequestAnswered("7K4M-9QXT");
            case REQUEST_WITHDRAWN -> new Activity.RequestWithdrawn("7K4M-9QXT");
            case REQUEST_STOPPED -> new Activity.RequestStopped("7K4M-9QXT");
            case REQUEST_SETTLED -> new Activity.RequestSettled("7K4M-9QXT");
            case REQUEST_CONCERNS -> new Activity.RequestConcerns("7K4M-9QXT");
            case REQUEST_TOLD_BY_LETTER -> new Activity.RequestToldByLetter("7K4M-9QXT");
            case REQUEST_OBJECTED -> new Activity.RequestObjected("7K4M-9QXT");
            case REQUEST_VIEWED -> new RequestViewed("M-2026-000123");
            case REQUEST_TAKEN -> new Activity.RequestTaken("7K4M-9QXT");
            case REQUEST_DECIDED -> new Activity.RequestDecided("7K4M-9QXT");
            case REQUEST_REOPENED -> new Activity.RequestReopened("7K4M-9QXT");
            case MESSAGE_SENT -> new Activity.MessageSent("7K4M-9QXT");
            case MESSAGES_VIEWED -> new Activity.MessagesViewed("7K4M-9QXT");
            case MESSAGE_ANSWERED -> new Activity.MessageAnswered("7K4M-9QXT");
            case APPOINTMENT_BOOKED -> new Activity.AppointmentBooked(SOON);
            case APPOINTMENT_CANCELLED -> new Activity.AppointmentCancelled(SOON);
            case APPOINTMENT_DROPPED -> new Activity.AppointmentDropped(SOON);
            case DATA_EXPORTED -> new Activity.DataExported();
            case ACCOUNT_FROZEN -> new AccountFrozen();
            case ACCOUNT_THAWED -> new AccountThawed();
            case ACCOUNT_CLOSED -> new Activity.AccountClosed();
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptOfAnActivityMakesTheSameActivity(ActivityKind kind) {
        var activity = activity(kind);

        assertThat(kind.activity(activity.facts())).isEqualTo(activity);
        assertThat(activity.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsNamedAsItsRecordAndSaysOneSentence(ActivityKind kind) {
        var activity = activity(kind);

        assertThat(activity.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                .isEqualTo(kind.name());
        assertThat(activity.detail()).matches("[A-Z0-9].*[^.]\\.").doesNotContain("null", "'");
    }

    @Test
    void everyRecordHasAKind() {
        assertThat(Stream.of(ActivityKind.values()).map(kind -> (Object) activity(kind).getClass()))
                .containsExactlyInAnyOrderElementsOf(records(Activity.class).toList());
    }

    private static Stream<Object> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ActivityTest::records)
                : Stream.of(type);
    }

    static Stream<Activity> notByThePerson() {
        return Stream.of(new AccountFrozen(), new AccountThawed(), activity(ActivityKind.LOG_INS_REFUSED),
                activity(ActivityKind.REQUEST_SETTLED), activity(ActivityKind.REQUEST_CONCERNS),
                activity(ActivityKind.REQUEST_TOLD_BY_LETTER), activity(ActivityKind.APPOINTMENT_DROPPED),
                activity(ActivityKind.EMAIL_UNREACHABLE), activity(ActivityKind.EMAIL_COMPLAINED));
    }

    @ParameterizedTest
    @MethodSource
    void notByThePerson(Activity activity) {
        assertThat(activity.actor()).isEqualTo(Actor.SYSTEM);
    }

    static Stream<ActivityKind> byAnAdvisor() {
        return Stream.of(ActivityKind.REQUEST_VIEWED, ActivityKind.REQUEST_TAKEN, ActivityKind.REQUEST_DECIDED,
                ActivityKind.REQUEST_REOPENED, ActivityKind.MESSAGES_VIEWED, ActivityKind.MESSAGE_ANSWERED,
                ActivityKind.ACCOUNT_OPENED_WITH_HELP, ActivityKind.RECOVERY_OPENED);
    }

    @ParameterizedTest
    @MethodSource
    void byAnAdvisor(ActivityKind kind) {
        assertThat(activity(kind).actor()).isEqualTo(Actor.ADVISOR);
    }

    @Test
    void anAppointmentIsToldInTheTimeOfTheFund() {
        assertThat(activity(ActivityKind.APPOINTMENT_BOOKED).detail()).isEqualTo("Prise d’un rendez-vous avec votre"
                + " caisse, le 24\u00A0novembre\u00A02026 à 12\u00A0h\u00A005 (heure de La Réunion).");
    }

    @Test
    void allElseIsByThePerson() {
        assertThat(Stream.of(ActivityKind.values()).filter(kind -> activity(kind).actor() != Actor.INSURED))
                .hasSize((int) (notByThePerson().count() + byAnAdvisor().count()));
    }

    @Test
    void refusedLogInsAreToldWithTheirTimesInParis() {
        assertThat(new LogInsRefused(1, FIRST, FIRST).detail()).isEqualTo(
                "Une connexion à votre compte a été refusée à 9\u00A0h\u00A005 (heure de Paris).");
        assertThat(new LogInsRefused(2, FIRST, FIRST.plusSeconds(1)).detail()).isEqualTo(
                "2 connexions à votre compte ont été refusées entre 9\u00A0h\u00A005 et 9\u00A0h\u00A006 (heure de Paris).");
        assertThat(new LogInsRefused(2, FIRST.minusSeconds(1), FIRST).detail())
                .contains("refusées à 9\u00A0h\u00A005 (");
        assertThat(new LogInsRefused(2, FIRST.plusSeconds(1), FIRST).detail())
                .contains("refusées à 9\u00A0h\u00A005 (");
        assertThat(new LogInsRefused(1, Instant.parse("2026-07-13T22:00:00Z"), Instant.parse("2026-07-13T22:00:00Z"))
                .detail()).contains("à 0\u00A0h\u00A000 (");
    }

    @Test
    void whatWasChangedOfAContactIsToldInFrenchAlwaysInTheSameOrder() {
        assertThat(new ContactChanged(Set.of("preferences")).detail())
                .isEqualTo("Modification de vos coordonnées\u202F: préférences de contact.");
        assertThat(new ContactChanged(Set.of("preferences", "landlinePhone", "mobilePhone")).detail()).isEqualTo(
                "Modification de vos coordonnées\u202F: téléphone mobile, téléphone fixe et préférences de contact.");
    }

    @Test
    void aChangeOfAContactIsOneOfWhatIsKnown() {
        assertThatThrownBy(() -> new ContactChanged(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContactChanged(Set.of("mobilePhone", "email")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void howAPasswordWasResetAndHowManyCodesAreLeftIsTold() {
        assertThat(new PasswordReset(false).detail()).endsWith("par le lien reçu par e-mail.");
        assertThat(new PasswordReset(true).detail()).endsWith("avec un code de secours.");
        assertThat(new RecoveryCodeUsed(0).detail()).endsWith("il n’en reste aucun.");
        assertThat(new RecoveryCodeUsed(1).detail()).endsWith("il en reste 1.");
    }
}
