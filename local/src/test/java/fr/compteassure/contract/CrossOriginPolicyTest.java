package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.aws.CorsRule;
import fr.compteassure.local.template.CrossOriginPolicy;
import fr.compteassure.local.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What the template allows pages of other origins is what the contract gives them to do. */
class CrossOriginPolicyTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PAGES = "https://compte.example";
    private static final String APP = "https://app.example";
    private static final String OTHER_APP = "http://localhost:5173";
    private static final Template TEMPLATE = template(APP + "," + OTHER_APP);
    private static final CrossOriginPolicy POLICY = TEMPLATE.crossOrigin();
    /** The fields of an answer that every page sees (Fetch, 2.2.2), of those that the contract speaks of. */
    private static final List<String> SEEN_ANYWAY = List.of("Cache-Control", "Content-Type");

    private static Template template(String origins) {
        return Template.read(ROOT.resolve("template.yaml"), Map.of("WebAddress", PAGES, "AllowedOrigins", origins));
    }

    /** Every object of the contract, however deep. */
    private static Stream<Map<?, ?>> objects(Object node) {
        return switch (node) {
            case Map<?, ?> map -> Stream.concat(Stream.of(map), map.values().stream().flatMap(each -> objects(each)));
            case List<?> list -> list.stream().flatMap(each -> objects(each));
            case null, default -> Stream.empty();
        };
    }

    private static List<Map<?, ?>> contract() throws Exception {
        return objects(new Yaml().load(Files.readString(ROOT.resolve("openapi.yaml")))).toList();
    }

    @Test
    void allThatTheContractTakesInHeadersMayBeSent() throws Exception {
        var taken = new TreeSet<>(List.of("Authorization", "Content-Type"));
        contract().stream().filter(object -> "header".equals(object.get("in")))
                .forEach(parameter -> taken.add(parameter.get("name").toString()));

        assertThat(POLICY.headers()).containsExactlyElementsOf(taken);
    }

    @Test
    void allThatTheContractAnswersInHeadersMayBeRead() throws Exception {
        var answered = new TreeSet<String>();
        contract().stream().filter(object -> object.containsKey("description"))
                .map(response -> response.get("headers")).filter(Map.class::isInstance)
                .forEach(headers -> ((Map<?, ?>) headers).keySet().forEach(name -> answered.add(name.toString())));
        answered.removeAll(SEEN_ANYWAY);

        assertThat(POLICY.exposed()).containsExactlyElementsOf(answered);
    }

    @Test
    void everyMethodOfTheContractMayBeCalled() {
        var methods = TEMPLATE.functions().stream().flatMap(function -> function.events("Api").stream())
                .map(event -> event.text("Method")).distinct().toList();

        assertThat(POLICY.methods()).containsExactlyInAnyOrderElementsOf(methods);
    }

    private static List<CorsRule> rules(Template template) {
        return template.resources("AWS::S3::Bucket").stream()
                .flatMap(bucket -> CorsRule.of(bucket.id(), bucket.properties()).stream()).toList();
    }

    @Test
    void theBucketsTakeAndGiveFilesThereAndOnThePages() {
        assertThat(rules(TEMPLATE)).extracting(CorsRule::bucketName)
                .containsExactlyInAnyOrder("DocumentBucket", "AttachmentBucket");
        assertThat(rules(TEMPLATE))
                .allSatisfy(rule -> assertThat(rule.origins()).containsExactly(PAGES, APP, OTHER_APP));
        assertThat(rules(template(""))).allSatisfy(rule -> assertThat(rule.origins()).containsExactly(PAGES));
        assertThat(rules(TEMPLATE)).filteredOn(rule -> rule.methods().contains("PUT"))
                .extracting(CorsRule::bucketName).containsExactly("AttachmentBucket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", APP, APP + ":8443", OTHER_APP, "http://127.0.0.1:3000", APP + "," + OTHER_APP})
    void theTemplateTakesOrigins(String origins) {
        assertThat(TEMPLATE.takes("AllowedOrigins", origins)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*.example", "http://app.example", "app.example", "https://app.example/",
            "https://APP.example", "https://app.example,", ",https://app.example",
            "https://a.example, https://b.example",
            "http://localhost.example", "null", "https://app.example'+alert(1)+'"})
    void theTemplateTakesNothingElse(String origins) {
        assertThat(TEMPLATE.takes("AllowedOrigins", origins)).isFalse();
    }
}
