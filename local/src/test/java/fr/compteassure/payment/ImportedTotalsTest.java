package fr.compteassure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Values;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Whatever is imported, totals are those of the payments that are listed, over any period. */
class ImportedTotalsTest {
    private static final int PAYMENTS = 40;

    @AutoClose
    private final Application application = Application.shared();
    private LocalDate today;
    private List<Person> people;

    @BeforeEach
    void start() {
        today = Paid.today(application);
        people = IntStream.range(0, 2).mapToObj(_ -> application.member()).toList();
    }

    private Map<String, Object> payment(Random random, int number) {
        var person = people.get(random.nextInt(people.size()));
        var day = today.minusDays(random.nextInt(420));
        var cents = random.nextInt(4) * 100L;
        var payment = switch (random.nextInt(3)) {
            case 0 -> Paid.dailyAllowance(person, day, cents);
            case 1 -> Paid.pension(person, day, cents);
            default -> Paid.care(person, day, cents);
        };
        payment.put("paymentId", "T-" + people.getFirst().nir() + "-" + number);
        payment.put("recipient", random.nextBoolean() ? "INSURED" : "PROVIDER");
        return payment;
    }

    private List<Map<String, Object>> file(Random random) {
        return IntStream.range(0, PAYMENTS).mapToObj(number -> payment(random, number)).toList();
    }

    /** Some lines are said otherwise: of another person, day, type or amount. */
    private List<Map<String, Object>> changed(List<Map<String, Object>> file, Random random) {
        return IntStream.range(0, file.size())
                .mapToObj(number -> random.nextInt(3) == 0 ? payment(random, number) : file.get(number)).toList();
    }

    private void assertTotalsAreThoseOfTheList() {
        for (var person : people) {
            var session = Api.session(application.logIn(person));
            var month = today.minusMonths(2);
            for (var query : List.of("", "&type=PENSION", "&from=" + month + "&to=" + month.plusDays(40),
                    "&from=" + month.with(TemporalAdjusters.firstDayOfYear()) + "&type=CARE")) {
                var json = application.api().get("/payments?limit=100" + query, session).json();
                assertThat(json.get("totals")).as(query).isEqualTo(totals((List<?>) json.get("items")));
            }
        }
    }

    private static Map<String, Object> totals(List<?> items) {
        var payments = items.stream().map(item -> (Map<?, ?>) item).toList();
        return Values.map("paidCents", sum(payments), "paidToInsuredCents",
                sum(payments.stream().filter(one -> one.get("recipient").equals("INSURED")).toList()),
                "byMonth", sums(payments, "month", one -> one.get("paidOn").toString().substring(0, 7)).reversed(),
                "byType", sums(payments, "type", one -> one.get("type").toString()).stream()
                        .sorted(Comparator.comparing(one -> Payment.Type.valueOf((String) one.get("type")))).toList());
    }

    private static List<Map<String, Object>> sums(List<? extends Map<?, ?>> payments, String name,
            Function<Map<?, ?>, String> group) {
        var groups = new TreeMap<String, List<Map<?, ?>>>();
        payments.forEach(one -> groups.computeIfAbsent(group.apply(one), _ -> new ArrayList<>()).add(one));
        return groups.entrySet().stream()
                .map(one -> Values.map(name, one.getKey(), "paidCents", sum(one.getValue()))).toList();
    }

    private static int sum(List<? extends Map<?, ?>> payments) {
        return payments.stream().mapToInt(payment -> (Integer) payment.get("paidCents")).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterAnyFilesInAnyOrder(long seed) {
        var random = new Random(seed);
        var file = file(random);
        for (int i = 0; i < 4; i++) {
            application.importPayments(Paid.lines(file));
            assertTotalsAreThoseOfTheList();
            file = random.nextBoolean() ? changed(file, random) : file;
        }
    }

    /** Lambda tries again what fails; what fails each time is imported as far as it went. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterAnImportThatIsKilledBeforeOrAfterAWrite(int kill) {
        var random = new Random(kill);
        var file = file(random);
        application.importPayments(Paid.lines(file));
        var next = changed(file, random);
        var writes = new AtomicInteger();
        BiConsumer<String, SdkRequest> killing = (function, call) -> {
            if (function.equals("ImportPayments") && call instanceof TransactWriteItemsRequest
                    && writes.incrementAndGet() == kill) {
                throw new IllegalStateException("killed");
            }
        };

        try (var _ = kill % 2 == 0 ? AwsCalls.before(killing) : AwsCalls.after(killing)) {
            application.importPayments(Paid.lines(next));
        }

        assertTotalsAreThoseOfTheList();
        application.importPayments(Paid.lines(next));
        assertTotalsAreThoseOfTheList();
    }

    @Test
    void afterFilesThatBringTheSamePaymentsAtTheSameTime() {
        var random = new Random(5);
        var file = file(random);
        var files = IntStream.range(0, 4).mapToObj(_ -> Paid.lines(changed(file, random)))
                .map(lines -> (Callable<Object>) () -> application.importPayments(lines).json().get("imported"))
                .toList();

        assertThat(Application.atOnce(files)).containsOnly(PAYMENTS);

        assertTotalsAreThoseOfTheList();
    }

    @Test
    void ofPaymentsThatReleaseOneImportedBeforeAndAfterTheirFileComesAgain() {
        var person = people.getFirst();
        var file = List.of(Paid.care(person, today, 1900), Paid.pension(person, today.minusDays(400), 71_200));
        application.importPayments(Paid.lines(file));
        asReleaseOneLeftThem(person);

        assertTotalsAreThoseOfTheList();
        application.importPayments(Paid.lines(Paid.with(file.getFirst(), "paidCents", 2000)));
        assertTotalsAreThoseOfTheList();
        application.importPayments(Paid.lines(file));
        setCounted(person, true);
        assertTotalsAreThoseOfTheList();
    }

    /** Neither counted nor added up. */
    private void asReleaseOneLeftThem(Person person) {
        var cloud = application.cloud();
        var id = cloud.keyedHash().of(new Nir(person.nir()));
        var table = cloud.setting("PAYMENTS_TABLE");
        var client = cloud.clients().dynamoDb();
        client.queryPaginator(query -> query.tableName(table).indexName("byPerson")
                .keyConditionExpression("insuredId = :id")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id.value())))).items()
                .forEach(item -> remove(table, item.get("paymentId").s(), "revision"));
        List.of(today.getYear(), today.minusDays(400).getYear()).forEach(year -> client.deleteItem(
                delete -> delete.tableName(table).key(Map.of("paymentId", AttributeValue.fromS(
                        PaidYear.key(id, year))))));
        setCounted(person, false);
    }

    private void remove(String table, String key, String attribute) {
        application.cloud().clients().dynamoDb().updateItem(update -> update.tableName(table)
                .key(Map.of("paymentId", AttributeValue.fromS(key))).updateExpression("REMOVE #attribute")
                .expressionAttributeNames(Map.of("#attribute", attribute)));
    }

    private void setCounted(Person person, boolean counted) {
        var cloud = application.cloud();
        InsuredId id = cloud.keyedHash().of(new Nir(person.nir()));
        cloud.clients().dynamoDb().updateItem(update -> update.tableName(cloud.setting("PAYMENTS_TABLE"))
                .key(Map.of("paymentId", AttributeValue.fromS(ImportState.key(ImportState.shard(id)))))
                .updateExpression("SET counted = :counted")
                .expressionAttributeValues(Map.of(":counted", AttributeValue.fromBool(counted))));
    }
}
