package fr.compteassure.mail;

import fr.compteassure.mail.EmailBody.AccountValidation;
import fr.compteassure.mail.EmailBody.AccountValidationReminder;
import fr.compteassure.mail.EmailBody.MonthlyStatement;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The e-mails that are sent. */
public enum EmailKind {
    /** {@link AccountValidation}. */
    ACCOUNT_VALIDATION("Validez votre compte assuré", "Valider mon compte", "/validation", true,
            _ -> new AccountValidation()),
    /** {@link AccountValidationReminder}. */
    ACCOUNT_VALIDATION_REMINDER("Votre compte assuré n’est pas encore validé", "Valider mon compte", "/validation",
            true, _ -> new AccountValidationReminder()),
    /** {@link MonthlyStatement}. */
    MONTHLY_STATEMENT("Votre relevé du mois est disponible", "Voir mes documents", "/documents", false,
            values -> new MonthlyStatement(YearMonth.parse(values.get("month"))));

    private final String subject;
    private final String action;
    private final String page;
    private final boolean withToken;
    private final Function<Map<String, String>, EmailBody> reader;

    EmailKind(String subject, String action, String page, boolean withToken,
            Function<Map<String, String>, EmailBody> reader) {
        this.subject = subject;
        this.action = action;
        this.page = page;
        this.withToken = withToken;
        this.reader = reader;
    }

    /** Its subject line, the same for everybody. */
    String subject() {
        return subject;
    }

    /** What its button says. */
    String action() {
        return action;
    }

    /** The page that its link opens, such as {@code /validation}. */
    String page() {
        return page;
    }

    /** Whether its link lets its reader do something without a session. */
    boolean withToken() {
        return withToken;
    }

    /** The name of its two texts. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The body that these facts were kept of. */
    EmailBody body(Map<String, String> values) {
        return reader.apply(values);
    }
}
