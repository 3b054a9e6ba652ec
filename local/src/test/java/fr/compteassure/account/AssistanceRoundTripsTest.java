package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.byLink;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.roundtrips.RunLedger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What advisors prepare and people take asks DynamoDB twice in sequence at most. */
class AssistanceRoundTripsTest {
    @AutoClose
    private static final RunLedger ledger = new RunLedger();
    @AutoClose
    private static final Application application = Application.start();

    static {
        ledger.listen(application);
    }

    private static void assertTwoAtMost(String function, int status, Supplier<Reply> action) {
        var trips = ledger.sequence(function, () -> assertThat(action.get().status()).isEqualTo(status));

        assertThat(trips).as(function).isBetween(1, 2);
    }

    @Test
    void openingAndActivating() {
        var one = Assisted.of(application);
        var email = one.person().email();
        var wrong = one.request(map());
        wrong.put("familyName", "Dupont");

        assertTwoAtMost("OpenAssistedAccount", 422, () -> one.advisor().send("POST", "/advisor/accounts", wrong));
        assertTwoAtMost("OpenAssistedAccount", 201, () -> one.open(map("email", email)));
        assertTwoAtMost("OpenAssistedAccount", 201, () -> one.open(map("email", email)));
        var token = one.token(email);
        assertTwoAtMost("ActivateAssistedAccount", 404, () -> one.activate(one.byCode("0000-0000-0000-0000")));
        assertTwoAtMost("ActivateAssistedAccount", 200, () -> one.activate(byLink(token)));
        assertTwoAtMost("ActivateAssistedAccount", 410, () -> one.activate(byLink(token)));
        var user = one.loggedIn(email);
        assertTwoAtMost("ChangeContact", 200,
                () -> Assisted.changeEmail(user, Person.next().email(), stepUp(one.code())));
    }

    @Test
    void recoveringAndStopping() {
        var owner = AccountUser.of(application);
        var one = Assisted.of(application, owner.person());
        var email = Person.next().email();

        assertTwoAtMost("OpenAssistedAccount", 201, () -> one.open(map("email", email)));
        var stop = one.stopToken(owner.person().email());
        assertTwoAtMost("ActivateAssistedAccount", 200, () -> one.activate(byLink(one.token(email))));
        assertTwoAtMost("StopRequest", 200, () -> one.stop(stop));
        assertTwoAtMost("StopRequest", 200, () -> one.stop(stop));
    }
}
