package fr.compteassure.account;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/**
 * A function that wants more than a session: a code that was just sent to the person, in the header {@code Step-Up-Code}.
 * To be one is all that a function does about it: what it reads it is given once the code is found right, and the
 * transaction that it is given spends the code.
 */
public abstract class StepUpFunction extends InsuredFunction {
    /** Spaces in it do not count: six digits are read as two groups of three. */
    private static final String HEADER = "Step-Up-Code";

    private final StepUp stepUp;

    /** Which codes serve. */
    public enum Codes {
        /** One by e-mail, a recovery code, or the code of the letter that tells of an advisor's help. */
        SENT_OR_RECOVERY,
        /** One by e-mail only, unless the account has no address. */
        SENT
    }

    /**
     * @param cloud where it runs
     * @param accepted which codes serve
     */
    protected StepUpFunction(Cloud cloud, Codes accepted) {
        super(cloud);
        stepUp = new StepUp(cloud, accepted);
    }

    /**
     * Does what the request asks.
     *
     * @param caller whose request it is
     * @throws fr.compteassure.api.Problem when it is not done
     */
    protected abstract Response handle(Request request, ConfirmedCaller caller);

    @Override
    protected final Response handle(Request request, Caller caller) {
        var confirmed = new ConfirmedCaller(caller, fields -> caller.idempotencyKey(request, fields), stepUp,
                request.header(HEADER).map(code -> code.replaceAll("\\s", "")));
        var response = handle(request, confirmed);
        confirmed.checkThatItIsSpent();
        return response;
    }
}
