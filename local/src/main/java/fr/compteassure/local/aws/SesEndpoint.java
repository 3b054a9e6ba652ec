package fr.compteassure.local.aws;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** SES, version 1: keeps what it is sent, or refuses it as it was told to. */
final class SesEndpoint {
    private static final List<String> RECIPIENTS = List.of("To", "Cc", "Bcc");

    private final Mailbox mailbox;
    private final InstantSource clock;
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();

    private volatile Consumer<SesEvent> listener = _ -> {};

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

    /** From now on, who is told of e-mails that were sent with a configuration set. */
    void tell(Consumer<SesEvent> to) {
        listener = to;
    }

    AwsReply answer(AwsRequest request) {
        Map<String, String> form = request.form();
        String action = form.getOrDefault("Action", "");
        String messageId = UUID.randomUUID().toString();
        switch (action) {
            case "SendEmail" -> send(form, messageId);
            case "SendRawEmail" -> sendRaw(form, messageId);
            default -> throw AwsError.unknownAction(action);
        }
        return AwsReply.xml(action, "<MessageId>%s</MessageId>".formatted(messageId));
    }

    private void send(Map<String, String> form, String messageId) {
        List<String> recipients = RECIPIENTS.stream()
                .flatMap(kind -> addresses(form, "Destination." + kind + "Addresses.member.")).toList();
        String source = required(form, "Source");
        check(source, recipients);
        String subject = required(form, "Message.Subject.Data");
        String text = form.getOrDefault("Message.Body.Text.Data", "");
        String html = form.getOrDefault("Message.Body.Html.Data", "");
        recipients.forEach(to -> {
            mailbox.add(new Mail(to, subject, text, html, clock.instant()));
            tell(form, new Taken(messageId, source, to, subject));
        });
    }

    private void sendRaw(Map<String, String> form, String messageId) {
        var message = RawEmail.of(required(form, "RawMessage.Data"));
        List<String> named = addresses(form, "Destinations.member.").toList();
        List<String> recipients = named.isEmpty() ? message.recipients() : named;
        String source = form.getOrDefault("Source", message.sender());
        check(source, recipients);
        recipients.forEach(to -> {
            mailbox.add(new Mail(to, message.subject(), message.text(), message.html(), message.attachments(),
                    clock.instant()));
            tell(form, new Taken(messageId, source, to, message.subject()));
        });
    }

    private record Taken(String messageId, String source, String to, String subject) {}

    private void tell(Map<String, String> form, Taken mail) {
        String set = form.getOrDefault("ConfigurationSetName", "");
        if (!set.isEmpty()) {
            SesEvent.of(new SesEvent.Sent(mail.messageId(), set, mail.source(), mail.to(), mail.subject(), tags(form),
                    clock.instant())).ifPresent(listener);
        }
    }

    private static Map<String, String> tags(Map<String, String> form) {
        var tags = new LinkedHashMap<String, String>();
        for (int i = 1; form.containsKey("Tags.member.%d.Name".formatted(i)); i++) {
            tags.put(form.get("Tags.member.%d.Name".formatted(i)), form.get("Tags.member.%d.Value".formatted(i)));
        }
        return tags;
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
