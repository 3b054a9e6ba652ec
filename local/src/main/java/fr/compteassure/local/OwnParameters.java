package fr.compteassure.local;

import fr.compteassure.local.issuer.LocalIssuer;
import fr.compteassure.local.start.StartFailure;
import fr.compteassure.local.template.Template;
import java.net.URI;
import java.util.Map;

/** The parameters of the template that only the runner knows, or whoever starts it. */
final class OwnParameters {
    private static final String ORIGINS = "AllowedOrigins";

    private OwnParameters() {}

    /**
     * Their values; a template that does not declare one does not need it.
     *
     * @param origins those whose pages may call the API from elsewhere, with commas between them
     * @param runner where it answers
     * @throws StartFailure when the template does not take such origins
     */
    static Map<String, String> of(Template template, String origins, URI runner, LocalIssuer issuer) {
        if (!template.takes(ORIGINS, origins)) {
            throw new StartFailure("ALLOWED_ORIGINS is not a list of origins such as http://localhost:5173 or"
                    + " https://app.exemple.fr, with commas and no spaces between them: " + origins);
        }
        return Map.of("WebAddress", runner.toString().replaceFirst("/$", ""), "AdvisorIssuer", issuer.uri(),
                "AdvisorAudience", LocalIssuer.AUDIENCE, ORIGINS, origins);
    }
}
