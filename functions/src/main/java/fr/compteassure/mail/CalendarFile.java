package fr.compteassure.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file by which a calendar enters an appointment, or drops it (iCalendar, RFC 5545; methods of RFC 5546). The organizer
 * awaits no reply: who is asked has accepted already.
 */
final class CalendarFile {
    /** Its name as an attachment. */
    static final String NAME = "rendez-vous.ics";
    private static final String SUMMARY = "Rendez-vous avec votre caisse";
    /** Octets of a line, without its end (RFC 5545, section 3.1). */
    private static final int MAX_OCTETS = 75;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /** What a calendar is to do. */
    enum Method {
        /** To enter the appointment. */
        REQUEST(0, "CONFIRMED"),
        /** To drop it. */
        CANCEL(1, "CANCELLED");

        private final int sequence;
        private final String status;

        Method(int sequence, String status) {
            this.sequence = sequence;
            this.status = status;
        }
    }

    /** The type of such a file, with what the calendar is to do. */
    static String type(Method method) {
        return "text/calendar; charset=UTF-8; method=" + method;
    }

    /**
     * The file.
     *
     * @param email whose appointment it is, and when that is told
     * @param organizer the address that sends e-mails
     * @param site where the pages are
     */
    static String of(OutboxEmail email, AppointmentFacts facts, Method method, String organizer, String site) {
        var event = Stream.of(
                "UID:" + facts.appointmentId() + "@" + URI.create(site).getHost(),
                "SEQUENCE:" + method.sequence, "DTSTAMP:" + UTC.format(email.enqueuedAt()),
                "DTSTART:" + utc(facts.startsAt().toInstant()), "DTEND:" + utc(facts.endsAt().toInstant()),
                "SUMMARY:" + SUMMARY, "LOCATION:" + escaped(facts.where()), url(facts),
                method == Method.REQUEST ? "DESCRIPTION:" + escaped(description(email.body(), facts, site)) : "",
                "ORGANIZER;CN=" + parameter(facts.fund()) + ":mailto:" + organizer,
                "ATTENDEE;CN=" + parameter(email.name()) + ";PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + email.to().value(),
                "STATUS:" + method.status, "TRANSP:OPAQUE");
        var alarm = method == Method.REQUEST
                ? List.of("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER;RELATED=START:-PT2H", "DESCRIPTION:" + SUMMARY,
                        "END:VALARM")
                : List.<String>of();
        return Stream
                .of(Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Compte assure//FR", "CALSCALE:GREGORIAN",
                        "METHOD:" + method, "BEGIN:VEVENT"), event.filter(line -> !line.isEmpty()), alarm.stream(),
                        Stream.of("END:VEVENT", "END:VCALENDAR"))
                .flatMap(lines -> lines).map(CalendarFile::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String url(AppointmentFacts facts) {
        return facts.room() == null ? "" : "URL:" + facts.room();
    }

    private static String description(EmailBody body, AppointmentFacts facts, String site) {
        var bring = "Préparez une pièce d’identité et les papiers utiles\u202F: courriers de votre caisse, justificatifs.";
        // A calendar may be shared: it has not the link by which somebody without an account cancels.
        var cancel = "Un empêchement\u202F? Annulez au plus tard 2 heures avant"
                + (body instanceof EmailBody.OfAssistance
                        ? ", par le lien de l’e-mail de confirmation."
                        : "\u202F: " + site + "/appointments");
        return facts.room() == null ? bring + "\n" + cancel : bring + "\nVisio\u202F: " + facts.room() + "\n" + cancel;
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** A text as the value of a property (section 3.3.11). */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A text as the value of a parameter, in which no quotation mark may stand (section 3.2). */
    private static String parameter(String text) {
        return '"' + text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
    }

    /** A line on several, none of which is longer than may be, nor ends within a character. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
            int size = character.getBytes(UTF_8).length;
            if (octets + size > MAX_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.toString();
    }
}
