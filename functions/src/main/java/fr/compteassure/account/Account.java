package fr.compteassure.account;

import static java.util.Objects.requireNonNullElse;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account of an insured person; there is at most one a person.
 *
 * @param id whose it is
 * @param status whether its link was clicked
 * @param personName how e-mails address the person
 * @param contact how to reach the person
 * @param emailId the keyed hash of the e-mail address, the key of its reservation; null without an address
 * @param passwordHash the password under Argon2id, a PHC string; null while an account opened with help awaits its owner
 * @param termsAcceptedAt when the terms of use were accepted; null likewise
 * @param termsVersion which version of them; null likewise
 * @param openedAt when it was opened
 * @param validateBefore the second from which it can no longer be validated; the links that validate it bear the same
 * @param remindedAt when the reminder was put in the outbox, or null
 * @param validatedAt when it was validated, or null
 * @param lastLogInAt the last log-in, or null
 * @param pendingEmail the address that is to take the place of the contact's, or null
 * @param freeze that the fund froze it, or null
 * @param passwordResetAt when a password was last set by somebody who did not know the one before, or null
 * @param formerEmails addresses that served before, the last one at the end ({@link Former#after})
 * @param formerMobiles mobiles that served before, likewise
 * @param emailChangedAt when the present address took its place, or null when it is the first one
 * @param assistance how the fund helped to open it, or to get back into it, the last time; null when it did not
 * @param recovery the way back that the fund opened and that was not taken yet, or null; the log-in goes on as it was
 * @param emailStatus what is wrong with the e-mail address, or null
 */
record Account(InsuredId id, Status status, String personName, Contact contact, String emailId, String passwordHash,
        Instant termsAcceptedAt, String termsVersion, Instant openedAt, Instant validateBefore,
        Instant remindedAt, Instant validatedAt, Instant lastLogInAt, PendingEmail pendingEmail,
        Freeze freeze, Instant passwordResetAt, List<Former> formerEmails, List<Former> formerMobiles,
        Instant emailChangedAt, Assistance assistance, Recovery recovery, EmailStatus emailStatus) {

    /** For how long an account may be validated: 7 times 24 hours. */
    static final Duration TO_VALIDATE = Duration.ofDays(7);

    /** Over how many partitions of the index the accounts to validate are spread. */
    static final int SHARDS = 16;

    /** What may be done with it. */
    enum Status {
        /** Its link was not clicked yet; only such accounts are in the index that the purge reads. */
        PENDING,
        /** Everything. */
        ACTIVE,
        /** Nothing, until the fund thaws it. */
        FROZEN,
        /** Nothing: what hangs on it is being erased, then it goes too. */
        CLOSING
    }

    static final RecordSchema<Account> SCHEMA = RecordSchema.of(Account.class, Account::read)
            .partitionKey("id", account -> account.id().value()).unexported("a keyed hash of the NIR")
            .text("accountStatus", account -> account.status().name()).exportedAs("status")
            .text("personName", Account::personName)
            .inner("contact", Contact.SCHEMA, Account::contact)
            .text("emailId", Account::emailId).unexported("a keyed hash of the address, which is told itself")
            .text("passwordHash", Account::passwordHash).unexported("whoever has it may try passwords on it")
            .instant("termsAcceptedAt", Account::termsAcceptedAt)
            .text("termsVersion", Account::termsVersion)
            .instant("openedAt", Account::openedAt)
            .number("pendingShard",
                    account -> account.status() == Status.PENDING ? (long) account.id().shard(SHARDS) : null)
            .unexported("a number made of the id, by which the purge finds it")
            .instant("validateBefore", Account::validateBefore)
            .instant("remindedAt", Account::remindedAt)
            .instant("validatedAt", Account::validatedAt)
            .instant("lastLogInAt", Account::lastLogInAt)
            .inner("pendingEmail", PendingEmail.SCHEMA, Account::pendingEmail)
            .inner("freeze", Freeze.SCHEMA, Account::freeze)
            .instant("passwordResetAt", Account::passwordResetAt)
            .innerList("formerEmails", Former.SCHEMA, Account::formerEmails)
            .innerList("formerMobiles", Former.SCHEMA, Account::formerMobiles)
            .instant("emailChangedAt", Account::emailChangedAt)
            .inner("assistance", Assistance.SCHEMA, Account::assistance)
            .inner("recovery", Recovery.SCHEMA, Account::recovery)
            .text("emailStatus", account -> account.emailStatus() == null ? null : account.emailStatus().name());

    private static Account read(Values values) {
        return new Account(values.get("id", InsuredId::new), values.get("accountStatus", Status::valueOf),
                values.get("personName"), values.get("contact"), values.get("emailId"),
                values.get("passwordHash"), values.instant("termsAcceptedAt"), values.get("termsVersion"),
                values.instant("openedAt"), values.instant("validateBefore"),
                values.instant("remindedAt"), values.instant("validatedAt"), values.instant("lastLogInAt"),
                values.get("pendingEmail"), values.get("freeze"), values.instant("passwordResetAt"),
                requireNonNullElse(values.get("formerEmails"), List.of()),
                requireNonNullElse(values.get("formerMobiles"), List.of()), values.instant("emailChangedAt"),
                values.get("assistance"), values.get("recovery"), values.get("emailStatus", EmailStatus::valueOf));
    }

    /**
     * Until when what is opened or prepared now may be validated: never that of what it takes the place of, for by their deadline
     * links are told from former ones.
     *
     * @param former the deadline of that, if there is such
     */
    static Instant deadline(Instant now, Optional<Instant> former) {
        var deadline = now.plus(TO_VALIDATE);
        return former.filter(before -> !before.isBefore(deadline)).map(before -> before.plusSeconds(1))
                .orElse(deadline);
    }

    /** Whether it was never validated and no longer can be: as good as gone, purged or not. */
    boolean lapsed(Instant now) {
        return status == Status.PENDING && !validateBefore.isAfter(now);
    }

    /** The address that is to take the place of the present one, if its link may still be clicked. */
    Optional<PendingEmail> pendingEmailAt(Instant now) {
        return Optional.ofNullable(pendingEmail).filter(pending -> pending.until().isAfter(now));
    }

    /** When somebody last got at it by a reset or another e-mail address, and so perhaps somebody else. */
    Optional<Instant> accessChangedAt() {
        return Stream.of(Stream.ofNullable(passwordResetAt), Stream.ofNullable(emailChangedAt),
                Former.last(formerEmails).stream().map(Former::replacedAt)).flatMap(times -> times)
                .max(Comparator.naturalOrder());
    }

    /** Where its owner is told what matters: at the present address, and at those that served before. */
    Stream<EmailAddress> addresses() {
        return Stream.concat(Stream.ofNullable(contact.email()),
                formerEmails.stream().map(Former::value).map(EmailAddress::new)).distinct();
    }

    /**
     * Where the same is told with a link that stops it or freezes the account: at an address that was given up long ago and may
     * be a stranger's only when there is no other.
     */
    Stream<EmailAddress> addressesWithPower(Instant now) {
        var late = Stream.concat(Stream.ofNullable(contact.email()), formerEmails.stream()
                .filter(one -> one.isLate(now)).map(Former::value).map(EmailAddress::new)).distinct().toList();
        return late.isEmpty()
                ? Former.last(formerEmails).map(Former::value).map(EmailAddress::new).stream()
                : late.stream();
    }

    /** The same by SMS; a number that was given up long ago may be a stranger's. */
    Stream<PhoneNumber> mobiles(Instant now) {
        return Stream.concat(Stream.ofNullable(contact.mobilePhone()), formerMobiles.stream()
                .filter(one -> one.isLate(now)).map(Former::value).map(PhoneNumber::new)).distinct();
    }

    /** Whether it has an e-mail address; who has none confirms by recovery codes, and is told by letter. */
    boolean hasEmail() {
        return contact.email() != null;
    }

    /** Whether e-mails arrive, as far as is known: not without an address, nor at one that takes none. */
    boolean isReachedByEmail() {
        return hasEmail() && emailStatus != EmailStatus.UNREACHABLE;
    }

    /**
     * Whether its owner never received the link that validates it, such as for a slip in the address: then another opening
     * takes its place at once. One that an advisor opened is the advisor's to open anew.
     */
    boolean isOutOfReach() {
        return status == Status.PENDING && !awaitsItsOwner() && emailStatus == EmailStatus.UNREACHABLE;
    }

    /** Whether an advisor opened it for somebody who has yet to choose a password: no link but that of its e-mail serves. */
    boolean awaitsItsOwner() {
        return status == Status.PENDING && passwordHash == null;
    }

    /** The way back that may still be taken. */
    Optional<Recovery> recoveryAt(Instant now) {
        return Optional.ofNullable(recovery).filter(open -> open.validateBefore().isAfter(now));
    }

    /** Whether its owner may use it. */
    boolean isActive() {
        return status == Status.ACTIVE;
    }

    @Override
    public String toString() {
        return "Account[" + id + " " + status + "]";
    }
}
