package fr.compteassure.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.registry.InsuredPerson.Rights;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is kept of rights is read for years. */
class RightsSchemaTest {
    private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
    private static final LocalDate TO = LocalDate.of(2028, 2, 29);
    private static final ComplementaryCover COVER = new ComplementaryCover(ComplementaryCover.Kind.PAYING, FROM, TO,
            null);
    @AutoClose
    private static final Application application = Application.shared();

    /** Something that bears rights, kept in a table that has room for it. */
    record Kept(String id, List<Rights> rights) {
        static RecordSchema<Kept> schema() {
            return RecordSchema.of(Kept.class, values -> new Kept(values.get("id"), values.get("rights")))
                    .partitionKey("id", Kept::id)
                    .innerList("rights", RightsSchema.schema(), Kept::rights);
        }
    }

    static Stream<Rights> rights() {
        return Stream.of(new Rights(FROM, TO, null, null),
                new Rights(FROM, TO, new Exemption(Exemption.Kind.MATERNITY, null, null), null),
                new Rights(FROM, TO, new Exemption(Exemption.Kind.ALD, FROM, TO), COVER),
                new Rights(FROM, TO, new Exemption(Exemption.Kind.INVALIDITY, FROM, null), null),
                new Rights(FROM, TO, null, ComplementaryCover.UNDETAILED),
                new Rights(FROM, TO, null, new ComplementaryCover(null, FROM, null, null)));
    }

    private static Cloud cloud() {
        return application.cloud();
    }

    @ParameterizedTest
    @MethodSource("rights")
    void rightsAreReadAsTheyWereWritten(Rights rights) {
        var table = cloud().table("INSURED_TABLE", Kept::schema);
        var kept = new Kept("kept-rights-" + rights.hashCode(), List.of(rights, rights));

        cloud().transaction().with(table.put(kept)).commit();

        assertThat(table.get(kept.id())).contains(kept);
        table.remove(kept.id());
    }

    @Test
    void whatOneWordSaysIsKeptAsThatWordSoThatWhatWasKeptBeforeIsTheSame() {
        assertThat(RightsSchema.schema().value(new Rights(FROM, TO, null, ComplementaryCover.UNDETAILED)))
                .isEqualTo(kept("CSS"));
        assertThat(RightsSchema.schema().value(new Rights(FROM, TO, new Exemption(Exemption.Kind.ALD, null, null),
                null))).isEqualTo(kept("ALD"));
    }

    private static AttributeValue kept(String exemption) {
        return AttributeValue.fromM(Map.of("from", AttributeValue.fromS("2025-03-01"), "to",
                AttributeValue.fromS("2028-02-29"), "exemption", AttributeValue.fromS(exemption)));
    }
}
