package fr.compteassure.registry;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.registry.InsuredPerson.Rights;
import java.time.LocalDate;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * How rights are kept. What one word says is kept as that word, {@code CSS} too: what was kept when files told nothing
 * more is read, and written, as it was.
 */
final class RightsSchema {
    private static final EnhancedType<LocalDate> DATE = EnhancedType.of(LocalDate.class);
    private static final String CSS = "CSS";

    private RightsSchema() {}

    static RecordSchema<Rights> schema() {
        return RecordSchema.of(Rights.class, RightsSchema::read)
                .field("from", DATE, Rights::from)
                .field("to", DATE, Rights::to)
                .text("exemption", RightsSchema::word).exportedAs("exemption.kind")
                .field("exemptionFrom", DATE, rights -> rights.exemption() == null ? null : rights.exemption().from())
                .exportedAs("exemption.from")
                .field("exemptionTo", DATE, rights -> rights.exemption() == null ? null : rights.exemption().to())
                .exportedAs("exemption.to")
                .inner("complementaryCover", cover(), rights -> isUndetailed(rights)
                        ? null
                        : rights.complementaryCover());
    }

    private static Rights read(Values values) {
        String word = values.get("exemption");
        ComplementaryCover cover = values.get("complementaryCover");
        return CSS.equals(word)
                ? new Rights(values.get("from"), values.get("to"), null, ComplementaryCover.UNDETAILED)
                : new Rights(values.get("from"), values.get("to"), word == null
                        ? null
                        : new Exemption(Exemption.Kind.valueOf(word), values.get("exemptionFrom"),
                                values.get("exemptionTo")),
                        cover);
    }

    private static String word(Rights rights) {
        if (isUndetailed(rights)) {
            return CSS;
        }
        return rights.exemption() == null ? null : rights.exemption().kind().name();
    }

    private static boolean isUndetailed(Rights rights) {
        return ComplementaryCover.UNDETAILED.equals(rights.complementaryCover());
    }

    private static RecordSchema<ComplementaryCover> cover() {
        return RecordSchema.of(ComplementaryCover.class,
                values -> new ComplementaryCover(values.get("kind", ComplementaryCover.Kind::valueOf),
                        values.get("from"), values.get("to"), values.get("manager")))
                .text("kind", cover -> cover.kind() == null ? null : cover.kind().name())
                .field("from", DATE, ComplementaryCover::from)
                .field("to", DATE, ComplementaryCover::to)
                .text("manager", ComplementaryCover::manager);
    }
}
