package fr.compteassure.mail;

/** The e-mails that are sent. None says anything of a person's health, and none bears a NIR. */
public enum EmailKind {
    /** The link that validates an account just opened. */
    ACCOUNT_VALIDATION("account-validation", "Validez votre compte assuré"),
    /** The same link again, two days before the account is removed. */
    ACCOUNT_VALIDATION_REMINDER("account-validation-reminder", "Votre compte assuré n’est pas encore validé");

    private final String template;
    private final String subject;

    EmailKind(String template, String subject) {
        this.template = template;
        this.subject = subject;
    }

    /** The name of its templates, text and HTML. */
    String template() {
        return template;
    }

    /** Its subject line. */
    String subject() {
        return subject;
    }
}
