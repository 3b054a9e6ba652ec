package fr.compteassure.local.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.compteassure.local.aws.Mail;
import fr.compteassure.local.aws.Sms;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.lambda.FunctionStatus;
import fr.compteassure.local.time.LocalClock;
import fr.compteassure.local.time.Schedules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that shows the developer what the application did: e-mails, SMS, letters, functions, dead letters, clock. */
public final class HomePage {
    private static final int MAILS_SHOWN = 100;
    private static final DateTimeFormatter DATE = DateTimeFormatter
            .ofPattern("EEEE d MMMM uuuu 'à' HH:mm:ss", Locale.FRANCE).withZone(ZoneId.of("Europe/Paris"));

    private final Template page = Mustache.compiler().nullValue("").compile(PageFile.text("home.html"));
    private final FunctionHost functions;
    private final Schedules schedules;
    private final LocalClock clock;
    private final Mails mails;
    private final SentSms sms;
    private final PrintedLetters letters;
    private final DeadLetters deadLetters;
    private final DemoPeople people;

    /** Shows what it is given. */
    public HomePage(FunctionHost functions, Schedules schedules, LocalClock clock, Mails mails,
            SentSms sms, PrintedLetters letters, DeadLetters deadLetters, DemoPeople people) {
        this.functions = functions;
        this.schedules = schedules;
        this.clock = clock;
        this.mails = mails;
        this.sms = sms;
        this.letters = letters;
        this.deadLetters = deadLetters;
        this.people = people;
    }

    Response answer(Request request) {
        List<Mail> sent = LocalPages.newestFirst(mails.sent(null));
        List<DeadLetter> dead = deadLetters.messages();
        List<DemoPerson> some = people.some();
        List<DemoMember> members = people.members();
        Map<String, Object> model = new HashMap<>();
        model.put("now", DATE.format(clock.instant()));
        model.put("notice", notice(request));
        model.put("mailCount", sent.size());
        model.put("hasMails", !sent.isEmpty());
        model.put("mails", sent.stream().limit(MAILS_SHOWN).map(HomePage::mail).toList());
        List<Sms> texts = sms.all();
        model.put("smsCount", texts.size());
        model.put("hasSms", !texts.isEmpty());
        model.put("sms", texts.stream().limit(MAILS_SHOWN)
                .map(each -> Map.of("to", each.to(), "text", each.text(), "sentAt", date(each.sentAt()))).toList());
        List<PrintedLetter> printed = letters.all();
        model.put("letterCount", printed.size());
        model.put("hasLetters", !printed.isEmpty());
        model.put("letters", printed.stream().limit(MAILS_SHOWN).map(each -> Map.of("name",
                each.to().lines().findFirst().orElse(""), "to", each.to(), "text", each.text(), "path", each.path(),
                "queuedAt", date(each.queuedAt()))).toList());
        model.put("functions", functions.statuses().stream().map(this::function).toList());
        model.put("hasDeadLetters", !dead.isEmpty());
        model.put("deadLetters",
                dead.stream().map(each -> Map.of("queue", each.queue(), "body", each.body())).toList());
        model.put("hasPeople", !some.isEmpty());
        model.put("people", some.stream().map(HomePage::person).toList());
        model.put("hasMembers", !members.isEmpty());
        model.put("members", members.stream().map(HomePage::member).toList());
        return Response.of(200, "text/html; charset=utf-8", page.execute(model).getBytes(StandardCharsets.UTF_8));
    }

    private String notice(Request request) {
        Map<String, List<String>> query = request.parameters();
        if (query.containsKey("clock")) {
            return query.get("clock").contains("moved")
                    ? "L’horloge a été avancée."
                    : "Durée refusée\u202F: écrivez par exemple P7D, PT1H ou P1DT2H.";
        }
        if (query.containsKey("ran")) {
            return "La fonction " + query.get("ran").getFirst() + " a été exécutée.";
        }
        return query.containsKey("failed") ? "La fonction " + query.get("failed").getFirst() + " a échoué." : "";
    }

    private static Map<String, Object> mail(Mail mail) {
        Map<String, Object> model = new HashMap<>();
        model.put("to", mail.to());
        model.put("subject", mail.subject());
        model.put("sentAt", date(mail.sentAt()));
        model.put("text", Links.of(mail.text() == null ? "" : mail.text()));
        model.put("hasHtml", mail.html() != null);
        model.put("attachments", mail.attachments().stream().map(Mail.Attachment::toMap).toList());
        // A link of the e-mail opens in a tab of its own, not within its frame.
        model.put("html", "<base target=\"_blank\">" + mail.html());
        return model;
    }

    private Map<String, Object> function(FunctionStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", status.function());
        model.put("runs", status.runs());
        model.put("lastRun", status.lastRun() == null ? "jamais" : date(status.lastRun()));
        model.put("lastError", status.lastError() == null ? "aucune" : status.lastError());
        model.put("scheduled", schedules.functions().contains(status.function()));
        return model;
    }

    private static Map<String, Object> person(DemoPerson person) {
        return Map.of("familyName", person.familyName(), "nir", person.nir(), "birthDate", person.birthDate(),
                "postalCode", person.postalCode(), "cpam", person.cpam());
    }

    private static Map<String, Object> member(DemoMember member) {
        return Map.of("name", member.name(), "nir", member.nir(), "password", member.password(), "email",
                member.email(), "cpam", member.cpam());
    }

    private static String date(Instant instant) {
        return DATE.format(instant);
    }
}
