package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import java.util.List;
import java.util.Optional;

/** The accounts that advisors help to open or to get back into, as the tables have them. */
final class AssistanceStore {
    private final Cloud cloud;
    private final Table<Account> accounts;
    private final Table<EmailReservation> emails;

    AssistanceStore(Cloud cloud) {
        this.cloud = cloud;
        accounts = cloud.table("ACCOUNTS_TABLE", () -> Account.SCHEMA);
        emails = cloud.table("EMAIL_ADDRESSES_TABLE", () -> EmailReservation.SCHEMA);
    }

    /**
     * The write of an account that awaits its owner, in the place of one that awaits validation, if there is such; refused
     * when there is another account by now.
     */
    Write<Account> opening(Account account, Optional<Account> standing) {
        return accounts.put(account, standing
                .map(old -> Expression.of("accountStatus = :pending AND validateBefore = :seen",
                        ":pending", Status.PENDING.name(), ":seen", old.validateBefore()))
                .orElseGet(() -> Expression.of("attribute_not_exists(id)")));
    }

    /** The reservation of an address for an account, refused when it serves another one; none without an address. */
    List<Write<EmailReservation>> reserving(Account account) {
        return account.emailId() == null
                ? List.of()
                : List.of(reserving(new EmailReservation(account.emailId(), account.id(), account.validateBefore())));
    }

    /** The same for a reservation of one's own making. */
    Write<EmailReservation> reserving(EmailReservation reservation) {
        return emails.put(reservation,
                Expression.of("attribute_not_exists(id) OR heldUntil <= :now OR insuredId = :me",
                        ":now", cloud.clock().instant(), ":me", reservation.insured().value()));
    }

    /** The end of the reservation of an account whose place another one takes, unless that has the same address. */
    List<Write<EmailReservation>> releasing(Account old, Account next) {
        return old.emailId() == null || old.emailId().equals(next.emailId())
                ? List.of()
                : List.of(emails.delete(EmailReservation.ownedBy(old.id()), old.emailId()));
    }

    /** The write that opens a way back beside an account, refused when it is not active or has another address by now. */
    Write<Account> offering(Account account, Recovery recovery) {
        return accounts.update(Expression.of("SET recovery = :recovery", ":recovery", Recovery.SCHEMA.value(recovery)),
                AccountConditions.sameAddress(account, "accountStatus = :active", ":active", Status.ACTIVE.name()),
                account.id().value());
    }

    /** The write that takes a way back away, refused when it was taken, or prepared anew. */
    Write<Account> withdrawing(Account account) {
        return accounts.update(Expression.of("REMOVE recovery"), Expression.of("recovery.validateBefore = :seen",
                ":seen", account.recovery().validateBefore()), account.id().value());
    }
}
