package fr.compteassure.appointment;

import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.mail.AppointmentFacts;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.mail.SmsBody;
import fr.compteassure.mail.SmsStore;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/** The messages about appointments: what each tells, in the fund's own time, and whom. */
final class AppointmentNotices {
    /** After the appointment that they are about. */
    private static final Duration KEPT_OF_GUEST = Duration.ofDays(30);
    private static final int PHONE_END = 2;

    private final Cpams cpams = new Cpams();
    private final OutboxStore outbox;
    private final SmsStore sms;

    AppointmentNotices(Cloud cloud) {
        outbox = new OutboxStore(cloud);
        sms = new SmsStore(cloud);
    }

    /** What happened to an appointment. */
    enum News {
        /** It is booked. */
        BOOKED,
        /** It is cancelled. */
        CANCELLED,
        /** It is cancelled because its holder belongs to another fund. */
        DROPPED,
        /** It is tomorrow. */
        TOMORROW
    }

    /** When it begins, in the fund's own time. */
    ZonedDateTime startsAt(Appointment appointment) {
        return appointment.time().startsAt().atZone(fund(appointment).zone());
    }

    /** The fund that it is with. */
    Cpam fund(Appointment appointment) {
        return cpams.of(appointment.cpam()).orElseThrow();
    }

    /**
     * The writing of what an insured person is told: by e-mail, or where none arrives by SMS. What the person did not do, and a
     * reminder, come by SMS too, if that is wanted; a reminder by nothing else to who complained of an e-mail.
     */
    List<Write<?>> telling(Correspondent person, Appointment appointment, News news) {
        var facts = facts(appointment);
        var sms = sms(appointment, facts, news);
        return switch (news) {
            case BOOKED -> person.tellingOrBySms(new EmailBody.AppointmentBooked(facts), sms);
            case CANCELLED -> person.tellingOrBySms(new EmailBody.AppointmentCancelled(facts), sms);
            case DROPPED -> person.tellingAndBySms(new EmailBody.AppointmentDropped(facts), sms);
            case TOMORROW -> person.reminding(new EmailBody.AppointmentReminder(facts), sms);
        };
    }

    /** The writing of what somebody without an account is told: by e-mail, or else by SMS. */
    Write<?> telling(Guest guest, Appointment appointment, News news) {
        var facts = facts(appointment);
        var until = appointment.time().startsAt();
        return guest.email() == null
                ? sms.enqueueing(sms(appointment, facts, news), appointment.holder(), guest.mobilePhone(), until,
                        until.plus(KEPT_OF_GUEST))
                : outbox.enqueueing(outbox.compose(email(facts, news), appointment.holder(), guest.email(),
                        guest.fullName(), until));
    }

    private static EmailBody email(AppointmentFacts facts, News news) {
        return switch (news) {
            case BOOKED -> new EmailBody.AssistanceBooked(facts);
            case CANCELLED, DROPPED -> new EmailBody.AssistanceCancelled(facts);
            case TOMORROW -> new EmailBody.AssistanceReminder(facts);
        };
    }

    private static SmsBody sms(Appointment appointment, AppointmentFacts facts, News news) {
        var meeting = meeting(appointment.channel());
        return switch (news) {
            case BOOKED -> new SmsBody.AppointmentBooked(facts.startsAt(), meeting);
            case CANCELLED, DROPPED -> new SmsBody.AppointmentCancelled(facts.startsAt());
            case TOMORROW -> new SmsBody.AppointmentReminder(facts.startsAt(), meeting);
        };
    }

    private static SmsBody.Meeting meeting(ContactChannel channel) {
        return switch (channel) {
            case COUNTER -> SmsBody.Meeting.COUNTER;
            case PHONE -> SmsBody.Meeting.PHONE;
            case SIGN_LANGUAGE_VIDEO -> SmsBody.Meeting.VIDEO;
        };
    }

    private AppointmentFacts facts(Appointment appointment) {
        var fund = fund(appointment);
        return new AppointmentFacts(appointment.id(), fund.name(), startsAt(appointment),
                appointment.time().endsAt().atZone(fund.zone()), appointment.place(), appointment.link(),
                phoneEnd(appointment));
    }

    private static String phoneEnd(Appointment appointment) {
        var phone = appointment.phone();
        return phone == null ? null : phone.value().substring(phone.value().length() - PHONE_END);
    }
}
