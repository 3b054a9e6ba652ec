package fr.compteassure.letter;

import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.letter.LetterBody.AccountRecovery;
import fr.compteassure.letter.LetterBody.AssistedOpening;
import fr.compteassure.letter.LetterBody.UnreadConcern;
import fr.compteassure.letter.LetterBody.UnreadDecision;
import fr.compteassure.letter.LetterBody.UnreadDemand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** The letters that are printed. */
public enum LetterKind {
    /** {@link AssistedOpening}. */
    ASSISTED_OPENING(values -> new AssistedOpening(instant(values, "at"), channel(values), values.get("advisor"),
            instant(values, "before"), activates(values), values.get("email"))),
    /** {@link AccountRecovery}. */
    ACCOUNT_RECOVERY(values -> new AccountRecovery(instant(values, "at"), channel(values), values.get("advisor"),
            instant(values, "before"), activates(values), values.get("email"))),
    /** {@link UnreadDecision}. */
    UNREAD_DECISION(values -> new UnreadDecision(values.get("number"), instant(values, "at"))),
    /** {@link UnreadDemand}. */
    UNREAD_DEMAND(values -> new UnreadDemand(values.get("number"), LocalDate.parse(values.get("before")))),
    /** {@link UnreadConcern}. */
    UNREAD_CONCERN(values -> new UnreadConcern(instant(values, "until")));

    private final Function<Map<String, String>, LetterBody> reader;

    LetterKind(Function<Map<String, String>, LetterBody> reader) {
        this.reader = reader;
    }

    /** The body that these facts were kept of. */
    LetterBody body(Map<String, String> values) {
        return reader.apply(values);
    }

    private static Instant instant(Map<String, String> values, String name) {
        return Instant.parse(values.get(name));
    }

    private static ContactChannel channel(Map<String, String> values) {
        return ContactChannel.valueOf(values.get("channel"));
    }

    private static boolean activates(Map<String, String> values) {
        return Boolean.parseBoolean(values.get("activates"));
    }
}
