package fr.compteassure.message;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * Which answers a person has not read: counted without reading anything else.
 *
 * @param insured the person
 * @param unread the sort keys of those answers
 */
record Mailbox(InsuredId insured, Set<String> unread) {
    static final String KEY = "~mailbox";

    static RecordSchema<Mailbox> schema() {
        return RecordSchema.of(Mailbox.class,
                values -> new Mailbox(values.get("insuredId", InsuredId::new),
                        Objects.requireNonNullElse(values.get("unread"), Set.of())))
                .partitionKey("insuredId", box -> box.insured().value()).unexported("a keyed hash of the NIR")
                .sortKey("itemId", _ -> KEY).unexported("always the same")
                .field("unread", EnhancedType.setOf(String.class), Mailbox::unread)
                .unexported("which answers were not read yet, as their ids");
    }

    /** Those of a thread. */
    Set<String> unreadOf(String threadId) {
        return unread.stream().filter(key -> key.startsWith(Message.keys(threadId))).collect(Collectors.toSet());
    }
}
