package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before the API, and what is written down of those who call it. */
class FirewallTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String NEXT = "fedcba9876543210fedcba9876543210";
    /** What tells nothing of who called, nor of whom: a route is the template of a path, with names in place of values. */
    private static final List<String> ANONYMOUS = List.of("requestTime", "requestId", "httpMethod", "resourcePath",
            "status",
            "responseLatency", "integration.integrationStatus", "integration.status", "integration.latency",
            "error.responseType", "waf.status", "responseLength");

    private static Template template(String stage, String secrets) {
        return Template.read(TemplateFiles.MAIN, Map.of("Stage", stage, "OriginSecrets", secrets));
    }

    private static Map<String, Object> firewall(String secrets) {
        return template("prod", secrets).resources("AWS::WAFv2::WebACL").getFirst().properties();
    }

    private static Map<String, Object> rule(String secrets, String name) {
        return Values.list(firewall(secrets).get("Rules")).stream().map(Values::map)
                .filter(rule -> rule.get("Name").equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "prod"})
    void itIsOnTheStageOutsideDev(String stage) {
        var template = template(stage, SECRET);

        assertThat(template("dev", "").resources("AWS::WAFv2::WebACL")).isEmpty();
        assertThat(template.resources("AWS::WAFv2::WebACL")).hasSize(1);
        assertThat(template.resources("AWS::WAFv2::WebACLAssociation").getFirst().properties().get("ResourceArn"))
                .isEqualTo("arn:aws:apigateway:eu-west-3::/restapis/compte-assure/stages/" + template.api().stage());
    }

    @ParameterizedTest
    @CsvSource({SECRET + ", " + SECRET + ", " + SECRET, "'" + SECRET + "," + NEXT + "', " + SECRET + ", " + NEXT})
    void onlyWhatBearsASecretOfTheOriginComesIn(String secrets, String first, String second) {
        var not = Values.map(Values.map(rule(secrets, "directCalls").get("Statement")).get("NotStatement"));
        var either = Values.map(Values.map(not.get("Statement")).get("OrStatement"));

        assertThat(Values.list(either.get("Statements"))).extracting(each -> Values.map(each).get("ByteMatchStatement"))
                .extracting(match -> Values.map(match).get("SearchString")).containsExactly(first, second);
    }

    @Test
    void whoCallsTooOftenIsCountedByTheAddressThatTheEdgeWrites() {
        var rate = Values.map(Values.map(rule(SECRET, "tooManyRequests").get("Statement")).get("RateBasedStatement"));
        var header = Values.map(rate.get("ForwardedIPConfig")).get("HeaderName").toString();
        var edge = template("prod", SECRET).resources("AWS::CloudFront::Function").stream()
                .map(function -> function.properties().get("FunctionCode").toString()).collect(Collectors.joining());

        assertThat(edge)
                .contains("headers['" + header.toLowerCase(Locale.ROOT) + "'] = { value: network(event.viewer.ip) }");
    }

    @Test
    void whoCallsDirectlyIsToldAsTheFunctionsTell() {
        var told = told("directCalls");

        assertThat(told.get("ResponseCode")).isEqualTo(403);
        assertThat(body(told)).containsEntry("type", "/problems/direct-call-refused").containsEntry("status", 403)
                .containsKeys("title", "detail");
    }

    @Test
    void whoCallsTooOftenIsToldAsTheGatewayTells() {
        var told = told("tooManyRequests");

        assertThat(told.get("ResponseCode"))
                .isEqualTo(template("prod", SECRET).api().responses().get("THROTTLED").status());
        assertThat(body(told)).containsEntry("type", "/problems/too-many-attempts").containsEntry("status", 429)
                .containsKeys("title", "detail");
    }

    private static Map<String, Object> told(String rule) {
        return Values.map(Values.map(Values.map(rule(SECRET, rule).get("Action")).get("Block")).get("CustomResponse"));
    }

    private static Map<String, Object> body(Map<String, Object> told) {
        var bodies = Values.map(firewall(SECRET).get("CustomResponseBodies"));
        var body = Values.map(bodies.get(told.get("CustomResponseBodyKey").toString()));
        return Json.object(body.get("Content").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatPeopleWriteIsNoReasonToShutThemOut() {
        var group = Values.map(Values.map(rule(SECRET, "commonRules").get("Statement"))
                .get("ManagedRuleGroupStatement"));

        assertThat(Values.list(group.get("RuleActionOverrides")).stream().map(Values::map)
                .filter(rule -> Values.map(rule.get("ActionToUse")).containsKey("Count")).map(rule -> rule.get("Name")))
                .containsExactlyInAnyOrder("SizeRestrictions_BODY", "CrossSiteScripting_BODY", "GenericLFI_BODY",
                        "GenericRFI_BODY", "EC2MetaDataSSRF_BODY");
    }

    @Test
    void itKeepsNothingOfARequest() {
        assertThat(Json.text(firewall(SECRET))).contains("\"SampledRequestsEnabled\":false")
                .doesNotContain("\"SampledRequestsEnabled\":true");
        assertThat(template("prod", SECRET).resources("AWS::WAFv2::LoggingConfiguration")).isEmpty();
    }

    @Test
    void aLineOfTheGatewaysLogIsJsonThatNamesNobody() {
        var api = template("prod", SECRET).resources("AWS::Serverless::Api").getFirst().properties();
        var format = Values.map(api.get("AccessLogSetting")).get("Format").toString();
        var named = Pattern.compile("\\$context\\.([A-Za-z.]+)").matcher(format).results()
                .map(match -> match.group(1)).toList();

        assertThat(Json.object(format.getBytes(StandardCharsets.UTF_8))).hasSameSizeAs(named);
        assertThat(named).isNotEmpty().isSubsetOf(ANONYMOUS);
        assertThat(api).doesNotContainKey("TracingEnabled");
    }
}
