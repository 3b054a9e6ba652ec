package fr.compteassure.profile;

import fr.compteassure.account.AccountClosing;
import fr.compteassure.account.AccountClosing.Closing;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.value.InsuredId;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The erasing of what hangs on an account that is being closed, and then of the account. Each of its steps is harmless when
 * it was made before. A message says beforehand that there will be something to do: so the erasing goes on by itself when
 * the run that began it ends before it is done.
 */
final class AccountErasure {
    private final Cloud cloud;
    private final AccountClosing closing;
    private final HeldData held;

    AccountErasure(Cloud cloud) {
        this.cloud = cloud;
        closing = new AccountClosing(cloud);
        held = new HeldData(cloud);
    }

    /** Has somebody look, when no run that begins now can be under way any more, whether the account is closed but in part. */
    void announce(InsuredId insured) {
        cloud.clients().sqs().sendMessage(request -> request.queueUrl(cloud.setting("ERASURE_QUEUE"))
                .messageBody(Json.write(Json.object("insuredId", insured.value()))));
    }

    /** The person whom such a message names. */
    static InsuredId announced(String message) {
        try {
            return new InsuredId((String) Json.read(message).get("insuredId"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Erases all, and ends the closing; false when none is under way: it was never begun, or is over. */
    boolean erase(InsuredId insured) {
        var underWay = closing.underWay(insured);
        underWay.ifPresent(this::erase);
        return underWay.isPresent();
    }

    private void erase(Closing one) {
        held.erase(new Erasure(one.insured(), one::transaction));
        one.finish();
    }
}
