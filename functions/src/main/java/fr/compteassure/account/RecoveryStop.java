package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.session.Sessions;
import java.util.Optional;

/**
 * The stopping of a recovery by the link of an e-mail that told of it, without a session. As long as nobody took the way back,
 * it is withdrawn; afterwards the account is frozen, for nobody knows from here whose it is. An account that was closed
 * meanwhile, and perhaps opened anew, is met by the same: whoever took it over would close it to be rid of the link. For the same
 * reason a link stops as often as there is something to stop, until its deadline: a thief would have it clicked once for nothing.
 */
public final class RecoveryStop {
    private static final String REASON = "Accès refait avec l’aide de la caisse, puis arrêté par le lien d’un e-mail.";

    private final Cloud cloud;
    private final AccountStore accounts;
    private final AccountStatusStore statuses;
    private final AssistanceStore assistance;
    private final HoldStore holds;
    private final Sessions sessions;
    private final ActivityStore activities;
    private final IdempotencyStore requests;
    private final Notices notices;

    /** @param cloud where the accounts are */
    public RecoveryStop(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        statuses = new AccountStatusStore(cloud);
        assistance = new AssistanceStore(cloud);
        holds = new HoldStore(cloud);
        sessions = new Sessions(cloud);
        activities = new ActivityStore(cloud);
        requests = new IdempotencyStore(cloud);
        notices = new Notices(cloud);
    }

    /** What became of a recovery. */
    public enum State {
        /** Nobody took it, and nobody can any more. */
        WITHDRAWN,
        /** It was taken, and the account is frozen. */
        FROZEN,
        /** It was taken, and the account is gone: operations know, and what comes after it is held for 30 days. */
        REPORTED
    }

    /**
     * What became of a click.
     *
     * @param state where the recovery stands
     * @param news whether that is by this click, rather than by an earlier one of the same link
     */
    public record Stopped(State state, boolean news) {}

    /** What there is to stop, as it was read. */
    public static final class Known {
        private final Optional<Account> account;
        private final Optional<HoldStore.Hold> stoppable;
        private final Optional<State> before;

        private Known(Optional<Account> account, Optional<HoldStore.Hold> stoppable, Optional<State> before) {
            this.account = account;
            this.stoppable = stoppable;
            this.before = before;
        }

        private boolean did(State state) {
            return before.filter(state::equals).isPresent();
        }
    }

    /** What reads what a link may stop, beside other things; it always finds something. */
    public Lookup<Known> lookup(LinkTokens.Link link) {
        var stoppable = holds.stoppable(link.insured());
        var before = requests.noted(notice(link)).map(State::valueOf);
        return accounts.lookup(link.insured())
                .and(stoppable, (account, hold) -> Optional.of(new Known(account, hold, Optional.empty())))
                .and(before, (known, noted) -> known.map(one -> new Known(one.account, one.stoppable, noted)));
    }

    /**
     * Stops what is to be stopped, by this link for the first time or not, or tells what it did when nothing is left to do; empty
     * when it never did anything, or there is something to stop and it came too late.
     *
     * @param read what {@link #lookup} found
     */
    public Optional<Stopped> stop(LinkTokens.Link link, Known read) {
        var known = read;
        while (true) {
            var state = state(known);
            if (state.isEmpty()) {
                return known.before.map(before -> new Stopped(before, false));
            }
            if (!link.deadline().isAfter(cloud.clock().instant())) {
                return Optional.empty();
            }
            if (!(commit(link, known, state.get()) instanceof Transaction.Refused)) {
                return Optional.of(new Stopped(state.get(), true));
            }
            // It was taken, stopped or closed meanwhile: then look again.
            var lookup = lookup(link);
            known = cloud.read(lookup).of(lookup).orElseThrow();
        }
    }

    /** What is to be done now; nothing when an earlier click did it, and nothing came after. */
    private Optional<State> state(Known known) {
        var open = known.account.flatMap(account -> account.recoveryAt(cloud.clock().instant()));
        var anew = open.isPresent() || known.account.filter(Account::isActive).isPresent();
        // First of all: whoever is in may have another way back prepared, to have that stopped instead.
        if (known.stoppable.isPresent()) {
            var isThere = known.account.filter(one -> one.isActive() || one.status() == Status.FROZEN).isPresent();
            return Optional.of(isThere ? State.FROZEN : State.REPORTED)
                    .filter(state -> anew || !known.did(state));
        }
        return open.map(_ -> State.WITHDRAWN);
    }

    private Transaction.Result commit(LinkTokens.Link link, Known known, State state) {
        var id = link.insured();
        // Of two first clicks at once one is; of two later ones, what they do is done once.
        var transaction = cloud.transaction().with(known.before.isEmpty()
                ? requests.notice(notice(link), HoldStore.STOPPABLE, state.name())
                : requests.noticeAgain(notice(link), HoldStore.STOPPABLE, state.name()));
        if (state == State.REPORTED) {
            return transaction.with(holds.reporting(id)).commit();
        }
        var account = known.account.orElseThrow();
        transaction.with(activities.writing(id, new Activity.RecoveryStopped()));
        if (state == State.FROZEN && account.isActive()) {
            transaction.with(statuses.freezing(id, REASON)).with(sessions.endingAll(id))
                    .with(activities.writing(id, new Activity.AccountFrozen()))
                    .with(notices.everywhere(account, new EmailBody.AccountFrozen(cloud.clock().instant())));
        } else if (account.recovery() != null) {
            transaction.with(assistance.withdrawing(account));
        }
        return transaction.commit();
    }

    private static String notice(LinkTokens.Link link) {
        return "recovery-stopped#" + link.hash();
    }
}
