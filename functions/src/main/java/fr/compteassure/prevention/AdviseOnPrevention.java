package fr.compteassure.prevention;

import static fr.compteassure.api.Json.object;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.Map;

/** {@code GET /prevention}: what is offered to the person and to each beneficiary at their age. */
public final class AdviseOnPrevention extends InsuredFunction {
    private final Cloud cloud;
    private final InsuredStore registry;
    private final PreventionAdvice advice = new PreventionAdvice();

    /** For Lambda. */
    public AdviseOnPrevention() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public AdviseOnPrevention(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        registry = new InsuredStore(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var items = advice.of(caller.beside(this::person), cloud.today());
        return Response.ok(object("items", items.stream().map(AdviseOnPrevention::item).toList()));
    }

    private InsuredPerson person(InsuredId insured) {
        var person = registry.lookup(insured);
        return cloud.read(person).of(person).orElseThrow();
    }

    private static Map<String, Object> item(Advice one) {
        return object(
                "topic", one.topic().name(),
                "person", one.person(),
                "title", one.text().title(),
                "summary", one.text().summary(),
                "why", one.why(),
                "source", one.source(),
                "from", text(one.period().from()),
                "to", text(one.period().to()));
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
