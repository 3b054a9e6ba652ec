package fr.compteassure.local.page;

import fr.compteassure.local.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The stack of the pages as the application's template deploys it. */
final class WebStack {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Template template;

    private WebStack(Template template) {
        this.template = template;
    }

    /** @param parameters of the application's template */
    static WebStack with(Map<String, String> parameters) {
        return new WebStack(Template.read(ROOT.resolve("template.yaml"), parameters));
    }

    /** The properties of a resource. */
    Map<?, ?> properties(String type, String id) {
        return template.resources(type).stream().filter(resource -> resource.id().equals("Web-" + id)).findFirst()
                .orElseThrow().properties();
    }

    /** What the distribution is configured to be. */
    Map<?, ?> distribution() {
        return map(properties("AWS::CloudFront::Distribution", "Distribution").get("DistributionConfig"));
    }

    /** An origin of the distribution, by its id. */
    Map<?, ?> origin(Object id) {
        return list(distribution().get("Origins")).stream().map(WebStack::map)
                .filter(origin -> origin.get("Id").equals(id)).findFirst().orElseThrow();
    }

    /** What is done with requests for pages. */
    Map<?, ?> pages() {
        return map(distribution().get("DefaultCacheBehavior"));
    }

    /** What is done with requests for the API. */
    Map<?, ?> api() {
        return map(list(distribution().get("CacheBehaviors")).getFirst());
    }

    /** The id of what is said to browsers about answers of the API. */
    String policyOfTheApi() {
        return api().get("ResponseHeadersPolicyId").toString().replaceFirst("^Web-", "");
    }

    /** The code of a function. */
    String code(String function) {
        return properties("AWS::CloudFront::Function", function).get("FunctionCode").toString();
    }

    static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    static List<?> list(Object value) {
        return (List<?>) value;
    }
}
