package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;

/** The validation of an account by the link of an e-mail. */
final class AccountValidation {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final LinkTokens tokens;

    AccountValidation(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        tokens = new LinkTokens(cloud);
    }

    /** What became of a click. */
    enum Outcome {
        /** The account is validated, now or by an earlier click. */
        VALIDATED,
        /** It is too late, whether the account was purged or not. */
        EXPIRED,
        /** Since then an advisor opened the account anew with its owner, whose link or letter lets the owner in. */
        REPLACED,
        /** No e-mail of ours bears this link, or its account is not there. */
        UNKNOWN
    }

    Outcome validate(String token) {
        var link = tokens.read(EmailKind.ACCOUNT_VALIDATION, token);
        return link.isEmpty() ? Outcome.UNKNOWN : validate(link.get());
    }

    private Outcome validate(LinkTokens.Link link) {
        var found = accounts.get(link.insured());
        var account = found.filter(one -> one.validateBefore().equals(link.deadline()) && !one.awaitsItsOwner());
        if (account.isPresent() && account.get().status() != Status.PENDING) {
            return account.get().status() == Status.CLOSING ? Outcome.UNKNOWN : Outcome.VALIDATED;
        }
        if (!link.deadline().isAfter(cloud.clock().instant())) {
            return Outcome.EXPIRED;
        }
        if (account.isEmpty()) {
            return found.filter(one -> one.assistance() != null).map(_ -> Outcome.REPLACED).orElse(Outcome.UNKNOWN);
        }
        // Refused when another click was faster or the deadline has just passed: look again.
        return accounts.validate(account.get()) ? Outcome.VALIDATED : validate(link);
    }
}
