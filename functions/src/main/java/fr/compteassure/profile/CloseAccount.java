package fr.compteassure.profile;

import fr.compteassure.account.AccountClosing;
import fr.compteassure.account.AccountProblems;
import fr.compteassure.account.ConfirmedCaller;
import fr.compteassure.account.StepUpFunction;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.function.Function;

/** {@code POST /account/closing}: closes the account, and erases what is not to outlive it. */
public final class CloseAccount extends StepUpFunction {
    private final Cloud cloud;
    private final AccountClosing closing;
    private final AccountErasure erasure;

    /** For Lambda. */
    public CloseAccount() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public CloseAccount(Cloud cloud) {
        super(cloud, Codes.SENT_OR_RECOVERY);
        this.cloud = cloud;
        closing = new AccountClosing(cloud);
        erasure = new AccountErasure(cloud);
    }

    @Override
    protected Response handle(Request request, ConfirmedCaller caller) {
        var fields = request.fields();
        var password = fields.required("password", Function.<String>identity());
        fields.check();
        return switch (closing.begin(caller, password, erasure::announce)) {
            case AccountClosing.Begun _ -> {
                erasure.erase(caller.session().insured());
                yield Response.noContent();
            }
            case AccountClosing.PasswordRefused _ -> throw AccountProblems.passwordRefused();
            case AccountClosing.TooManyTries(var until) ->
                throw Limit.PASSWORD_IN_DEVICE.problem(cloud.clock().instant(), until);
        };
    }
}
