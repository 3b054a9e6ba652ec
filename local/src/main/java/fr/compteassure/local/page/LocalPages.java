package fr.compteassure.local.page;

import fr.compteassure.local.aws.Mail;
import fr.compteassure.local.aws.Sms;
import fr.compteassure.local.http.Endpoint;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import fr.compteassure.local.issuer.IssuerRoute;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.lambda.Outcome;
import fr.compteassure.local.time.Schedules;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the runner serves of its own, under {@code /_local}: never deployed. */
public final class LocalPages implements Endpoint {
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The reader of PDF files in a browser is a plug-in of its own page. */
    private static final String PDF_POLICY = "frame-ancestors 'none'";

    private final HomePage home;
    private final Mails mails;
    private final SentSms sms;
    private final LettersRoute letters;
    private final ClockRoute clock;
    private final Schedules schedules;
    private final FunctionHost functions;
    private final ImportRoute imports;
    private final IssuerRoute issuer;

    /** Serves what it is given. */
    public LocalPages(HomePage home, Mails mails, SentSms sms, PrintedLetters letters, ClockRoute clock,
            Schedules schedules,
            FunctionHost functions,
            ImportRoute imports, IssuerRoute issuer) {
        this.home = home;
        this.mails = mails;
        this.sms = sms;
        this.letters = new LettersRoute(letters);
        this.clock = clock;
        this.schedules = schedules;
        this.functions = functions;
        this.imports = imports;
        this.issuer = issuer;
    }

    @Override
    public Response answer(Request request) throws IOException {
        String path = request.path().substring("/_local".length());
        Response answer = isForeign(request) ? foreign() : route(request, path);
        return PageFile.secured(answer, isPdf(answer) ? PDF_POLICY : POLICY);
    }

    private static boolean isPdf(Response answer) {
        return answer.headers().getOrDefault("Content-Type", List.of()).contains("application/pdf");
    }

    private Response route(Request request, String path) throws IOException {
        int last = path.indexOf('/', 1);
        String rest = last < 0 ? "" : path.substring(last + 1);
        return switch (last < 0 ? path : path.substring(0, last)) {
            case "" -> Response.redirect(302, "/_local/");
            case "/" -> isRead(request) ? home.answer(request) : wrongMethod("GET, HEAD");
            case "/page.css" -> PageFile.answer(path.substring(1));
            case "/mails" -> isRead(request) ? mails(request) : wrongMethod("GET, HEAD");
            case "/sms" -> isRead(request) ? sms(request) : wrongMethod("GET, HEAD");
            case "/letters" -> isRead(request) ? letters.answer(request, rest) : wrongMethod("GET, HEAD");
            case "/clock" -> clock.answer(request);
            case "/schedules" -> isPost(request) ? schedule(request, rest) : wrongMethod("POST");
            case "/functions" -> isPost(request) ? invoke(request, rest) : wrongMethod("POST");
            case "/imports" -> isPost(request) ? imports.answer(request, rest) : wrongMethod("POST");
            case "/advisor-token" -> isPost(request) ? issuer.token(request) : wrongMethod("POST");
            case "/issuer" -> rest.equals("rotation") ? rotation(request) : document(request, rest);
            default -> notFound();
        };
    }

    private Response document(Request request, String document) {
        return issuer.document(document).map(found -> isRead(request) ? found : wrongMethod("GET, HEAD"))
                .orElseGet(LocalPages::notFound);
    }

    private Response rotation(Request request) {
        return isPost(request) ? issuer.rotation() : wrongMethod("POST");
    }

    private Response mails(Request request) {
        String to = request.parameters().getOrDefault("to", List.of()).stream().findFirst().orElse(null);
        return Response.json(200, Map.of("items", newestFirst(mails.sent(to)).stream().map(LocalPages::json).toList()));
    }

    private Response sms(Request request) {
        List<Sms> found = request.parameters().getOrDefault("to", List.of()).stream().findFirst().map(sms::to)
                .orElseGet(sms::all);
        return Response.json(200, Map.of("items", found.stream().map(Sms::toMap).toList()));
    }

    static List<Mail> newestFirst(List<Mail> sent) {
        return sent.reversed().stream().sorted(Comparator.comparing(Mail::sentAt).reversed()).toList();
    }

    private static Map<String, Object> json(Mail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("to", mail.to());
        json.put("subject", mail.subject());
        json.put("text", mail.text());
        json.put("html", mail.html());
        if (!mail.attachments().isEmpty()) {
            json.put("attachments", mail.attachments().stream().map(Mail.Attachment::toMap).toList());
        }
        json.put("sentAt", mail.sentAt().toString());
        return json;
    }

    private Response schedule(Request request, String function) {
        Optional<Outcome> outcome = schedules.run(function);
        if (outcome.isEmpty()) {
            return notFound();
        }
        if (request.isForm()) {
            return Response.redirect(303, "/_local/?" + (outcome.get().failed() ? "failed=" : "ran=") + function);
        }
        return answered(outcome.get());
    }

    /** A function that nothing starts by itself, with the event that operations would invoke it with. */
    private Response invoke(Request request, String function) throws IOException {
        boolean isInvoked = functions.functions().stream()
                .anyMatch(each -> each.id().equals(function) && each.events().isEmpty());
        return isInvoked ? answered(functions.invoke(function, request.body().readAllBytes())) : notFound();
    }

    private static Response answered(Outcome outcome) {
        return outcome.failed()
                ? Response.problem(502, "function-failed", "La fonction a échoué", outcome.error())
                : Response.of(200, "application/json", answered(outcome.payload()));
    }

    private static byte[] answered(byte[] payload) {
        return payload.length == 0 ? Json.bytes(null) : payload;
    }

    /** A page of another site may send a form here, but its browser tells where the form comes from. */
    private static boolean isForeign(Request request) {
        String own = "http://" + request.header("Host").orElse("");
        return !isRead(request) && request.header("Origin").filter(origin -> !origin.equalsIgnoreCase(own)).isPresent();
    }

    private static Response foreign() {
        return Response.problem(403, "foreign-origin", "Origine refusée", "La demande vient d’un autre site.");
    }

    private static boolean isRead(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static boolean isPost(Request request) {
        return request.method().equals("POST");
    }

    static Response notFound() {
        return Response.problem(404, "not-found", "Introuvable", "Rien ne répond à cette adresse.");
    }

    static Response wrongMethod(String allowed) {
        return Response.problem(405, "method-not-allowed", "Méthode refusée", "Méthodes admises\u202F: " + allowed)
                .with("Allow", allowed);
    }
}
