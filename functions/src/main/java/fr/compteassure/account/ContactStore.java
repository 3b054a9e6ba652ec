package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How people are reached, as it is written: each part for itself, so that two changes at once both count. */
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
     * The write of some changes, refused when the account is not active or has another e-mail address by now.
     *
     * @param changed the names of the parts of the contact that change
     * @param pending the address that is to take the place of the present one; null when there is none from now on
     */
    Write<Account> changing(Account account, Contact after, Set<String> changed, PendingEmail pending) {
        var set = new ArrayList<String>();
        var remove = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (changed.contains("mobilePhone")) {
            phone("mobilePhone", after.mobilePhone(), set, remove, values);
        }
        if (changed.contains("landlinePhone")) {
            phone("landlinePhone", after.landlinePhone(), set, remove, values);
        }
        if (changed.contains("preferences")) {
            set.addAll(List.of("contact.byEmail = :byEmail", "contact.bySms = :bySms", "contact.byPhone = :byPhone"));
            values.putAll(Map.of(":byEmail", after.preferences().email(), ":bySms", after.preferences().sms(),
                    ":byPhone", after.preferences().phone()));
        }
        if (pending == null) {
            remove.add("pendingEmail");
        } else {
            set.add("pendingEmail = :pending");
            values.put(":pending", Map.of("email", pending.email().value(), "mailId", pending.mailId(), "until",
                    pending.until()));
        }
        var change = Optional.of(set).filter(parts -> !parts.isEmpty())
                .map(parts -> "SET " + String.join(", ", parts) + " ").orElse("")
                + Optional.of(remove).filter(parts -> !parts.isEmpty())
                        .map(parts -> "REMOVE " + String.join(", ", parts)).orElse("");
        return accounts.update(Expression.of(change, placeholders(values)), sameEmail(account), account.id().value());
    }

    private static void phone(String name, PhoneNumber number, List<String> set, List<String> remove,
            Map<String, Object> values) {
        if (number == null) {
            remove.add("contact." + name);
        } else {
            set.add("contact." + name + " = :" + name);
            values.put(":" + name, number.value());
        }
    }

    private static Object[] placeholders(Map<String, Object> values) {
        return values.entrySet().stream().flatMap(value -> List.of(value.getKey(), value.getValue()).stream())
                .toArray();
    }

    private static Expression sameEmail(Account account) {
        return Expression.of("accountStatus = :active AND emailId = :known", ":active", Status.ACTIVE.name(), ":known",
                account.emailId());
    }

    /** The write that has the new address count, refused when it is no longer the one to confirm. */
    Write<Account> confirming(Account account) {
        var pending = account.pendingEmail();
        return accounts.update(
                Expression.of("SET contact.email = :email, emailId = :emailId REMOVE pendingEmail",
                        ":email", pending.email().value(), ":emailId", cloud.keyedHash().of(pending.email())),
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

    /** The end of the reservation of the present address. */
    Write<EmailReservation> releasing(Account account) {
        return emails.delete(EmailReservation.ownedBy(account.id()), account.emailId());
    }
}
