package fr.compteassure.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the template of letters shows. */
final class PostalLetterPage {
    private final FontFace face = new FontFace();

    /**
     * The values that the template names.
     *
     * @throws UnprintableText when the fonts lack something, or the window of the envelope would not show the whole address
     */
    Map<String, Object> of(PostalLetter letter) {
        if (!letter.texts().map(FontFace::drawn).allMatch(face::shows)) {
            throw new UnprintableText("a script that the fonts lack");
        }
        Map<String, Object> values = new HashMap<>();
        List<String> to = letter.to().stream().map(FontFace::drawn).toList();
        values.put("title", letter.object());
        values.put("fundName", letter.from().fundName());
        values.put("fundAddress", letter.from().addressLines());
        values.put("to", to);
        values.put("toSize", String.format(Locale.ROOT, "%.1f", AddressWindow.fontSize(to, face)));
        values.put("reference", letter.reference());
        values.put("on", French.dayInLetters(letter.on()));
        values.put("parts", letter.parts().stream().map(PostalLetterPage::part).toList());
        return values;
    }

    private static Map<String, Object> part(PostalLetter.Part part) {
        return switch (part) {
            case PostalLetter.Paragraph(var text) -> Map.of("paragraph", texts("text", text));
            case PostalLetter.Steps(var heading, var steps) -> Map.of("todo", list(heading, steps));
            case PostalLetter.Choices(var heading, var ways) -> Map.of("choices", list(heading, ways));
            case PostalLetter.Code(var heading, var code, var note) ->
                Map.of("code", texts("heading", heading, "characters", code, "note", note));
            case PostalLetter.Warning(var heading, var text) ->
                Map.of("warning", texts("heading", heading, "text", text));
        };
    }

    private static Map<String, Object> list(String heading, List<String> each) {
        return Map.of("heading", FontFace.drawn(heading), "each", each.stream().map(FontFace::drawn).toList());
    }

    /** Names and texts by turns. */
    private static Map<String, Object> texts(String... named) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            values.put(named[i], FontFace.drawn(named[i + 1]));
        }
        return values;
    }
}
