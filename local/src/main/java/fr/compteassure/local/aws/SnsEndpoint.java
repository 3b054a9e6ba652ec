package fr.compteassure.local.aws;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** SNS, as far as it sends SMS: keeps every one in order, in a file when there is a folder, or refuses it as it was told to. */
public final class SnsEndpoint {
    /** What SNS takes; longer texts become several SMS. */
    private static final int MAX_TEXT = 1_600;

    private final JsonLines file;
    private final InstantSource clock;
    private final List<Sms> sent = new ArrayList<>();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();

    private record Refusal(Predicate<String> number, AwsError error) {}

    /** @param file where SMS are kept, those of earlier runs among them, or null */
    SnsEndpoint(Path file, InstantSource clock) {
        this.file = new JsonLines(file);
        this.clock = clock;
        this.file.read().stream().map(Sms::of).forEach(sent::add);
    }

    /** The SMS that it accepted, the oldest first. */
    public synchronized List<Sms> sent() {
        return List.copyOf(sent);
    }

    /**
     * Refuses SMS from now on: for tests.
     *
     * @param number which recipients are refused
     * @param status of HTTP
     * @param code such as {@code InvalidParameter} (400), {@code Throttled} (429), {@code InternalError} (500)
     */
    public void refuse(Predicate<String> number, int status, String code) {
        refusals.add(new Refusal(number, new AwsError(status, code, "refused as it was told to")));
    }

    void acceptAll() {
        refusals.clear();
    }

    static boolean speaks(AwsRequest request) {
        return request.form().getOrDefault("Action", "").equals("Publish");
    }

    AwsReply answer(AwsRequest request) {
        var form = request.form();
        var number = form.getOrDefault("PhoneNumber", "");
        var text = form.getOrDefault("Message", "");
        if (!number.matches("\\+\\d{6,15}")) {
            throw new AwsError(400, "InvalidParameter", "Invalid parameter: PhoneNumber Reason: " + number
                    + " is not valid to publish to");
        }
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new AwsError(400, "InvalidParameter", "Invalid parameter: Message");
        }
        refusals.stream().filter(refusal -> refusal.number().test(number)).findFirst().ifPresent(refusal -> {
            throw refusal.error();
        });
        keep(new Sms(number, text, clock.instant()));
        return AwsReply.xml("Publish", "<MessageId>%s</MessageId>".formatted(UUID.randomUUID()));
    }

    private synchronized void keep(Sms sms) {
        file.add(sms.toMap());
        sent.add(sms);
    }
}
