package fr.compteassure.payment;

import fr.compteassure.api.Json;
import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * Tells by e-mail, on the first of the month, those who want it that the statement of the month before can be had. It
 * goes through those who have payments in that month and nobody else, stops in good time and goes on by calling itself
 * from where it stopped; two runs at once do no harm.
 */
public final class NotifyStatements extends BackgroundFunction {
    private final Cloud cloud;

    /** For Lambda. */
    public NotifyStatements() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public NotifyStatements(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var month = text(event, "month").map(YearMonth::parse).orElseGet(this::lastMonth);
        var statements = new StatementMonthStore(cloud).of(month, text(event, "insuredId").map(InsuredId::new));
        var progress = new SelfContinuation(cloud, run).run(statements.iterator(), new StatementNotices(cloud)::tell,
                next -> Map.of("month", month.toString(), "insuredId", next.insured().value()));
        return Json.object("notified", progress.done(), "goesOn", progress.goesOn());
    }

    private YearMonth lastMonth() {
        return YearMonth.from(cloud.today()).minusMonths(1);
    }

    private static Optional<String> text(Map<String, Object> event, String name) {
        return Optional.ofNullable((String) event.get(name));
    }
}
