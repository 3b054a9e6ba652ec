package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LateRequestTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser person = user(application, map("vitaleCard", null));
    private final AdvisorUser advisor = AdvisorUser.of(application);

    private String order() {
        return submit(person, "vitale-card-orders", map("person", "INSURED")).text("requestId");
    }

    @Test
    void aLateAnswerIsToldOnce() {
        var id = order();
        advisor.take(id);
        application.pass(Duration.ofDays(16));

        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");

        assertThat(person.subjects().stream().filter("Votre demande prend plus de temps que prévu"::equals)).hasSize(1);
    }

    @Test
    void aStatisticThatCannotBeComputedHoldsNobodyUp() {
        try (var other = Application.start()) {
            var waiting = user(other, map("vitaleCard", null));
            AdvisorUser.of(other).take(
                    submit(waiting, "vitale-card-orders", map("person", "INSURED")).text("requestId"));
            other.pass(Duration.ofDays(16));
            var cloud = other.cloud("ApplyDueChanges");
            cloud.clients().dynamoDb().putItem(request -> request
                    .tableName(cloud.environment().get("REQUESTS_TABLE"))
                    .item(Map.of("insuredId", AttributeValue.fromS("answers"),
                            "requestId", AttributeValue.fromS(cloud.today() + "#"))));

            other.api().send("POST", "/_local/schedules/ApplyDueChanges", "");

            assertThat(waiting.subjects()).contains("Votre demande prend plus de temps que prévu");
        }
    }

    @Test
    void whoeverOwesAnAnswerIsRemindedOnceAMonthLater() {
        var id = order();
        var today = application.cloud().today();
        assertThat(see(person, id).text("answerBefore")).isEqualTo(today.plusDays(30).toString());
        application.pass(Duration.ofDays(32));

        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");

        assertThat(person.subjects().stream().filter("Votre demande attend quelque chose de votre part"::equals))
                .hasSize(1);
        AdvisorUser.of(application).ask(id, "PHOTO", "Il nous faut une photo.");
        application.pass(Duration.ofDays(32));
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        assertThat(person.subjects().stream().filter("Votre demande attend quelque chose de votre part"::equals))
                .hasSize(2);
    }

    @Test
    void whatIsUsualIsLearntFromWhatWasDecided() {
        var other = user(application, map("vitaleCard", null, "cpam", "751"));
        var id = submit(other, "vitale-card-orders", map("person", "INSURED")).text("requestId");
        application.advance(Duration.ofDays(3));
        AdvisorUser.of(application, "751", "Dominique Petit").accept(id);
        application.advance(Duration.ofDays(1));
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");

        var next = submit(user(application, map("vitaleCard", null, "cpam", "751")), "vitale-card-orders",
                map("person", "INSURED"));

        assertThat(next.text("expectedBy")).isEqualTo(application.cloud().today().plusDays(4).toString());
    }
}
