package fr.compteassure.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import fr.compteassure.local.Browser;
import fr.compteassure.local.FakeAws;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Project;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPagesTest {
    @TempDir
    private static Path folder;
    private static LocalRunner runner;
    private static Browser browser;

    @BeforeAll
    static void start() {
        runner = LocalRunner.start(Project.in(folder).withAws(FakeAws::new));
        browser = new Browser(runner.uri());
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    @Test
    void theMailsAreListedNewestFirst() throws Exception {
        HttpResponse<String> all = browser.get("/_local/mails");

        assertThat(all.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(Browser.json(all)).isEqualTo(Map.of("items",
                List.of(Map.of("to", "b@example.org", "subject", "Second <b>", "text", "deux", "html", "<p>deux</p>",
                        "sentAt", "2026-11-23T10:16:00Z"),
                        Map.of("to", "a+1@example.org", "subject", "Premier", "text",
                                "Lien : http://localhost/validation#token=a&b.", "html", "<p class=\"x\">un</p>",
                                "sentAt", "2026-11-23T10:15:00Z"))));
        assertThat(Browser.json(browser.get("/_local/mails?to=a%2B1@example.org"))).extracting("items")
                .asInstanceOf(LIST)
                .hasSize(1);
        assertThat(Browser.json(browser.get("/_local/mails?to=nobody"))).isEqualTo(Map.of("items", List.of()));
    }

    @Test
    void theSmsAreListedByNumber() throws Exception {
        var items = List.of(Map.of("to", "+33639981234", "text", "Bonjour <b>", "sentAt", "2026-11-23T10:17:00Z"));

        for (var query : List.of("", "?to=%2B33639981234", "?to=+33639981234")) {
            assertThat(Browser.json(browser.get("/_local/sms" + query))).isEqualTo(Map.of("items", items));
        }
        assertThat(Browser.json(browser.get("/_local/sms?to=%2B33639985678")))
                .isEqualTo(Map.of("items", List.of()));
    }

    @Test
    void theLettersAreListedAndTheirFilesOpenInTheBrowser() throws Exception {
        var items = Browser.json(browser.get("/_local/letters")).get("items");
        var url = runner.uri() + "_local/letters/2026-11-23/letter-1.pdf";

        assertThat(items).isEqualTo(List.of(Map.of("to", "Zoé <b>\n1 rue X", "text", "Objet\u202F: le code", "code",
                "7K4M-9QXT-0WGV-M8W1", "downloadUrl", url, "queuedAt", "2026-11-23T10:18:00Z")));
        HttpResponse<String> file = browser.get("/_local/letters/2026-11-23/letter-1.pdf");
        assertThat(file.body()).isEqualTo("%PDF-");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                .as("a policy under which a browser shows no PDF").doesNotContain("default-src", "object-src");
        assertThat(browser.get("/_local/letters/2026-11-23/letter-2.pdf").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"P7D, 604800", "PT1H, 3600", "P1DT2H, 93600"})
    void theClockIsMoved(String by, long seconds) throws Exception {
        Instant before = Instant.parse(Browser.json(browser.get("/_local/clock")).get("now").toString());
        HttpResponse<String> response = browser.post("/_local/clock", "{\"advance\": \"" + by + "\"}");
        Instant after = Instant.parse(Browser.json(response).get("now").toString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(after).isBetween(before.plusSeconds(seconds), before.plusSeconds(seconds + 10));
        assertThat(runner.clock().instant()).isBetween(after, after.plusSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"advance\": 7}", "{\"advance\": \"7 days\"}",
            "{\"advance\": \"P-1D\"}", "{\"advance\": \"P5000Y\"}", "not JSON"})
    void aDurationThatIsNoneIsRefused(String body) throws Exception {
        HttpResponse<String> response = browser.post("/_local/clock", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Browser.json(response)).containsEntry("type", "/problems/invalid-fields").containsEntry("status",
                400);
    }

    @Test
    void aScheduleIsRunAndItsAnswerGiven() throws Exception {
        HttpResponse<String> response = browser.post("/_local/schedules/Hourly", "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Browser.json(response)).containsEntry("detail-type", "Scheduled Event");

        HttpResponse<String> failed = browser.post("/_local/schedules/Failing", "");
        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(Browser.json(failed)).containsEntry("detail", "java.lang.IllegalStateException: it went wrong");
    }

    @Test
    void anImportIsStreamedAndItsReportGiven() throws Exception {
        HttpResponse<String> response = browser.post("/_local/imports/insured", "x".repeat(12_000_000));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"kind\":\"insured\",\"bytes\":12000000}");
        try (Stream<Path> left = Files.list(folder.resolve(".local/imports"))) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, /_local/schedules/Echo, 404", "POST, /_local/schedules/Nowhere, 404",
            "POST, /_local/schedules, 404", "GET, /_local/schedules/Hourly, 405", "POST, /_local/imports/other, 404",
            "GET, /_local/imports/insured, 405", "GET, /_local/advisor-token, 405", "GET, /_local/nowhere, 404",
            "GET, /_local/issuer, 404", "GET, /_local/issuer/rotation, 405", "POST, /_local/issuer/keys, 405",
            "POST, /_local/mails, 405", "POST, /_local/sms, 405", "POST, /_local/letters, 405",
            "DELETE, /_local/clock, 405", "POST, /_local/, 405",
            "POST, /, 405",
            "GET, /nowhere, 404"})
    void whatIsNotThereIsAProblem(String method, String path, int status) throws Exception {
        HttpResponse<String> response = browser.send(browser.to(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void thePageShowsItAllAndEscapesIt() throws Exception {
        HttpResponse<String> page = browser.get("/_local/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).as("or forms have no origin").contains("same-origin");
        assertThat(page.body()).contains("<html lang=\"fr\">", "E-mails envoyés (2)", "SMS envoyés (1)",
                "Lettres à imprimer (1)",
                "Zoé &lt;b&gt;", "href=\"/_local/letters/2026-11-23/letter-1.pdf\"",
                "Bonjour &lt;b&gt;", "Second &lt;b&gt;",
                "<a href=\"http://localhost/validation#token&#x3D;a&amp;b\">", "&lt;p class&#x3D;&quot;x&quot;&gt;un",
                "lundi 23 novembre 2026 à 11:15:00", "Hourly", "OutboxDead", "{&quot;a&quot;:1}", "Lefèvre",
                "185037599904274", "Claire Fontanel", "284056999912785", "Un-&lt;b&gt;-mot", "claire@example.org",
                "Rhône",
                "<a href=\"/requests\">").doesNotContain("Second <b>");
        assertThat(page.body().indexOf("Second")).isLessThan(page.body().indexOf("Premier"));
        assertThat(browser.get("/_local/page.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    @Test
    void itsFormsWorkWithoutScript() throws Exception {
        Instant before = runner.clock().instant();

        assertThat(form("/_local/clock", "advance=P1D")).isEqualTo("303 /_local/?clock=moved");
        assertThat(runner.clock().instant()).isAfter(before.plusSeconds(86_399));
        assertThat(form("/_local/clock", "advance=soon")).isEqualTo("303 /_local/?clock=refused");
        assertThat(form("/_local/schedules/Hourly", "")).isEqualTo("303 /_local/?ran=Hourly");
        assertThat(form("/_local/schedules/Failing", "")).isEqualTo("303 /_local/?failed=Failing");
        assertThat(browser.get("/_local/?failed=%3Cb%3E").body()).contains("La fonction &lt;b&gt; a échoué.");
    }

    private static String form(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = browser
                .send(browser.to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Origin", runner.uri().toString().replaceFirst("/$", ""))
                        .POST(BodyPublishers.ofString(body)));
        return response.statusCode() + " " + response.headers().firstValue("Location").orElse("");
    }

    @Test
    void curlIsAnsweredInJsonThoughItCallsItsDataAForm() throws Exception {
        assertThat(asCurl("/_local/clock", "{\"advance\": \"PT1S\"}").statusCode()).isEqualTo(200);
        var form = asCurl("/_local/clock", "advance=PT1S");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat((String) Browser.json(form).get("detail")).contains("{\"advance\": \"P7D\"}");
        assertThat(Browser.json(asCurl("/_local/schedules/Hourly", "")))
                .containsEntry("detail-type", "Scheduled Event");
    }

    private static HttpResponse<String> asCurl(String path, String body) throws IOException, InterruptedException {
        return browser.send(browser.to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "*/*").POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1"})
    void aFormOfAnotherSiteIsRefused(String origin) throws Exception {
        assertThat(browser.send(browser.to("/_local/clock").header("Origin", origin)
                .POST(BodyPublishers.ofString("{\"advance\": \"P1D\"}"))).statusCode()).isEqualTo(403);
    }
}
