package fr.compteassure.registry;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.registry.Change.UsageNameTaken;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change is kept as data until it happens. */
class ChangeSchemaTest {
    @AutoClose
    private static final Application application = Application.shared();

    /**
     * Something that bears a change, kept in a table that has room for it.
     *
     * @param id the key
     * @param effects the changes
     */
    record Kept(String id, List<Change> effects) {
        static RecordSchema<Kept> schema() {
            return RecordSchema.of(Kept.class, values -> new Kept(values.get("id"), values.get("effects")))
                    .partitionKey("id", Kept::id)
                    .innerList("effects", Change.field(), Kept::effects);
        }
    }

    static Stream<Change> changes() {
        return Stream.concat(RegistryFixture.ALL.stream(),
                Stream.of(RegistryFixture.MOVED_ABROAD, new UsageNameTaken(null)));
    }

    private static Cloud cloud() {
        return application.cloud();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsReadAsItWasWritten(Change change) {
        var table = cloud().table("INSURED_TABLE", Kept::schema);
        var kept = new Kept("kept-" + change.hashCode(), List.of(change, change));

        cloud().transaction().with(table.put(kept)).commit();

        assertThat(table.get(kept.id())).contains(kept);
        table.remove(kept.id());
    }

    @Test
    void everyKindIsTried() {
        assertThat(changes().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @Test
    void thePersonIsToldNoWholeIban() {
        var told = Kept.schema()
                .export(new Kept("x", List.of(RegistryFixture.ACCOUNT_REPLACED, RegistryFixture.MOVED)));

        assertThat(told).containsEntry("effects", List.of(
                map("kind", "BANK_ACCOUNT_REPLACED", "account",
                        map("ibanMasked", "FR76 •••• 189", "holder", "Jean Lefèvre")),
                map("kind", "MOVED", "address",
                        map("lines", List.of("3 place de la Comédie"), "postalCode", "34000", "city", "Montpellier"),
                        "cpam", map("code", "342"))));
    }
}
