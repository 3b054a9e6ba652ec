package fr.compteassure.document;

import fr.compteassure.api.Response;
import fr.compteassure.api.Idempotency;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Session;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InvalidValue;
import java.time.DateTimeException;
import java.time.YearMonth;

/** {@code POST /documents/monthly-statements}: issues the statement of a month’s payments. */
public final class IssueMonthlyStatement extends InsuredFunction {
    private final Cloud cloud;
    private final MonthlyStatements statements;

    /** For Lambda. */
    public IssueMonthlyStatement() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public IssueMonthlyStatement(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        statements = new MonthlyStatements(cloud);
    }

    @Override
    protected Response handle(Request request, Session session) {
        var fields = request.fields();
        var month = fields.required("month", this::month);
        var once = Idempotency.of(request, fields, session.insured().value(), cloud);
        fields.check();
        return DocumentResponses.issued(statements.state(session.insured(), month, once),
                "Aucun versement n’a été fait ce mois-là, ni à vous, ni pour vous à un professionnel ou à votre"
                        + " employeur : il n’y a pas de relevé.");
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
