package fr.compteassure.document;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InvalidValue;
import java.time.DateTimeException;
import java.time.YearMonth;

/** {@code POST /documents/monthly-statements}: issues the statement of a month’s payments. */
public final class IssueMonthlyStatement extends InsuredFunction {
    private final Cloud cloud;
    private final DocumentIssue issue;
    private final MonthlyStatements statements;

    /** For Lambda. */
    public IssueMonthlyStatement() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public IssueMonthlyStatement(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        issue = new DocumentIssue(cloud);
        statements = new MonthlyStatements(cloud, issue);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var month = fields.required("month", this::month);
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        var wish = DocumentWish.statement(month);
        var file = AsyncCall.of(() -> caller.beside(insured -> issue.read(insured, wish, key)));
        var paid = caller.beside(insured -> statements.read(insured, month));
        return DocumentResponses.issued(
                statements.state(file.result(), paid, month, new DocumentIssue.Asked(wish, caller::transaction, key)),
                "Aucun versement n’a été fait ce mois-là, ni à vous, ni pour vous à un professionnel ou à votre"
                        + " employeur\u202F: il n’y a pas de relevé.");
    }

    private YearMonth month(String text) {
        var month = yearMonth(text);
        var current = YearMonth.from(cloud.today());
        if (month.isAfter(current)) {
            throw new InvalidValue("Ce mois n’a pas encore commencé.");
        }
        if (month.isBefore(current.minusMonths(Period.MAX_MONTHS))) {
            throw new InvalidValue("Les relevés sont disponibles pendant " + Period.MAX_MONTHS + " mois.");
        }
        return month;
    }

    private static YearMonth yearMonth(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue("Le mois attendu est de la forme AAAA-MM et doit exister.");
        }
    }
}
