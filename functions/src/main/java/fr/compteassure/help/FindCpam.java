package fr.compteassure.help;

import static fr.compteassure.api.Json.object;

import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.help.CpamSearch.Found;
import fr.compteassure.help.CpamSearch.NotFound;
import fr.compteassure.help.CpamSearch.ReachableCpam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code GET /cpams}: the fund of a postal code, or those of which one is, and how to reach them. */
public final class FindCpam extends PublicFunction {
    /** What is told changes once a day at most. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final CpamSearch search;

    /** For Lambda. */
    public FindCpam() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public FindCpam(Cloud cloud) {
        super(cloud);
        search = new CpamSearch(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request) {
        var query = request.query();
        var code = query.required("postalCode", TypedCode::new);
        query.check();
        return Response.ok(switch (search.find(code)) {
            case Found(var cpams, var advice) -> object("items", cpams.stream().map(FindCpam::item).toList(),
                    "advice", advice.orElse(null));
            case NotFound(var advice) -> object("items", List.of(), "advice", advice);
        }).cacheFor(FRESH);
    }

    private static Map<String, Object> item(ReachableCpam one) {
        return object(
                "code", one.cpam().code().value(),
                "name", one.cpam().name(),
                "communes", one.communes().isEmpty() ? null : one.communes(),
                "address", one.counter().address(),
                "openingHours", one.counter().openingHours(),
                "phone", Hotline.PHONE,
                "phoneFromAbroad", Hotline.PHONE_FROM_ABROAD,
                "phoneOpeningHours", Hotline.OPENING_HOURS,
                "signLanguage", object(
                        "provider", SignLanguageRelay.PROVIDER,
                        "link", SignLanguageRelay.LINK,
                        "openingHours", SignLanguageRelay.openingHours(one.cpam()),
                        "instructions", SignLanguageRelay.INSTRUCTIONS),
                "channels", Stream.of(ContactChannel.values()).map(Enum::name).toList(),
                "answerDays", one.answerDays());
    }
}
