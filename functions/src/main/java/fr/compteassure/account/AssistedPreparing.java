package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Advisor;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.letter.Letter;
import fr.compteassure.letter.LetterBody;
import fr.compteassure.letter.LetterStore;
import fr.compteassure.letter.Recipient;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.mail.SmsBody;
import fr.compteassure.registry.InsuredFile;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.EmailAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is written when an advisor opens an account for somebody, or a way back into one: with a letter, whatever else. */
final class AssistedPreparing {
    private final Cloud cloud;
    private final AssistanceStore store;
    private final LetterStore letters;
    private final OutboxStore outbox;
    private final ActivityStore activities;
    private final Notices notices;

    AssistedPreparing(Cloud cloud) {
        this.cloud = cloud;
        store = new AssistanceStore(cloud);
        letters = new LetterStore(cloud);
        outbox = new OutboxStore(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
    }

    /** Who helps whom, whose identity was found right, with what there is already. */
    record Help(AssistedApplication application, Advisor advisor, InsuredFile file, Optional<Account> standing) {
        @Override
        public String toString() {
            return "Help[hidden]";
        }

        InsuredPerson person() {
            return file.person();
        }

        /** The address that was given, or null. */
        EmailAddress email() {
            return application.contact().email();
        }
    }

    /** What is prepared, with the writes that do it; refused when something else was done meanwhile. */
    record Plan(AssistedOpening.Prepared prepared, List<Write<?>> writes) {}

    Plan prepare(Help help) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return help.standing().filter(Account::isActive).map(account -> recovery(help, account, now))
                .orElseGet(() -> opening(help, now));
    }

    private Plan opening(Help help, Instant now) {
        var deadline = Account.deadline(now, help.standing().map(Account::validateBefore));
        var letter = letter(help, new LetterBody.AssistedOpening(now, help.application().channel(),
                help.advisor().name(), useful(help, now, deadline), help.email() == null, masked(help)));
        var contact = help.application().contact().asContact();
        var account = new Account(help.person().id(), Status.PENDING, help.person().fullName(), contact,
                help.email() == null ? null : cloud.keyedHash().of(help.email()), null, null, null, now, deadline,
                null, null, null, null, null, null, List.of(), List.of(), null, assistance(help, letter, now), null,
                null);
        var writes = new ArrayList<Write<?>>(List.of(store.opening(account, help.standing())));
        writes.addAll(store.reserving(account));
        // One that lapsed has lost its address, which may serve somebody else by now.
        help.standing().filter(old -> !old.lapsed(now)).ifPresent(old -> writes.addAll(replacing(old, account, now)));
        writes.addAll(link(help, new EmailBody.AccountActivation(), deadline));
        return plan(false, deadline, letter, writes);
    }

    /** Whoever opened it online may be somebody else than who sat with the advisor, and is told where that is not told anyway. */
    private List<Write<?>> replacing(Account old, Account next, Instant now) {
        var writes = new ArrayList<Write<?>>(store.releasing(old, next));
        if (!old.awaitsItsOwner() && old.hasEmail() && !old.contact().email().equals(next.contact().email())) {
            writes.addAll(notices.to(old, new EmailBody.OpeningReplaced(now)));
        }
        return writes;
    }

    private Plan recovery(Help help, Account account, Instant now) {
        var deadline = Account.deadline(now, Optional.ofNullable(account.recovery()).map(Recovery::validateBefore));
        var letter = letter(help, new LetterBody.AccountRecovery(now, help.application().channel(),
                help.advisor().name(), useful(help, now, deadline), help.email() == null, masked(help)));
        var recovery = new Recovery(help.application().contact().over(account.contact()),
                assistance(help, letter, now), deadline);
        var writes = new ArrayList<Write<?>>(List.of(store.offering(account, recovery)));
        writes.addAll(notices.withPower(account, new EmailBody.RecoveryAnnounced(now), now.plus(HoldStore.STOPPABLE)));
        writes.addAll(notices.bySms(account, new SmsBody.MessageWaiting(), now.plus(HoldStore.STOPPABLE)));
        writes.addAll(link(help, new EmailBody.AccountRecovery(), deadline));
        writes.add(activities.writing(account.id(), new Activity.RecoveryOpened(), help.advisor().nameWithFund()));
        return plan(true, deadline, letter, writes);
    }

    /** Until when the letter's code is: to choose a password, or else to end the hold that follows. */
    private static Instant useful(Help help, Instant now, Instant deadline) {
        return help.email() == null ? deadline : now.plus(HoldStore.HELD);
    }

    private static String masked(Help help) {
        return help.email() == null ? null : help.email().masked();
    }

    /**
     * To the address, and in the name, that the fund's own file has: what was declared online may have been declared by
     * whoever got into the account, so that the code comes home to them.
     */
    private Letter letter(Help help, LetterBody body) {
        var filed = help.file().filed();
        return letters.compose(body, filed.id(), new Recipient(filed.fullName(), filed.address().postalLines()),
                help.advisor().cpam());
    }

    private static Assistance assistance(Help help, Letter letter, Instant now) {
        return new Assistance(help.application().channel(), help.application().proof(), help.advisor().id(),
                help.advisor().nameWithFund(), help.advisor().cpam(), now, letter.id());
    }

    private List<Write<?>> link(Help help, EmailBody body, Instant deadline) {
        return help.email() == null
                ? List.of()
                : List.of(outbox.enqueueing(outbox.compose(body, help.person().id(), help.email(),
                        help.person().fullName(), deadline)));
    }

    private Plan plan(boolean recovery, Instant deadline, Letter letter, List<Write<?>> writes) {
        writes.add(letters.enqueueing(letter));
        return new Plan(new AssistedOpening.Prepared(recovery, deadline,
                letter.enqueuedAt().truncatedTo(ChronoUnit.SECONDS)), writes);
    }
}
