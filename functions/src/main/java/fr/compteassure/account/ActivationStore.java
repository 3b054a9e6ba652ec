package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of an account, and of the reservation of its address, once its owner takes what an advisor prepared. One
 * taking wins, whatever comes at once.
 */
final class ActivationStore {
    private final Cloud cloud;
    private final Table<Account> accounts;
    private final Table<EmailReservation> emails;
    private final ContactStore contacts;
    private final AssistanceStore assistance;

    ActivationStore(Cloud cloud) {
        this.cloud = cloud;
        accounts = cloud.table("ACCOUNTS_TABLE", () -> Account.SCHEMA);
        emails = cloud.table("EMAIL_ADDRESSES_TABLE", () -> EmailReservation.SCHEMA);
        contacts = new ContactStore(cloud);
        assistance = new AssistanceStore(cloud);
    }

    /**
     * What the person chose.
     *
     * @param passwordHash the password's
     * @param contact how to be reached from now on; its address is one whose link was just clicked, or none
     * @param pending the address to confirm, or null
     */
    record Taken(String passwordHash, Contact contact, PendingEmail pending) {
        @Override
        public String toString() {
            return "Taken[hidden]";
        }
    }

    /** The write that finishes an opening, refused when that was done, was prepared anew, or is too late. */
    Write<Account> opening(Account account, Taken taken) {
        var now = cloud.clock().instant();
        return write(account, taken, "accountStatus = :active, validatedAt = :now", List.of("pendingShard"),
                Expression.of("accountStatus = :pending AND validateBefore = :deadline AND validateBefore > :now"
                        + " AND attribute_not_exists(passwordHash)",
                        ":pending", Status.PENDING.name(), ":deadline", account.validateBefore(), ":now", now),
                ":active", Status.ACTIVE.name());
    }

    /** The write that takes a way back, refused when that was done, was stopped, was prepared anew, or is too late. */
    Write<Account> returning(Account account, Taken taken) {
        var recovery = account.recovery();
        var changed = emailId(taken) == null || !emailId(taken).equals(account.emailId());
        return write(account, taken, "passwordResetAt = :now, assistance = :help, formerEmails = :formerEmails,"
                + " formerMobiles = :formerMobiles" + (changed ? ", emailChangedAt = :now" : ""), List.of("recovery"),
                Expression.of("accountStatus = :active AND recovery.validateBefore = :deadline"
                        + " AND recovery.validateBefore > :now AND contact = :before",
                        ":active", Status.ACTIVE.name(), ":deadline", recovery.validateBefore(),
                        ":before", Contact.SCHEMA.value(account.contact())),
                ":help", Assistance.SCHEMA.value(recovery.assistance()), ":formerEmails",
                Former.values(changed ? contacts.formerEmails(account) : account.formerEmails()),
                ":formerMobiles", Former.values(contacts.formerMobiles(account, taken.contact())));
    }

    private Write<Account> write(Account account, Taken taken, String more, List<String> removed, Expression condition,
            Object... placeholders) {
        var set = new ArrayList<>(
                List.of(more, "passwordHash = :hash", "termsAcceptedAt = :now", "termsVersion = :terms",
                        "contact = :contact"));
        var remove = new ArrayList<>(removed);
        // Its link was just clicked, or it does not count any more.
        remove.add("emailStatus");
        var values = new ArrayList<>(List.of(placeholders));
        values.addAll(List.of(":hash", taken.passwordHash(), ":now", cloud.clock().instant(),
                ":terms", AccountOpening.TERMS_VERSION, ":contact", Contact.SCHEMA.value(taken.contact())));
        put(set, remove, values, "emailId", emailId(taken));
        put(set, remove, values, "pendingEmail",
                taken.pending() == null ? null : PendingEmail.SCHEMA.value(taken.pending()));
        return accounts.update(
                Expression.of("SET " + String.join(", ", set) + " REMOVE " + String.join(", ", remove),
                        values.toArray()),
                condition, account.id().value());
    }

    private static void put(List<String> set, List<String> remove, List<Object> values, String field, Object value) {
        if (value == null) {
            remove.add(field);
        } else {
            set.add(field + " = :" + field);
            values.addAll(List.of(":" + field, value));
        }
    }

    private String emailId(Taken taken) {
        return taken.contact().email() == null ? null : cloud.keyedHash().of(taken.contact().email());
    }

    /** The reservation of the address that counts from now on, refused when it serves another account; none without one. */
    List<Write<EmailReservation>> reserving(Account account, Taken taken) {
        return emailId(taken) == null
                ? List.of()
                : List.of(assistance.reserving(new EmailReservation(emailId(taken), account.id(), null)));
    }

    /** The end of the reservation of the address that counted, if it counts no longer. */
    List<Write<EmailReservation>> releasing(Account account, Taken taken) {
        return account.emailId() == null || account.emailId().equals(emailId(taken))
                ? List.of()
                : List.of(emails.delete(EmailReservation.ownedBy(account.id()), account.emailId()));
    }
}
