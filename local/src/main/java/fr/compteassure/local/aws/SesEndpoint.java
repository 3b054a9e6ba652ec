package fr.compteassure.local.aws;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** SES, version 1: keeps what it is sent, or refuses it as it was told to. */
final class SesEndpoint {
    private static final List<String> RECIPIENTS = List.of("To", "Cc", "Bcc");

    private final Mailbox mailbox;
    private final InstantSource clock;
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();

    private record Refusal(Predicate<String> address, AwsError error) {}

    SesEndpoint(Mailbox mailbox, InstantSource clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    void refuse(Predicate<String> address, String code, String message) {
        int status = switch (code) {
            case "InternalFailure" -> 500;
            case "ServiceUnavailable" -> 503;
            default -> 400;
        };
        refusals.add(new Refusal(address, new AwsError(status, code, message)));
    }

    void acceptAll() {
        refusals.clear();
    }

    AwsReply answer(AwsRequest request) {
        Map<String, String> form = request.form();
        String action = form.getOrDefault("Action", "");
        switch (action) {
            case "SendEmail" -> send(form);
            case "SendRawEmail" -> sendRaw(form);
            default -> throw AwsError.unknownAction(action);
        }
        return AwsReply.xml(action, "<MessageId>%s</MessageId>".formatted(UUID.randomUUID()));
    }

    private void send(Map<String, String> form) {
        List<String> recipients = RECIPIENTS.stream()
                .flatMap(kind -> addresses(form, "Destination." + kind + "Addresses.member.")).toList();
        check(required(form, "Source"), recipients);
        String subject = required(form, "Message.Subject.Data");
        String text = form.getOrDefault("Message.Body.Text.Data", "");
        String html = form.getOrDefault("Message.Body.Html.Data", "");
        recipients.forEach(to -> mailbox.add(new Mail(to, subject, text, html, clock.instant())));
    }

    private void sendRaw(Map<String, String> form) {
        var message = RawEmail.of(required(form, "RawMessage.Data"));
        List<String> named = addresses(form, "Destinations.member.").toList();
        List<String> recipients = named.isEmpty() ? message.recipients() : named;
        check(form.getOrDefault("Source", message.sender()), recipients);
        recipients.forEach(to -> mailbox.add(new Mail(to, message.subject(), message.text(), message.html(),
                message.attachments(), clock.instant())));
    }

    private void check(String source, List<String> recipients) {
        if (source.isBlank() || recipients.isEmpty()) {
            throw new AwsError(400, "ValidationError", "An e-mail needs a source and a destination");
        }
        for (Refusal refusal : refusals) {
            if (recipients.stream().anyMatch(refusal.address())) {
                throw refusal.error();
            }
        }
    }

    private static Stream<String> addresses(Map<String, String> form, String prefix) {
        var found = new ArrayList<String>();
        for (int i = 1; form.containsKey(prefix + i); i++) {
            found.add(form.get(prefix + i));
        }
        return found.stream();
    }

    private static String required(Map<String, String> form, String name) {
        if (!form.containsKey(name)) {
            throw new AwsError(400, "ValidationError", "Value at '%s' failed to satisfy constraint: must not be null"
                    .formatted(name));
        }
        return form.get(name);
    }
}
