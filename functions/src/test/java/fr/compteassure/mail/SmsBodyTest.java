package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.mail.SmsBody.Meeting;
import fr.compteassure.mail.SmsBody.SecurityWarning.What;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SmsBodyTest {
    /** Those that count as one; the extension of the alphabet counts twice (3GPP TS 23.038, 6.2.1). */
    private static final String GSM_7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** As long as a date can be in words. */
    private static final Instant LONGEST = Instant.parse("2026-12-31T22:59:00Z");

    /** The longest name of a time. */
    private static final ZonedDateTime OVERSEAS = LONGEST.atZone(ZoneId.of("America/Martinique"));

    /** The body of each kind: a new kind needs its line here. */
    private static SmsBody body(SmsKind kind) {
        return switch (kind) {
            case BANK_CHANGE_ANNOUNCED -> new SmsBody.BankChangeAnnounced(LONGEST);
            case SECURITY_WARNING -> new SmsBody.SecurityWarning(What.RECOVERY_CODES_MADE, LONGEST);
            case MESSAGE_WAITING -> new SmsBody.MessageWaiting();
            case APPOINTMENT_BOOKED -> new SmsBody.AppointmentBooked(OVERSEAS, Meeting.PHONE);
            case APPOINTMENT_CANCELLED -> new SmsBody.AppointmentCancelled(OVERSEAS);
            case APPOINTMENT_REMINDER -> new SmsBody.AppointmentReminder(OVERSEAS, Meeting.PHONE);
        };
    }

    @ParameterizedTest
    @EnumSource
    void anSmsIsOneMessageOnEveryPhone(SmsKind kind) {
        assertThat(body(kind).text()).hasSizeLessThanOrEqualTo(160);
        assertThat(body(kind).text().chars().mapToObj(Character::toString)).allMatch(GSM_7::contains);
    }

    @ParameterizedTest
    @EnumSource
    void anSmsSaysWhoWritesAndWhatToDoAndBearsNoLink(SmsKind kind) {
        assertThat(body(kind).text()).startsWith("Assurance maladie : ").contains("36 46")
                .doesNotContainPattern("(?i)http|www|\\w\\.\\w|@");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptOfABodyMakesTheSameBody(SmsKind kind) {
        assertThat(kind.body(body(kind).values())).isEqualTo(body(kind));
        assertThat(body(kind).kind()).isEqualTo(kind);
    }

    /** By night nobody answers the phone, and whoever is locked out cannot log in. */
    @Test
    void whoIsLockedOutByNightIsSentToTheEmailWithItsLink() {
        assertThat(body(SmsKind.BANK_CHANGE_ANNOUNCED).text()).contains("par notre e-mail");
    }

    @Test
    void theTimeOfAnAppointmentIsThatOfTheFundAndOverseasSaysSo() {
        assertThat(new SmsBody.AppointmentReminder(LONGEST.atZone(ZoneId.of("Indian/Reunion")), Meeting.PHONE).text())
                .contains("le 1/01 à 2h59 (heure de La Réunion), ");
        assertThat(new SmsBody.AppointmentBooked(LONGEST.atZone(ZoneId.of("Europe/Paris")), Meeting.COUNTER).text())
                .contains("le 31/12 à 23h59, ");
    }

    @ParameterizedTest
    @CsvSource({"COUNTER, à l'accueil.", "PHONE, 'par téléphone, nous vous appelons.'", "VIDEO, en visio."})
    void anAppointmentToComeSaysHowOneMeetsAndNothingOfSignLanguage(Meeting meeting, String words) {
        for (var body : List.<SmsBody>of(new SmsBody.AppointmentBooked(OVERSEAS, meeting),
                new SmsBody.AppointmentReminder(OVERSEAS, meeting))) {
            assertThat(body.text()).contains(", " + words).doesNotContain("signe");
            assertThat(body.kind().body(body.values())).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWarningSaysWhatWasDoneAndIsOneMessage(What what) {
        var warning = new SmsBody.SecurityWarning(what, LONGEST);

        assertThat(warning.text()).hasSizeLessThanOrEqualTo(160).contains(" le 31/12 à 23h59 (heure de Paris).");
        assertThat(warning.text().chars().mapToObj(Character::toString)).allMatch(GSM_7::contains);
        assertThat(warning.kind().body(warning.values())).isEqualTo(warning);
    }

    @Test
    void theTimeOfABankChangeIsThatOfParisAndSaysSo() {
        assertThat(new SmsBody.BankChangeAnnounced(Instant.parse("2026-11-30T08:05:00Z")).text())
                .contains(" le 30/11 à 9h05 (heure de Paris).");
    }
}
