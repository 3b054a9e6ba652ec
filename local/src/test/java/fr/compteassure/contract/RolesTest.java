package fr.compteassure.contract;

import static fr.compteassure.acceptance.Api.session;
import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.account.PurgeUnvalidatedAccounts;
import fr.compteassure.account.RemindUnvalidatedAccounts;
import fr.compteassure.contract.CallRecorder.Call;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Policies;
import fr.compteassure.local.template.Policies.Right;
import fr.compteassure.payment.NotifyStatements;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.registry.RegistryFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Holds the roles of the template against what functions ask of AWS, through a life in which all of it is asked: no
 * right is missing, and none is given that is not used. Emulators refuse nothing, so nothing else would tell.
 */
class RolesTest {
    /** They hand out links that S3 honours as if they had come themselves. */
    private static final List<String> HAND_OUT_LINKS = List.of("IssueRightsCertificate",
            "IssueDailyAllowanceCertificate", "IssueMonthlyStatement", "GetDocument");
    /** What Lambda itself does in a function's name. */
    private static final Set<String> OF_LAMBDA = Set.of("logs:CreateLogStream", "logs:PutLogEvents",
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams",
            "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    private static Application application;

    @BeforeAll
    static void live() throws Exception {
        application = Application.start();
        CallRecorder.forget();
        var person = member();
        lapse();
        documents(person);
        strayFile();
        payments(person);
        RegistryFixture.of(application).change(RegistryFixture.CARD_BLOCKED)
                .filed(record -> record.put("vitaleCard", null));
        application.settle();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void eachFunctionHasTheRightsThatItUsesAndNoOthers() throws Exception {
        var policies = new Policies(Path.of("..", "template.yaml"));
        for (var function : application.runner().functions()) {
            var used = used(function);
            used.removeAll(granted(policies, function, true));
            assertThat(granted(policies, function, false)).as(function.id()).isEqualTo(used);
        }
    }

    @Test
    void noFunctionHasASharedPolicyOfWhichItUsesNothing() throws Exception {
        var policies = new Policies(Path.of("..", "template.yaml"));
        for (var function : application.runner().functions()) {
            policies.of(function.id()).stream().filter(right -> right.policy() != null)
                    .collect(Collectors.groupingBy(Right::policy,
                            Collectors.mapping(RolesTest::text, Collectors.toSet())))
                    .forEach((policy, rights) -> assertThat(used(function)).as(function.id() + " and " + policy)
                            .containsAnyElementsOf(rights));
        }
    }

    /** @param shared those of managed policies, of which a function may use a part, or its own */
    private static Set<String> granted(Policies policies, LambdaFunction function, boolean shared) {
        var rights = new TreeSet<String>();
        policies.of(function.id()).stream().filter(right -> !OF_LAMBDA.contains(right.action()))
                .filter(right -> right.policy() != null == shared)
                .map(RolesTest::text).forEach(rights::add);
        return rights;
    }

    private static String text(Right right) {
        return right.action() + (right.action().startsWith("dynamodb:")
                ? " " + right.resource().replaceFirst(".*:table/", "")
                : "");
    }

    private static Set<String> used(LambdaFunction function) {
        var links = HAND_OUT_LINKS.contains(function.id())
                ? Stream.of(new Call(function.id(), "s3:GetObject", ""))
                : Stream.<Call>of();
        var used = new TreeSet<String>();
        Stream.concat(links, CallRecorder.calls().stream()).filter(call -> call.function().equals(function.id()))
                .map(call -> (call.action() + " " + call.resource()).strip()).forEach(used::add);
        return used;
    }

    private static Person member() {
        var person = application.person();
        var wrong = person.application();
        wrong.put("postalCode", "35200");
        application.api().post("/accounts", wrong);
        application.api().post("/accounts", person.application(), "Idempotency-Key", UUID.randomUUID().toString());
        application.api().post("/accounts/validation-emails", map("nir", person.nir(), "email", person.email()),
                "Idempotency-Key", UUID.randomUUID().toString());
        application.api().post("/accounts/validation", map("token", application.token(person)));
        application.api().post("/sessions", map("nir", person.nir(), "password", "Un-vilain-Canard-8"));
        application.api().post("/sessions", person.credentials(), "Idempotency-Key", UUID.randomUUID().toString());
        var refused = application.person();
        application.endpoints().refuse(refused.email()::equals, "MessageRejected", "no");
        application.open(refused);
        throttled();
        return person;
    }

    /** An e-mail that SES does not take twice. */
    private static void throttled() {
        var person = application.person();
        application.endpoints().refuse(person.email()::equals, "Throttling", "not now");
        application.open(person);
        application.settle();
        application.advance(Duration.ofMinutes(1));
        application.settle();
    }

    /** Accounts that are reminded, opened again with another address, and purged, in more than one run. */
    private static void lapse() throws Exception {
        var people = application.people(4);
        people.forEach(application::open);
        application.advance(Duration.ofDays(5));
        stopHalfWay(new RemindUnvalidatedAccounts(application.cloud("RemindUnvalidatedAccounts")));
        application.settle();
        application.advance(Duration.ofDays(2));
        var again = people.getFirst().application();
        again.put("contact", Person.next().application().get("contact"));
        application.api().post("/accounts", again);
        stopHalfWay(new PurgeUnvalidatedAccounts(application.cloud("PurgeUnvalidatedAccounts")));
    }

    private static void stopHalfWay(RequestStreamHandler function) throws Exception {
        function.handleRequest(new ByteArrayInputStream("{}".getBytes()), new ByteArrayOutputStream(),
                RunContext.stoppingAfter(1, function.getClass().getSimpleName()));
    }

    private static void payments(Person person) throws Exception {
        var other = application.member();
        var lastMonth = application.cloud("ListPayments").today().minusMonths(1).withDayOfMonth(8);
        application.importPayments(pension(person, "R-1", lastMonth) + "\n" + pension(other, "R-2", lastMonth));
        application.api().get("/payments", session(application.logIn(person)));
        application.runner().runSchedule("NotifyStatements");
        stopHalfWay(new NotifyStatements(application.cloud("NotifyStatements")));
    }

    private static String pension(Person person, String id, LocalDate paidOn) {
        return "{\"paymentId\":\"" + id + "\",\"nir\":\"" + person.nir() + "\",\"type\":\"PENSION\",\"paidOn\":\""
                + paidOn + "\",\"recipient\":\"INSURED\",\"paidCents\":71200,\"label\":\"Pension\"}";
    }

    private static void documents(Person person) {
        var token = application.logIn(person);
        var today = application.cloud("ListPayments").today();
        application.importPayments(pension(person, "R-3", today) + "\n" + allowance(person, today));
        issueAtOnce("/documents/rights-certificates", map(), token);
        issueAtOnce("/documents/monthly-statements", map("month", today.toString().substring(0, 7)), token);
        var document = issueAtOnce("/documents/daily-allowance-certificates",
                map("from", today.minusDays(30).toString(), "to", today.toString()), token);
        application.api().get("/documents", session(token));
        application.api().get("/documents/" + document.get("documentId"), session(token));
        application.api().get("/verifications/AAAA-AAAA-AAAA-AAAA");
        application.api().post("/verifications", map("sha256", "0".repeat(64)));
        application.api().get("/verification-key");
        application.api().get("/account", session(token));
        application.api().delete("/sessions/current", session(token));
    }

    /** A file whose document was not written. */
    private static void strayFile() {
        var cloud = application.cloud("IssueRightsCertificate");
        cloud.clients().s3().putObject(request -> request.bucket(cloud.config().documentBucket())
                .key("A".repeat(43) + "/" + "B".repeat(43) + "/" + "0".repeat(64) + ".pdf"),
                RequestBody.fromString("%PDF-"));
        application.advance(Duration.ofMinutes(15));
    }

    private static Map<String, Object> issueAtOnce(String path, Map<String, Object> body,
            String token) {
        return atOnce(8, () -> application.api().post(path, body, "Authorization", "Bearer " + token,
                "Idempotency-Key", UUID.randomUUID().toString())).getFirst().json();
    }

    private static String allowance(Person person, LocalDate today) {
        return "{\"paymentId\":\"R-4\",\"nir\":\"" + person.nir() + "\",\"type\":\"DAILY_ALLOWANCE\",\"paidOn\":\""
                + today + "\",\"recipient\":\"INSURED\",\"paidCents\":33734,\"dailyAllowance\":{\"risk\":\"SICKNESS\","
                + "\"from\":\"" + today.minusDays(14) + "\",\"to\":\"" + today.minusDays(4) + "\",\"days\":11,"
                + "\"dailyGrossCents\":3287,\"grossCents\":36157,\"csgCents\":2242,\"crdsCents\":181,"
                + "\"withholdingTaxCents\":0}}";
    }
}
