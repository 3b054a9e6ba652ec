package fr.compteassure.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a release left in tables is read by the releases that follow, into what it was. A new record, and a new
 * attribute, is shown by a sample of the release that writes it first: docs/upgrading.md says how.
 */
class ItemSamplesTest {
    /** Records that are never written as such: what an index shows of another, or one part of it, read by itself. */
    private static final Map<String, String> VIEWS = Map.of(
            "account.PendingAccount", "account.Account",
            "appointment.DueReminder", "appointment.Appointment",
            "appointment.FreeSlot", "appointment.Slot",
            "message.DueToForget", "message.MessageThread",
            "registry.BirthDate", "registry.InsuredPerson",
            "request.DueRequest", "request.SubmittedRequest",
            "request.QueuedRequest", "request.SubmittedRequest",
            "request.UnreadRequest", "request.SubmittedRequest",
            "session.SentCodes$SentCode", "session.Session");

    private static final Map<String, RecordSchema<?>> SCHEMAS = KeptRecords.items();

    static List<ItemSample> samples() {
        return ItemSample.all();
    }

    /** Of each record those of the last release that changed it. */
    static List<ItemSample> currentSamples() {
        var last = samples().stream().collect(Collectors.toMap(ItemSample::record, ItemSample::release,
                (_, later) -> later));
        return samples().stream().filter(sample -> sample.release().equals(last.get(sample.record()))).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatAReleaseWroteIsReadAsItWasThen(ItemSample sample) {
        var schema = SCHEMAS.get(sample.record());
        assertThat(schema).as("a record that was kept must be read for ever").isNotNull();

        var now = new KeptItem(sample.item()).read(schema);

        assertThat(RecordDescription.holds(sample.reads(), now)).as("%s reads %s", sample.reads(), now).isTrue();
    }

    @ParameterizedTest
    @MethodSource("currentSamples")
    void whatIsWrittenNowIsWhatTheLastSamplesShow(ItemSample sample) {
        var item = new KeptItem(sample.item());
        var schema = SCHEMAS.get(sample.record());

        assertThat(item.isCounted() ? item.own(schema) : item.rewritten(schema)).isEqualTo(item.own(schema));
        assertThat(sample.item()).containsEntry(ItemVersion.NAME,
                ItemVersion.put(Map.of(), schema.version()).get(ItemVersion.NAME));
    }

    @Test
    void everyRecordHasASample() {
        var shown = samples().stream().map(ItemSample::record);

        assertThat(Stream.concat(shown, VIEWS.keySet().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(SCHEMAS.keySet());
    }

    @Test
    void everyAttributeOfEveryRecordHasASample() {
        var shown = samples().stream().flatMap(sample -> new KeptItem(sample.item())
                .shown(SCHEMAS.get(sample.record())).stream()).collect(Collectors.toSet());

        assertThat(SCHEMAS.entrySet().stream().filter(each -> !VIEWS.containsKey(each.getKey()))
                .flatMap(each -> KeptRecords.attributes(each.getValue())).distinct()
                .filter(attribute -> !shown.contains(attribute))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIndexesShowOfItIsReadToo(ItemSample sample) {
        VIEWS.forEach((view, shown) -> {
            if (shown.equals(sample.record())) {
                assertThat(new KeptItem(sample.item()).read(SCHEMAS.get(view))).as(view).isNotNull();
            }
        });
    }
}
