package fr.compteassure.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.ItemExport;
import fr.compteassure.cloud.KeptRecords;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.contract.Life;
import fr.compteassure.profile.Stored.Item;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is kept on a person is in the copy that the person gets, or something says why not: held against all that is
 * kept after all {@link Life lives}, and against all that the code can keep.
 */
class HeldDataTest {
    /** What is kept on nobody, or is told in another place: records, with the reason. */
    private static final Map<String, String> IN_NO_COPY = Map.ofEntries(
            Map.entry("cloud.AttemptCounter", "what was tried, under keyed hashes, for a day or two"),
            Map.entry("cloud.DailyDistinct$Things", "what an advisor looked at, for a day; its looks are activities"),
            Map.entry("cloud.HourlyCounter$Failures", "what came from an address, for two hours"),
            Map.entry("cloud.IdempotencyStore$Request", "what was done once, for three months at the most"),
            Map.entry("cloud.RateLimiter$Uses", "what was asked for, for a day"),
            Map.entry("account.EmailReservation", "the hash of an address that the account tells"),
            Map.entry("account.HoldStore$Hold",
                    "until when changes are held after an advisor's help, which the account tells"),
            Map.entry("account.PendingAccount", "an account, as an index shows it"),
            Map.entry("document.AuthenticDocument", "a document, as an index shows it"),
            Map.entry("document.DocumentCopy", "a document once more, which is told itself"),
            Map.entry("document.RetainedDocument", "a document of nobody any more"),
            Map.entry("registry.BirthDate", "a part of the person's file, read by itself"),
            Map.entry("payment.ImportState", "how far imports are"),
            Map.entry("payment.ImportState$Running", "an import"),
            Map.entry("payment.StatementMonth", "the months of payments that are told themselves"),
            Map.entry("payment.PaidYear", "sums of payments that are told themselves"),
            Map.entry("appointment.Slot", "a time at which a fund can be met"),
            Map.entry("appointment.FreeSlot", "a slot, as an index shows it"),
            Map.entry("appointment.DeskDay", "what a fund published for a day"),
            Map.entry("appointment.Interval", "a time at which a fund can be met"),
            Map.entry("appointment.Ahead", "which appointments are ahead, which tell it themselves"),
            Map.entry("appointment.DueReminder", "an appointment, as an index shows it"),
            Map.entry("request.OpenRequest", "that a request is open, which it tells itself"),
            Map.entry("request.QueuedRequest", "a request, as an index shows it"),
            Map.entry("request.DueRequest", "a request, as an index shows it"),
            Map.entry("request.UnreadRequest", "a request, as an index shows it"),
            Map.entry("request.HandOver", "that a file goes to another fund, for some minutes"),
            Map.entry("message.AnsweredDay", "how many messages a fund answered on a day"),
            Map.entry("message.UsualTimes", "how long funds take to answer messages"),
            Map.entry("message.DueToForget", "what has had its time, as an index shows it"),
            Map.entry("request.AnsweredDay", "how many requests a fund answered on a day"),
            Map.entry("request.UsualTimes", "how long funds take to answer"));

    /** Items of the same kinds. */
    private static final Map<String, Predicate<Item>> LEFT_OUT = Map.of(
            "what was tried and done, for some months at the most", item -> item.table().equals("Attempts"),
            "hashes of addresses", item -> item.table().equals("EmailAddresses"),
            "months of payments", item -> item.table().equals("StatementMonths"),
            "how far imports are, and sums of payments",
            item -> item.text("paymentId").matches("~(imports|paid)#.*"),
            "documents of nobody any more, and copies of those that are told themselves",
            item -> item.table().equals("Documents") && item.text("fileName").isEmpty(),
            "what is written instead of an e-mail to nobody",
            item -> item.text("recipient").equals("personne@exemple.invalid"),
            "what lies beside requests, and how long answers take",
            item -> item.table().equals("Requests") && !item.text("requestId").matches("[0-9a-f]{96}"),
            "how long answers to messages take",
            item -> item.table().equals("Messages") && item.text("insuredId").matches("usual|answers#\\d{3}"),
            "times of funds, and what lies beside appointments",
            item -> item.table().equals("Slots") || item.text("appointmentId").equals("~ahead"),
            "of an account that is gone", item -> item.text("kind").equals("ACCOUNT_CLOSED"));

    @AutoClose
    private static final Application application = Application.start();
    private static List<Item> items;
    private static HeldData held;

    @BeforeAll
    static void live() throws Exception {
        for (var life : Life.all()) {
            life.live(application);
            application.settle();
        }
        FullAccount.of(application);
        application.settle();
        items = new Stored(application).items();
        held = new HeldData(application.cloud("ExportData"));
    }

    private static List<RecordSchema<?>> schemas() {
        return held.all().stream().flatMap(data -> data.schemas().stream()).toList();
    }

    private static boolean isLeftOut(Item item) {
        return LEFT_OUT.values().stream().anyMatch(such -> such.test(item));
    }

    private static InsuredId person(Item item) {
        var id = item.attributes().containsKey("insuredId") ? item.text("insuredId") : item.text("id");
        return new InsuredId(id.replace("#changes", "").replace("#sms", "").replace("#letters", ""));
    }

    @Test
    void everyAttributeOfEveryItemIsToldToItsPersonOrHasAReason() {
        var exports = new HashMap<InsuredId, Map<String, Object>>();
        var told = items.stream().filter(item -> !isLeftOut(item)).toList();

        var complaints = told.stream().flatMap(item -> ItemExport.complaints(item.attributes(), schemas(),
                exports.computeIfAbsent(person(item), id -> held.export(id, () -> Instant.EPOCH))).stream()
                .map(complaint -> item.table() + " " + complaint)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(complaints).isEmpty();
        assertThat(told).hasSizeGreaterThan(200);
    }

    @Test
    void everyItemTellsInWhichShapeItIsKept() {
        var versions = items.stream().collect(Collectors.groupingBy(item -> item.attributes()
                .containsKey("v") ? item.attributes().get("v").n() : item.table() + " " + item.attributes().keySet(),
                Collectors.counting()));

        assertThat(versions).containsOnlyKeys("1");
    }

    @Test
    void everyTableIsLookedAt() {
        var tables = application.cloud().environment().entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("_TABLE")).map(Map.Entry::getValue).toList();

        assertThat(items.stream().map(Item::table).collect(Collectors.toSet())).containsAll(tables);
        assertThat(LEFT_OUT.values()).allMatch(such -> items.stream().anyMatch(such));
    }

    @Test
    void everyRecordThatTheCodeCanKeepIsInAnExportOrNamedHere() {
        var told = ItemExport.recordTypes(schemas());
        var all = KeptRecords.types();

        assertThat(all).hasSizeGreaterThan(20);
        assertThat(all.stream().filter(type -> !told.contains(type)).map(KeptRecords::name))
                .containsExactlyInAnyOrderElementsOf(IN_NO_COPY.keySet());
    }
}
