package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.local.aws.Sms;
import fr.compteassure.local.page.PrintedLetter;
import fr.compteassure.request.child.Families;
import fr.compteassure.value.FrenchCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What the fund decided or asks for is told again to who has not opened it: by SMS after three days, by letter after six. */
class TellUnreadTest {
    private static final String SMS = "Assurance maladie : un message vous attend dans votre compte. Connectez-vous comme"
            + " d'habitude, ou appelez le 36 46.";

    @AutoClose
    private final Application application = Application.start();
    private final AccountUser person = user(application, map("vitaleCard", null));

    /** What may come of a request that is worth a letter. */
    enum News {
        ACCEPTED(AdvisorUser::accept), REJECTED(AdvisorUser::refuse), INFORMATION_NEEDED((advisor,
                id) -> advisor.ask(id, "PHOTO", "La photo est floue."));

        private final BiConsumer<AdvisorUser, String> decision;

        News(BiConsumer<AdvisorUser, String> decision) {
            this.decision = decision;
        }
    }

    private static AdvisorUser advisor(Application application) {
        return AdvisorUser.of(application);
    }

    private String decided(News news) {
        var id = submit(person, "vitale-card-orders", map("person", "INSURED")).text("requestId");
        news.decision.accept(advisor(application), id);
        application.settle();
        return id;
    }

    private Reply tell() {
        var reply = application.api().send("POST", "/_local/schedules/TellUnreadDecisions", "");
        application.settle();
        return reply;
    }

    private void after(Duration time) {
        application.pass(time);
        tell();
    }

    private List<Sms> sms() {
        return application.runner().sms().all();
    }

    private List<PrintedLetter> letters() {
        return application.runner().letters().all();
    }

    @ParameterizedTest
    @EnumSource
    void itIsToldBySmsAfterThreeDaysAndByLetterAfterSixOnceEach(News news) {
        var id = decided(news);
        after(Duration.ofDays(3));
        assertThat(sms()).extracting(Sms::text).containsExactly(SMS);
        assertThat(letters()).isEmpty();

        tell();
        after(Duration.ofDays(3));
        tell();
        after(Duration.ofDays(30));

        assertThat(sms()).hasSize(1);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("Jean Lefèvre\n12 rue des Lilas\n35000 Rennes");
            assertThat(letter.text()).contains(see(person.elsewhere(), id).text("number"))
                    .doesNotContain("floue", "concordent", "Vitale", "refus", "accept");
            assertThat(letter.code()).isEmpty();
        });
        assertThat(person.elsewhere().kinds().stream().filter("REQUEST_TOLD_BY_LETTER"::equals)).hasSize(1);
    }

    @Test
    void aDemandIsToldWithItsDay() {
        decided(News.INFORMATION_NEEDED);
        var before = application.cloud().today().plusDays(30);

        after(Duration.ofDays(6));

        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Répondez si possible avant le " + FrenchCalendar.day(before)));
    }

    private String decidedOf(AccountUser one, News news) {
        var id = submit(one, "vitale-card-orders", map("person", "INSURED")).text("requestId");
        news.decision.accept(advisor(application), id);
        application.settle();
        return id;
    }

    @ParameterizedTest
    @CsvSource({"P2DT23H59M, 0, 0", "P3D, 1, 0", "P5DT23H59M, 1, 0", "P6D, 1, 1", "P40D, 1, 1"})
    void timesCountFromTheDecisionToTheMinute(Duration time, int texts, int letters) {
        decided(News.REJECTED);

        after(time);

        assertThat(sms()).hasSize(texts);
        assertThat(letters()).hasSize(letters);
    }

    @Test
    void whoHasOpenedItIsToldNothingMore() {
        var id = decided(News.REJECTED);
        after(Duration.ofDays(3));
        see(person.elsewhere(), id);

        after(Duration.ofDays(30));

        assertThat(sms()).hasSize(1);
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoOpensItWhileTheyAreBeingToldIsNotTold() {
        var id = decided(News.REJECTED);
        application.pass(Duration.ofDays(6));
        var reader = person.elsewhere();
        var opened = new AtomicBoolean();

        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("TellUnreadDecisions") && call instanceof TransactWriteItemsRequest
                    && opened.compareAndSet(false, true)) {
                see(reader, id);
            }
        })) {
            tell();
        }

        assertThat(opened).isTrue();
        assertThat(sms()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatWasAnsweredWithdrawnOrOpenedAgainIsToldNoMore() {
        var answered = decided(News.INFORMATION_NEEDED);
        person.post("/requests/" + answered + "/answers", map("text", "La voici."), Procedures.key());
        var withdrawn = user(application, map("vitaleCard", null));
        Procedures.withdraw(withdrawn, decidedOf(withdrawn, News.INFORMATION_NEEDED));
        var again = decidedOf(user(application, map("vitaleCard", null)), News.REJECTED);
        advisor(application).reopen(again);

        after(Duration.ofDays(6));

        assertThat(sms()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void aNewDecisionAfterAReopeningStartsAgain() {
        var id = decided(News.REJECTED);
        after(Duration.ofDays(6));
        assertThat(letters()).hasSize(1);
        advisor(application).reopen(id);
        advisor(application).accept(id);

        after(Duration.ofDays(3));
        assertThat(sms()).hasSize(2);
        assertThat(letters()).hasSize(1);
        after(Duration.ofDays(3));

        assertThat(letters()).hasSize(2);
    }

    @Test
    void whatARuleGrantsAsThePersonAskedIsToldOnceByEmailAndNoMore() {
        var applicant = Families.parent(application);
        var id = Families.register(applicant, Families.alone(application).person()).text("requestId");
        application.pass(Duration.ofDays(16));
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        assertThat(applicant.elsewhere().get("/requests").toString()).contains(id, "ACCEPTED", "\"unread\":true");

        after(Duration.ofDays(40));

        assertThat(sms()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void theOtherParentIsToldOfTheRightToObjectAndNothingOfTheFamily() {
        var other = Families.alone(application);
        Families.register(Families.parent(application), other.person());
        application.settle();

        after(Duration.ofDays(3));
        assertThat(sms()).hasSize(1);
        after(Duration.ofDays(3));

        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Une demande déposée par une autre personne vous concerne", "jusqu’au")
                .doesNotContain(Families.CHILD, "enfant", "parent"));
    }

    @Test
    void nobodyIsToldOfARegistrationThatNamesNobody() {
        Families.register(Families.parent(application), Person.next());

        after(Duration.ofDays(6));

        assertThat(sms()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void theLetterGoesWhereThePersonLivesNowAndComesFromTheirFund() {
        decided(News.REJECTED);
        application.imports(Api.json(moved()));

        after(Duration.ofDays(6));

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("Jean Lefèvre\n3 place Bellecour\nAppartement 4\n69002 Lyon");
            assertThat(letter.text()).contains("CPAM du Rhône");
        });
    }

    private Map<String, Object> moved() {
        var record = person.person().record();
        record.put("cpam", "691");
        record.put("address", map("lines", List.of("3 place Bellecour", "Appartement 4"), "postalCode", "69002", "city",
                "Lyon"));
        return record;
    }

    @Test
    void theMobileOfAFrozenAccountIsNotWrittenToButTheLetterGoes() {
        decided(News.REJECTED);
        application.api().send("POST", "/_local/functions/FreezeAccount",
                "{\"nir\": \"" + person.person().nir() + "\", \"reason\": \"signalement au 36 46\"}");

        after(Duration.ofDays(3));
        after(Duration.ofDays(3));

        assertThat(sms()).isEmpty();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whoClosedTheAccountIsToldNothing() {
        decided(News.REJECTED);
        person.close();
        application.settle();

        after(Duration.ofDays(6));

        assertThat(sms()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void somebodyWithoutAMobileGetsTheLetter() {
        application.api().send("PATCH", "/api/account/contact", "{\"mobilePhone\": null}", Api.session(person.token()));
        decided(News.REJECTED);

        after(Duration.ofDays(3));
        after(Duration.ofDays(3));

        assertThat(sms()).isEmpty();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void oneWhoCannotBeToldHoldsBackNobodyAndOperationsAreTold() {
        var id = decided(News.REJECTED);
        decidedOf(user(application, map("vitaleCard", null)), News.REJECTED);
        var cloud = application.cloud();
        cloud.clients().dynamoDb().updateItem(request -> request.tableName(cloud.setting("REQUESTS_TABLE"))
                .key(Map.of("insuredId", AttributeValue.fromS(person.id().value()), "requestId",
                        AttributeValue.fromS(id)))
                .updateExpression("SET requestType = :broken, steps = :broken")
                .expressionAttributeValues(Map.of(":broken", AttributeValue.fromS("?"))));

        application.pass(Duration.ofDays(6));
        var told = tell();

        assertThat(told.json()).containsEntry("told", 1).containsEntry("failed", 1);
        assertThat(letters()).hasSize(1);
        assertThat(application.endpoints().messages("BackgroundFailures")).singleElement().asString()
                .contains("\"function\":\"TellUnreadDecisions\"", person.id().value());
    }

    @Test
    void ofSomebodyWhoseAddressTheFundDoesNotKnowOperationsHearOnce() {
        decided(News.REJECTED);
        var cloud = application.cloud();
        cloud.clients().dynamoDb().deleteItem(request -> request.tableName(cloud.setting("INSURED_TABLE"))
                .key(Map.of("id", AttributeValue.fromS(person.id().value()))));

        after(Duration.ofDays(6));
        after(Duration.ofDays(1));

        assertThat(letters()).isEmpty();
        assertThat(application.endpoints().messages("BackgroundFailures")).hasSize(1);
    }

    @Test
    void manyRunsAtOnceTellOnce() {
        for (int i = 0; i < 5; i++) {
            decidedOf(user(application, map("vitaleCard", null)), News.REJECTED);
        }
        application.pass(Duration.ofDays(6));

        Application.atOnce(8, this::tell);

        assertThat(sms()).hasSize(5);
        assertThat(letters()).hasSize(5);
    }
}
