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
 * meanwhile, and perhaps opened anew, is met by the same: whoever took it over would close it to be rid of the link.
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
     * @param news whether that is by this click, rather than by an earlier one
     */
    public record Stopped(State state, boolean news) {}

    /** What there is to stop, as it was read. */
    public static final class Known {
        private final Optional<Account> account;
        private final Optional<HoldStore.Hold> stoppable;
        private final boolean doneBefore;

        private Known(Optional<Account> account, Optional<HoldStore.Hold> stoppable, boolean doneBefore) {
            this.account = account;
            this.stoppable = stoppable;
            this.doneBefore = doneBefore;
        }
    }

    /** What reads what a link may stop, beside other things; it always finds something. */
    public Lookup<Known> lookup(LinkTokens.Link link) {
        var stoppable = holds.stoppable(link.insured());
        var done = requests.noticed(notice(link));
        return accounts.lookup(link.insured())
                .and(stoppable, (account, hold) -> Optional.of(new Known(account, hold, false)))
                .and(done, (known, noticed) -> known
                        .map(one -> new Known(one.account, one.stoppable, noticed.isPresent())));
    }

    /**
     * Stops what is to be stopped; empty when there is nothing, or the link came too late.
     *
     * @param read what {@link #lookup} found
     */
    public Optional<Stopped> stop(LinkTokens.Link link, Known read) {
        var known = read;
        while (true) {
            var state = state(known);
            if (known.doneBefore) {
                return Optional.of(new Stopped(state.orElse(State.WITHDRAWN), false));
            }
            if (state.isEmpty() || !link.deadline().isAfter(cloud.clock().instant())) {
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

    private Optional<State> state(Known known) {
        // First of all: whoever is in may have another way back prepared, to have that stopped instead.
        if (known.stoppable.isPresent()) {
            var isThere = known.account.filter(one -> one.isActive() || one.status() == Status.FROZEN).isPresent();
            return Optional.of(isThere ? State.FROZEN : State.REPORTED);
        }
        return known.account.flatMap(account -> account.recoveryAt(cloud.clock().instant()))
                .map(_ -> State.WITHDRAWN);
    }

    private Transaction.Result commit(LinkTokens.Link link, Known known, State state) {
        var id = link.insured();
        var transaction = cloud.transaction().with(requests.notice(notice(link), HoldStore.STOPPABLE));
        if (state == State.REPORTED) {
            return transaction.with(holds.reporting(id)).commit();
        }
        var account = known.account.orElseThrow();
        transaction.with(activities.writing(id, new Activity.RecoveryStopped()));
        if (state == State.FROZEN && account.isActive()) {
            transaction.with(statuses.freezingWithoutRecovery(id, REASON)).with(sessions.endingAll(id))
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
