package fr.compteassure.mail;

import java.time.YearMonth;
import java.util.Map;

/**
 * What an e-mail tells, with the facts that its two texts name. None tells anything of a person's health, and none bears
 * a NIR. A new kind is a record here, its line in {@link EmailKind}, a text and an HTML text.
 */
public sealed interface EmailBody {

    /** Which of the e-mails it is. */
    EmailKind kind();

    /** The facts, by the names that its texts have for them; texts, or dates and times, which the texts write in words. */
    default Map<String, Object> values() {
        return Map.of();
    }

    /** The link that validates an account just opened. */
    record AccountValidation() implements EmailBody {
        @Override
        public EmailKind kind() {
            return EmailKind.ACCOUNT_VALIDATION;
        }
    }

    /** The same link again, two days before the account is removed. */
    record AccountValidationReminder() implements EmailBody {
        @Override
        public EmailKind kind() {
            return EmailKind.ACCOUNT_VALIDATION_REMINDER;
        }
    }

    /**
     * That the statement of a month can be had.
     *
     * @param month the month
     */
    record MonthlyStatement(YearMonth month) implements EmailBody {
        @Override
        public EmailKind kind() {
            return EmailKind.MONTHLY_STATEMENT;
        }

        @Override
        public Map<String, Object> values() {
            return Map.of("month", month);
        }
    }
}
