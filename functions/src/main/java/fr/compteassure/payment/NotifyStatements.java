package fr.compteassure.payment;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * Tells by e-mail, on the first of the month, those who want it that the statement of the month before can be had. It
 * goes through those who have payments in that month and nobody else, stops in good time and goes on by its queue from
 * where it stopped; two runs at once do no harm. An event with a month, such as {@code {"month": "2026-10"}}, is about
 * that month.
 */
public final class NotifyStatements extends BackgroundFunction {
    private final Cloud cloud;
    private final StatementNotices notices;

    /** For Lambda. */
    public NotifyStatements() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public NotifyStatements(Cloud cloud) {
        this.cloud = cloud;
        notices = new StatementNotices(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var work = new SelfContinuation(cloud, run, event);
        var month = work.subject().or(() -> Optional.ofNullable((String) event.get("month"))).map(YearMonth::parse)
                .orElseGet(this::lastMonth);
        var progress = work.run(month.toString(), StatementMonth.SHARDS, new StatementNotices.OfMonth(notices, month));
        return Json.object("notified", progress.done(), "failed", progress.failed(), "goesOn", progress.goesOn());
    }

    private YearMonth lastMonth() {
        return YearMonth.from(cloud.today()).minusMonths(1);
    }
}
