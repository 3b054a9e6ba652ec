package fr.compteassure.message;

import fr.compteassure.api.Fields;
import fr.compteassure.value.LongText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What somebody writes.
 *
 * @param body the text, as it was typed
 * @param attachmentIds the files that come with it
 */
record NewMessage(String body, List<String> attachmentIds) {
    static final String FILES = "attachmentIds";
    /** In characters (code points). */
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_FILES = 10;
    private static final String ATTACHMENT_ID = "[0-9a-f]{32}";

    /** Reads {@code body} and {@code attachmentIds}; not to be used before {@link Fields#check}. */
    static NewMessage read(Fields fields) {
        var body = body(fields);
        var ids = fields.optionalTexts(FILES, MAX_FILES, text -> text);
        // What is no text is null, and is told by itself.
        var given = ids == null ? List.<String>of() : ids.stream().filter(Objects::nonNull).toList();
        if (new HashSet<>(given).size() < given.size()) {
            fields.wrong(FILES, "Le même fichier est indiqué deux fois.");
        }
        return new NewMessage(body, Objects.requireNonNullElse(ids, List.of()));
    }

    /** Reads {@code body} alone. */
    static String body(Fields fields) {
        return fields.required("body", text -> LongText.asTyped(text, MAX_TEXT));
    }

    /** Whether a text could be the id of a file. */
    static boolean isAttachmentId(String text) {
        return text.matches(ATTACHMENT_ID);
    }

    @Override
    public String toString() {
        return "NewMessage[hidden]";
    }
}
