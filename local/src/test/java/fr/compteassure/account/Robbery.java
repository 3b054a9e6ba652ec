package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.account.Assisted.byLink;
import static fr.compteassure.account.Assisted.changeBank;
import static fr.compteassure.account.Assisted.changeEmail;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.local.page.PrintedLetter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An advisor with a mailbox of their own, and somebody whose account they are after. */
final class Robbery implements AutoCloseable {
    /** The thief's own mailbox. */
    static final String THIEF = "thief@example.org";

    private final Application application = Application.start();
    private final Assisted victim = Assisted.of(application);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Robbery() {
        application.runner().listenToLogs((_, line) -> lines.add(line));
    }

    Application application() {
        return application;
    }

    /** The victim, as the thief helps. */
    Assisted victim() {
        return victim;
    }

    /** The letters to the address of the fund's own file. */
    List<PrintedLetter> atHome() {
        application.settle();
        return application.runner().letters().all().stream()
                .filter(letter -> letter.to().endsWith("Lefèvre\n12 rue des Lilas\n35000 Rennes")).toList();
    }

    /** Takes what was prepared, by the link in the thief's mailbox. */
    AccountUser takenOver() {
        Assisted.expecting(200, victim.activate(byLink(victim.token(THIEF))));
        return victim.loggedIn(THIEF);
    }

    /** That neither bank details nor e-mail address can be changed. */
    void assertHeld(AccountUser user) {
        assertThat(changeBank(user, stepUp(user.code())).problem()).isEqualTo("too-soon");
        assertThat(changeEmail(user, "another@example.org", stepUp(user.code())).problem()).isEqualTo("too-soon");
    }

    /** Whether operations heard of this. */
    boolean alarmed(String what) {
        return alarms(what) > 0;
    }

    /** How often. */
    long alarms(String what) {
        return lines.stream().filter(line -> line.endsWith(" " + what)).count();
    }

    @Override
    public void close() {
        application.close();
    }
}
