package fr.compteassure.account;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.SmsBody.SecurityWarning.What;
import fr.compteassure.session.RecoveryCodes;
import fr.compteassure.value.InsuredId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A new set of recovery codes. With the request its seed is noted, so that the same request is told the same codes. */
final class RecoveryCodeMaking {
    private static final int SEED_BYTES = 16;

    private final Cloud cloud;
    private final AccountStore accounts;
    private final IdempotencyStore requests;
    private final RecoveryCodes codes;
    private final ActivityStore activities;
    private final Notices notices;

    RecoveryCodeMaking(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        requests = new IdempotencyStore(cloud);
        codes = new RecoveryCodes(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
    }

    private record Known(Optional<String> earlier, Account account) {}

    List<String> make(ConfirmedCaller caller, Optional<IdempotencyKey> key) {
        var known = caller.beside(insured -> read(insured, key));
        var insured = known.account().id();
        return codes.of(insured, known.earlier().orElseGet(() -> make(caller, known.account(), key)));
    }

    private Known read(InsuredId insured, Optional<IdempotencyKey> key) {
        var earlier = requests.earlier(key);
        var account = accounts.lookup(insured);
        var read = cloud.read(earlier, account);
        return new Known(read.of(earlier), read.of(account).orElseThrow(Problem::sessionRequired));
    }

    private String make(ConfirmedCaller caller, Account account, Optional<IdempotencyKey> key) {
        var seed = Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(SEED_BYTES));
        var result = caller.transactionWithRecoveryCodes(codes.of(account.id(), seed))
                .with(activities.writing(account.id(), new Activity.RecoveryCodesMade()))
                .with(notices.warning(account, new EmailBody.RecoveryCodesMade(cloud.clock().instant()),
                        What.RECOVERY_CODES_MADE))
                .once(key, seed).commit();
        return switch (result) {
            case Transaction.Done _ -> seed;
            case Transaction.Repeated(var noted) -> noted;
            case Transaction.Refused _ -> throw new IllegalStateException("nothing else can refuse it");
        };
    }
}
