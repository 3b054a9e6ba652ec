package fr.compteassure.account;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.SmsBody.SecurityWarning.What;
import fr.compteassure.session.RecoveryCodes;

/** The use of a recovery code: each is told, by e-mail, or by SMS where none arrives, and among the activity of the account. */
final class RecoveryCodeUse {
    private final Cloud cloud;
    private final ActivityStore activities;
    private final Notices notices;

    RecoveryCodeUse(Cloud cloud) {
        this.cloud = cloud;
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
    }

    /** The same for the code of a letter, which serves in its place; told at former addresses too, for more than a code is at stake. */
    Transaction tellIn(Transaction transaction, Account account) {
        return transaction.with(activities.writing(account.id(), new Activity.LetterCodeUsed()))
                .with(notices.warningEverywhere(account, new EmailBody.LetterCodeUsed(cloud.clock().instant()),
                        What.LETTER_CODE_USED));
    }

    /** Adds to a transaction that spends a code of this account that it is told. */
    Transaction tellIn(Transaction transaction, RecoveryCodes.RightCode code, Account account) {
        return transaction.with(activities.writing(code.insured(), new Activity.RecoveryCodeUsed(code.left())))
                .with(notices.warning(account, new EmailBody.RecoveryCodeUsed(cloud.clock().instant(), code.left()),
                        What.RECOVERY_CODE_USED));
    }
}
