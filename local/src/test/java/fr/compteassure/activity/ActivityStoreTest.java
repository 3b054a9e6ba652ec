package fr.compteassure.activity;

import static fr.compteassure.acceptance.Application.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.Application;
import fr.compteassure.activity.Activity.AccountClosed;
import fr.compteassure.activity.Activity.AccountOpened;
import fr.compteassure.activity.Activity.LogInsRefused;
import fr.compteassure.activity.Activity.LoggedIn;
import fr.compteassure.activity.Activity.PasswordChanged;
import fr.compteassure.activity.Activity.RecoveryCodeUsed;
import fr.compteassure.activity.Activity.RequestViewed;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Activities of people whom nothing else knows. */
class ActivityStoreTest {
    /** The beginning of an hour. */
    private static final Instant HOUR = Instant.parse("2026-11-24T08:00:00Z");

    @AutoClose
    private static final Application application = Application.shared();

    private final InsuredId insured = new InsuredId(Base64.getUrlEncoder().withoutPadding()
            .encodeToString(application.cloud().randomBytes(32)));
    private final ActivityStore store = at(HOUR);

    /** The store as it is used at this time. */
    private static ActivityStore at(Instant now) {
        return new ActivityStore(new Cloud(application.cloud().environment(), () -> now));
    }

    private static void write(Write<?>... writes) {
        var transaction = application.cloud().transaction();
        List.of(writes).forEach(transaction::with);
        assertThat(transaction.commit()).isInstanceOf(Transaction.Done.class);
    }

    private void erase(InsuredId whose) {
        store.erase(new Erasure(whose, application.cloud()::transaction));
    }

    private List<RecordedActivity> all() {
        return store.newest(insured, Optional.empty(), 200);
    }

    @Test
    void whatWasDoneIsListedWithItsTimeTheNewestFirst() {
        write(at(HOUR.plusSeconds(2)).writing(insured, new LoggedIn("Safari sur iPhone")),
                store.writing(insured, new AccountOpened(), HOUR.minusSeconds(9)),
                store.writing(insured, new PasswordChanged()));

        assertThat(all()).extracting(RecordedActivity::activity)
                .containsExactly(new LoggedIn("Safari sur iPhone"), new PasswordChanged(), new AccountOpened());
        assertThat(all()).extracting(RecordedActivity::at)
                .containsExactly(HOUR.plusSeconds(2), HOUR, HOUR.minusSeconds(9));
        assertThat(all()).allSatisfy(one -> {
            assertThat(one.actor()).isEqualTo(Actor.INSURED);
            assertThat(one.actorName()).isNull();
            assertThat(one.id()).matches("[0-9a-f]{32}");
        });
    }

    @Test
    void whatAnAdvisorDoesIsToldWithTheNameAndTheFund() {
        write(store.writing(insured, new RequestViewed("M-1"), "Camille Martin, CPAM d’Ille-et-Vilaine"));

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.activity()).isEqualTo(new RequestViewed("M-1"));
            assertThat(one.actor()).isEqualTo(Actor.ADVISOR);
            assertThat(one.actorName()).isEqualTo("Camille Martin, CPAM d’Ille-et-Vilaine");
        });
        assertThatThrownBy(() -> store.writing(insured, new RequestViewed("M-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachPageFollowsTheFormerOne() {
        for (int left = 0; left < 5; left++) {
            write(store.writing(insured, new RecoveryCodeUsed(left), HOUR.minusSeconds(left)));
        }

        var first = store.newest(insured, Optional.empty(), 2);
        var second = store.newest(insured, Optional.of(first.getLast().id()), 2);
        var third = store.newest(insured, Optional.of(second.getLast().id()), 2);

        assertThat(List.of(first, second, third)).map(page -> page.stream().map(RecordedActivity::activity).toList())
                .containsExactly(List.of(new RecoveryCodeUsed(0), new RecoveryCodeUsed(1)),
                        List.of(new RecoveryCodeUsed(2), new RecoveryCodeUsed(3)), List.of(new RecoveryCodeUsed(4)));
    }

    @Test
    void logInsRefusedAtOnceAreCountedExactlyInOneItemOfTheirHour() {
        var tries = 30;
        var counting = at(HOUR.plusSeconds(60));

        atOnce(tries, () -> application.cloud().transaction().with(counting.countingRefusedLogIn(insured)).commit());
        write(at(HOUR.plusSeconds(3599)).countingRefusedLogIn(insured));

        assertThat(all()).hasSize(1).first().satisfies(one -> {
            assertThat(one.activity())
                    .isEqualTo(new LogInsRefused(tries + 1, HOUR.plusSeconds(60), HOUR.plusSeconds(3599)));
            assertThat(one.at()).isEqualTo(HOUR);
            assertThat(one.lastAt()).isEqualTo(HOUR.plusSeconds(3599));
            assertThat(one.actor()).isEqualTo(Actor.SYSTEM);
        });
    }

    @Test
    void anotherHourIsAnotherItemAndComesAfterWhatWasDoneInIt() {
        write(at(HOUR.minusMillis(1)).countingRefusedLogIn(insured));
        write(at(HOUR.plusSeconds(60)).countingRefusedLogIn(insured));
        write(store.writing(insured, new PasswordChanged(), HOUR.plusSeconds(1)),
                store.writing(insured, new AccountOpened(), HOUR.minusSeconds(1)));

        assertThat(all()).extracting(one -> one.activity().kind()).containsExactly(ActivityKind.PASSWORD_CHANGED,
                ActivityKind.LOG_INS_REFUSED, ActivityKind.ACCOUNT_OPENED, ActivityKind.LOG_INS_REFUSED);
        assertThat(all()).extracting(RecordedActivity::at).isSortedAccordingTo((one, other) -> other.compareTo(one))
                .last().isEqualTo(HOUR.minus(1, ChronoUnit.HOURS));
    }

    @Test
    void everyActivityIsForgottenAfterTwelveMonthsWhetherOrNotTheTableHasDoneSo() {
        var year = Instant.parse("2027-11-24T08:00:00Z");
        write(store.writing(insured, new PasswordChanged()));
        write(at(HOUR.plusSeconds(60)).countingRefusedLogIn(insured));

        assertThat(all()).hasSize(2).allSatisfy(one -> assertThat(one.expiresAt()).isEqualTo(year));
        assertThat(at(year.minusSeconds(1)).newest(insured, Optional.empty(), 9)).hasSize(2);
        assertThat(at(year).newest(insured, Optional.empty(), 9)).isEmpty();
    }

    @Test
    void allIsRemovedButTheClosingHoweverMuchThereIsAndAsOftenAsOneLikes() {
        var other = new InsuredId("A".repeat(43));
        IntStream.range(0, 120)
                .forEach(i -> write(store.writing(insured, new PasswordChanged(), HOUR.minusSeconds(i))));
        write(store.countingRefusedLogIn(insured));
        write(store.writing(insured, new AccountClosed()), store.writing(other, new AccountOpened()));

        for (int i = 0; i < 2; i++) {
            erase(insured);

            assertThat(all()).extracting(RecordedActivity::activity).containsExactly(new AccountClosed());
        }
        assertThat(store.newest(other, Optional.empty(), 9)).hasSize(1);
        erase(other);
        assertThat(store.newest(other, Optional.empty(), 9)).isEmpty();
    }
}
