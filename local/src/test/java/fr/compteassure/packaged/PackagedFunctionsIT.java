package fr.compteassure.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.local.template.LambdaFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function, from the zip that is deployed, under AWS's own runtime client, with its event of {@code events/}. */
class PackagedFunctionsIT {
    /** What each function answers to its event when the tables are empty. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("OpenAccount", "\"statusCode\":422"),
            Map.entry("ValidateAccount", "\"statusCode\":404"),
            Map.entry("ResendValidationEmail", "\"statusCode\":202"),
            Map.entry("LogIn", "\"statusCode\":401"),
            Map.entry("LogOut", "\"statusCode\":401"),
            Map.entry("ViewAccount", "\"statusCode\":401"),
            Map.entry("PurgeUnvalidatedAccounts", "{\"purged\":0,\"goesOn\":false}"),
            Map.entry("RemindUnvalidatedAccounts", "{\"reminded\":0,\"goesOn\":false}"),
            Map.entry("SendEmail", "{\"batchItemFailures\":[]}"),
            Map.entry("ImportInsured", "{\"lines\":0,\"imported\":0,\"rejected\":0}"),
            Map.entry("IssueRightsCertificate", "\"statusCode\":401"),
            Map.entry("IssueDailyAllowanceCertificate", "\"statusCode\":401"),
            Map.entry("IssueMonthlyStatement", "\"statusCode\":401"),
            Map.entry("DiscardStrayFiles", "{\"kept\":0,\"discarded\":1}"),
            Map.entry("ListDocuments", "\"statusCode\":401"),
            Map.entry("GetDocument", "\"statusCode\":401"),
            Map.entry("VerifyDocument", "\"statusCode\":404"),
            Map.entry("VerifyFile", "\"statusCode\":404"),
            Map.entry("ShowVerificationKey", "\"statusCode\":200"),
            Map.entry("ListPayments", "\"statusCode\":401"),
            Map.entry("NotifyStatements", "{\"notified\":0,\"goesOn\":false}"),
            Map.entry("ImportPayments", "{\"lines\":0,\"imported\":0,\"rejected\":0}"));

    @TempDir
    static Path folder;

    private static PackagedApplication application;

    @BeforeAll
    static void start() throws Exception {
        application = PackagedApplication.in(folder);
        application.putImport("insured/event.jsonl", new byte[0]);
        application.putImport("payments/event.jsonl", new byte[0]);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    static List<String> events() throws Exception {
        return PackagedApplication.eventNames();
    }

    /** Of {@code Function} or {@code Function.Event}. */
    private static String functionOf(String event) {
        return event.split("\\.")[0];
    }

    @ParameterizedTest
    @MethodSource("events")
    void answersItsEvent(String event) throws Exception {
        var function = application.function(functionOf(event));

        var reply = application.invoke(function, function.handler(), PackagedApplication.event(event));

        assertThat(reply.kind()).as(application.log(function)).isEqualTo("response");
        assertThat(reply.body()).contains(ANSWERS.get(function.id()));
        assertThat(JSON.std.mapFrom(reply.body())).isNotEmpty();
    }

    @Test
    void aWrongHandlerNameFails() throws Exception {
        var function = application.functions().getFirst();

        var reply = application.invoke(function, function.handler() + "s", "{}");

        assertThat(reply.kind()).isEqualTo("error");
        assertThat(reply.body()).contains("ClassNotFoundException");
    }

    @Test
    void everyEventHasItsFunction() throws Exception {
        assertThat(events().stream().map(PackagedFunctionsIT::functionOf).distinct())
                .containsExactlyInAnyOrderElementsOf(application.functions().stream().map(LambdaFunction::id).toList());
    }
}
