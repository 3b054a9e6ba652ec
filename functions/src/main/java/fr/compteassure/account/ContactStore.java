package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.EmailAddress;
import java.util.ArrayList;
import java.util.List;

/** How people are reached, and who an e-mail address serves. */
final class ContactStore {
    private final Cloud cloud;
    private final Table<Account> accounts;
    private final Table<EmailReservation> emails;

    ContactStore(Cloud cloud) {
        this.cloud = cloud;
        accounts = cloud.table("ACCOUNTS_TABLE", () -> Account.SCHEMA);
        emails = cloud.table("EMAIL_ADDRESSES_TABLE", () -> EmailReservation.SCHEMA);
    }

    /** Who an e-mail address serves, if it serves somebody. */
    Lookup<EmailReservation> holder(EmailAddress email) {
        var now = cloud.clock().instant();
        return emails.lookup(cloud.keyedHash().of(email))
                .filter(held -> held.heldUntil() == null || held.heldUntil().isAfter(now));
    }

    /**
     * The write of another contact, refused when the account is not active or its contact, or the address to confirm, was
     * changed since it was read.
     *
     * @param pending the address that is to take the place of the present one; null when there is none from now on
     */
    Write<Account> changing(Account account, Contact after, PendingEmail pending) {
        var set = "SET contact = :after, formerMobiles = :mobiles";
        var values = new ArrayList<Object>(List.of(":after", Contact.SCHEMA.value(after),
                ":mobiles", Former.values(formerMobiles(account, after))));
        var removed = new ArrayList<String>();
        if (pending == null) {
            removed.add("pendingEmail");
        } else {
            set += ", pendingEmail = :pending";
            values.addAll(List.of(":pending", PendingEmail.SCHEMA.value(pending)));
        }
        if (wantsEmailAgain(account, after)) {
            removed.add("emailStatus");
        }
        var change = Expression.of(removed.isEmpty() ? set : set + " REMOVE " + String.join(", ", removed),
                values.toArray());
        return accounts.update(change, asRead(account), account.id().value());
    }

    /** Whoever complained of an e-mail and turns them on again does not mind them any more. */
    private static boolean wantsEmailAgain(Account account, Contact after) {
        return account.emailStatus() == EmailStatus.COMPLAINED
                && !account.contact().preferences().email() && after.preferences().email();
    }

    /** The mobiles to keep once this contact takes the place of the present one. */
    List<Former> formerMobiles(Account account, Contact after) {
        var before = account.contact().mobilePhone();
        return before == null || before.equals(after.mobilePhone())
                ? account.formerMobiles()
                : Former.after(account.formerMobiles(), before.value(), cloud.clock().instant());
    }

    /** What is written whole must not bring back an address that was dropped, or replaced, meanwhile. */
    private static Expression asRead(Account account) {
        var contact = "accountStatus = :active AND contact = :before AND ";
        var before = Contact.SCHEMA.value(account.contact());
        return account.pendingEmail() == null
                ? Expression.of(contact + "attribute_not_exists(pendingEmail)",
                        ":active", Status.ACTIVE.name(), ":before", before)
                : Expression.of(contact + "pendingEmail.mailId = :awaited",
                        ":active", Status.ACTIVE.name(), ":before", before,
                        ":awaited", account.pendingEmail().mailId());
    }

    /** The write that has the new address count, refused when it is no longer the one to confirm. */
    Write<Account> confirming(Account account) {
        var pending = account.pendingEmail();
        return accounts.update(
                Expression.of("SET contact.email = :email, emailId = :emailId, formerEmails = :former,"
                        + " emailChangedAt = :now REMOVE pendingEmail, emailStatus",
                        ":email", pending.email().value(), ":emailId", cloud.keyedHash().of(pending.email()),
                        ":former", Former.values(formerEmails(account)), ":now", cloud.clock().instant()),
                Expression.of("accountStatus = :active AND pendingEmail.mailId = :mail",
                        ":active", Status.ACTIVE.name(), ":mail", pending.mailId()),
                account.id().value());
    }

    /** The reservation of the new address, refused when it serves another account. */
    Write<EmailReservation> reserving(Account account) {
        return emails.put(
                new EmailReservation(cloud.keyedHash().of(account.pendingEmail().email()), account.id(), null),
                Expression.of("attribute_not_exists(id) OR heldUntil <= :now OR insuredId = :me",
                        ":now", cloud.clock().instant(), ":me", account.id().value()));
    }

    /** The addresses to keep once the present one, if there is one, serves no longer. */
    List<Former> formerEmails(Account account) {
        return account.hasEmail()
                ? Former.after(account.formerEmails(), account.contact().email().value(), cloud.clock().instant())
                : account.formerEmails();
    }

    /** The end of the reservation of the present address, if there is one. */
    List<Write<EmailReservation>> releasing(Account account) {
        return account.emailId() == null
                ? List.of()
                : List.of(emails.delete(EmailReservation.ownedBy(account.id()), account.emailId()));
    }
}
