package fr.compteassure.mail;

/** The e-mails that are sent. None says anything of a person's health, and none bears a NIR. */
public enum EmailKind {
    /** The link that validates an account just opened. */
    ACCOUNT_VALIDATION("account-validation", "Validez votre compte assuré", "/validation", true),
    /** The same link again, two days before the account is removed. */
    ACCOUNT_VALIDATION_REMINDER("account-validation-reminder", "Votre compte assuré n’est pas encore validé",
            "/validation",
            true),
    /** That the statement of a month can be had. */
    MONTHLY_STATEMENT("monthly-statement", "Votre relevé du mois est disponible", "/documents", false);

    private final String template;
    private final String subject;
    private final String page;
    private final boolean withToken;

    EmailKind(String template, String subject, String page, boolean withToken) {
        this.template = template;
        this.subject = subject;
        this.page = page;
        this.withToken = withToken;
    }

    /** The name of its templates, text and HTML. */
    String template() {
        return template;
    }

    /** Its subject line. */
    String subject() {
        return subject;
    }

    /** The page that its link opens, such as {@code /validation}. */
    String page() {
        return page;
    }

    /** Whether its link lets its reader do something without a session. */
    boolean withToken() {
        return withToken;
    }
}
