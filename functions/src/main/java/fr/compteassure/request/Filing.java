package fr.compteassure.request;

import fr.compteassure.api.Json;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.document.IssuedDocument;
import fr.compteassure.registry.Change;
import fr.compteassure.value.InsuredId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * What was submitted, which never changes.
 *
 * @param form what the person gave, as JSON values
 * @param formVersion the version of the form and its texts
 * @param language in which they were shown
 * @param alone the hash of what only one of its type may be open of at a time
 * @param pieces the supporting documents that belonged to it from the beginning
 * @param effects what becomes of the file of the person whose request it is, once it is accepted
 * @param warnings what the person was told with the receipt
 * @param estimate what was told at once and is decided later; null when nothing was
 * @param documents the documents that came with it, which never change either
 * @param term by when the law wants it decided; null when the law knows no term
 * @param silenceRefuses whether the fund's silence on that day is a refusal
 * @param otherParent in whose account it stands too; null when it concerns no other parent. For the fund alone, as is
 * @param onPaper whether that is nobody's account, so that the fund sends the paper form
 */
record Filing(Map<String, Object> form, String formVersion, String language, String alone, List<Piece> pieces,
        List<Change> effects, List<Warning> warnings, Map<String, Object> estimate, List<IssuedDocument> documents,
        LocalDate term, boolean silenceRefuses, InsuredId otherParent,
        boolean onPaper) {
    private static final EnhancedType<LocalDate> DATE = EnhancedType.of(LocalDate.class);

    static RecordSchema<Filing> schema() {
        return RecordSchema.of(Filing.class, Filing::read)
                // As text: JSON keeps the order of fields, and amounts as they were typed.
                .text("form", filing -> Json.write(filing.form())).exportedAs("form", Filing::form)
                .text("formVersion", Filing::formVersion)
                .text("language", Filing::language)
                .text("alone", Filing::alone).unexported("a hash of what the form tells")
                .innerList("pieces", Piece.SCHEMA, Filing::pieces)
                .innerList("effects", Change.field(), Filing::effects)
                .innerList("warnings", Warning.SCHEMA, Filing::warnings)
                .text("estimate", filing -> filing.estimate() == null ? null : Json.write(filing.estimate()))
                .exportedAs("estimate", Filing::estimate)
                .innerList("documents", IssuedDocument.SCHEMA, Filing::documents)
                .field("term", DATE, Filing::term)
                .flag("silenceRefuses", Filing::silenceRefuses)
                .text("otherParent", filing -> filing.otherParent() == null ? null : filing.otherParent().value())
                .unexported("it would tell who has an account")
                .flag("onPaper", Filing::onPaper).unexported("it would tell who has an account");
    }

    private static Filing read(Values values) {
        return new Filing(values.get("form", Filing::json), values.get("formVersion"), values.get("language"),
                values.get("alone"), values.get("pieces"), values.get("effects"), values.get("warnings"),
                values.get("estimate", Filing::json), values.get("documents"), values.get("term"),
                values.flag("silenceRefuses"), values.get("otherParent", InsuredId::new),
                values.flag("onPaper"));
    }

    private static Map<String, Object> json(String text) {
        try {
            return Json.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with these documents, and with these warnings after those that it has. */
    Filing with(List<IssuedDocument> some, List<Warning> more) {
        return new Filing(form, formVersion, language, alone, pieces, effects,
                Stream.concat(warnings.stream(), more.stream()).toList(), estimate, some, term, silenceRefuses,
                otherParent, onPaper);
    }

    /** Whether it decides where the person's benefits are paid. */
    boolean movesMoney() {
        return effects.stream().anyMatch(Change::movesMoney);
    }

    /** Whether somebody may stop it before it takes effect: its owner, or the other parent of a child. */
    boolean mayBeStopped() {
        return movesMoney() || otherParent != null;
    }

    /** The day on which the law ends the fund's time. */
    Optional<LocalDate> legalTerm() {
        return Optional.ofNullable(term);
    }

    @Override
    public String toString() {
        return "Filing[hidden]";
    }
}
