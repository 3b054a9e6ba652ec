package fr.compteassure.contract;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.user;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What scheduled functions tell operations. */
class ScheduledMetricsTest {
    @AutoClose
    private final Application application = Application.start();

    private final ToldMetrics told = new ToldMetrics(application);

    @Test
    void everyRunOfThePurgeIsToldBeItOfNobody() {
        application.runner().runSchedule("PurgeUnvalidatedAccounts");
        assertThat(told.lines()).filteredOn(line -> line.containsKey("AccountsPurged")).hasSize(1);

        application.applicant();
        application.advance(Duration.ofDays(8));
        application.runner().runSchedule("PurgeUnvalidatedAccounts");

        assertThat(told.sum("AccountsPurged")).isOne();
    }

    @Test
    void requestsAreCountedByTypeAndTheOpenOnesOnceADay() {
        var user = user(application, map("vitaleCard", null));
        var order = map("person", "INSURED");
        var key = key();
        var id = user.post("/requests/vitale-card-orders", order, key).text("requestId");
        user.post("/requests/vitale-card-orders", order, key);
        assertThat(told.sum("RequestsSubmitted", "type", "VITALE_CARD_ORDER")).isOne();

        application.advance(Duration.ofDays(3));
        application.runner().runSchedule("ApplyDueChanges");
        application.runner().runSchedule("ApplyDueChanges");
        assertThat(told.sum("RequestsOpen", "type", "VITALE_CARD_ORDER", "status", "SUBMITTED")).isOne();
        assertThat(told.sum("OldestRequestDays")).isEqualTo(3);

        var advisor = AdvisorUser.of(application);
        var decision = map("decision", "ACCEPTED", "seen", 1);
        var again = key();
        advisor.decide(id, decision, again);
        advisor.decide(id, decision, again);
        assertThat(told.sum("RequestsDecided", "type", "VITALE_CARD_ORDER", "status", "ACCEPTED")).isOne();

        application.advance(Duration.ofDays(1));
        application.runner().runSchedule("ApplyDueChanges");
        assertThat(told.sum("RequestsOpen")).isOne();
        assertThat(told.sum("OldestRequestDays")).isEqualTo(3);
    }

    @Test
    void requestsThatBecomeLateAreCountedOnce() {
        var user = user(application, map("vitaleCard", null));
        AdvisorUser.of(application)
                .take(user.post("/requests/vitale-card-orders", map("person", "INSURED")).text("requestId"));

        application.advance(Duration.ofDays(16));
        application.runner().runSchedule("ApplyDueChanges");
        application.runner().runSchedule("ApplyDueChanges");

        assertThat(told.sum("RequestsLate")).isOne();
    }
}
