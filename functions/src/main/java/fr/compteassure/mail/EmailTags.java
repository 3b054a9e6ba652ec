package fr.compteassure.mail;

import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ses.model.MessageTag;

/**
 * What an e-mail bears for SES alone, so that what SES tells of it later leads to the entry of the outbox without a search:
 * the two parts of its key. Its reader does not receive them.
 */
final class EmailTags {
    private static final String INSURED = "insured";
    private static final String EMAIL = "email";

    private EmailTags() {}

    static List<MessageTag> of(OutboxEmail email) {
        return List.of(tag(INSURED, email.insured().value()), tag(EMAIL, email.id()));
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    /**
     * The e-mail that bears them; empty when it is none of the outbox.
     *
     * @param tags as SES tells them: a list of values by name
     */
    static Optional<MailEvent.Email> read(Map<?, ?> tags) {
        return tags.get(INSURED) instanceof List<?> insured && tags.get(EMAIL) instanceof List<?> email
                ? Optional.of(new MailEvent.Email(new InsuredId((String) insured.getFirst()),
                        (String) email.getFirst()))
                : Optional.empty();
    }
}
