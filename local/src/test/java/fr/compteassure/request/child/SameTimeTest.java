package fr.compteassure.request.child;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.history;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.child.Families.applyDue;
import static fr.compteassure.request.child.Families.covered;
import static fr.compteassure.request.child.Families.declare;
import static fr.compteassure.request.child.Families.newborn;
import static fr.compteassure.request.child.Families.object;
import static fr.compteassure.request.child.Families.passObjection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What both parents do at the same moment. */
class SameTimeTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser applicant = Families.parent(application);
    private final AccountUser other = Families.alone(application);

    @Test
    void bothParentsRegisterTheSameChildAtOnce() {
        var born = application.cloud().today();
        declare(applicant, newborn(born, "Léo"), null);
        declare(other, newborn(born, "LÉO"), null);
        var leo = List.of(applicant, other).stream().map(Families::lastBeneficiary).toList();

        var replies = Application.atOnce(List.<Callable<Reply>>of(
                () -> register(applicant, leo.getFirst(), other), () -> register(other, leo.getLast(), applicant)));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        passObjection(application, Duration.ofMinutes(1));
        Application.atOnce(2, () -> {
            applyDue(application);
            return true;
        });
        applyDue(application);
        assertThat(covered(applicant.elsewhere())).containsOnlyOnce("Léo").doesNotContain("LÉO");
        assertThat(covered(other.elsewhere())).containsExactly("LÉO");
        assertThat(see(other.elsewhere(), replies.getFirst().text("requestId")).text("status")).isEqualTo("ACCEPTED");
    }

    private static Reply register(AccountUser parent, String child, AccountUser other) {
        return submit(parent, "child-registrations", map("child", child, "otherParentNir", other.person().nir()));
    }

    @Test
    void anObjectionAtTheSameTimeAsAWithdrawalEndsInOneHistory() {
        var id = Families.register(applicant, other.person()).text("requestId");

        Application.atOnce(List.of(() -> object(other, id), () -> withdraw(applicant, id)));

        assertThat(history(see(applicant, id))).hasSize(2);
        assertThat(see(other, id).text("status")).isEqualTo(see(applicant, id).text("status"));
    }
}
