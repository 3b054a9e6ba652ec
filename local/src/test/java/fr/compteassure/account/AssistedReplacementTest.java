package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.byLink;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of what an advisor prepared, when more is prepared, or nobody takes it. */
class AssistedReplacementTest {
    @AutoClose
    private static final Application application = Application.start();

    private final Assisted assisted = Assisted.of(application);

    @Test
    void theNewestOpeningCountsAndTheFormerLinkAndCodeDie() {
        var email = assisted.person().email();
        assisted.openWith(email);
        var link = assisted.token(email);
        var code = assisted.code();
        var other = Person.next().email();
        assisted.openWith(other);

        assertThat(assisted.activate(byLink(link)).problem()).isEqualTo("link-expired");
        assertThat(assisted.activate(assisted.byCode(code)).status()).isEqualTo(404);
        assertThat(assisted.letters()).hasSize(2);
        // The former address is free again.
        assertThat(Assisted.of(application).open(map("email", email)).status()).isEqualTo(201);
        assisted.activatedByLink(other);
    }

    @Test
    void anAccountWithAMistypedAddressIsReplacedAndItsLinkValidatesNothing() {
        application.open(assisted.person());
        var link = application.token(assisted.person());
        assisted.openWithout();

        assertReplaced(link);
        assertThat(application.api().post("/sessions", assisted.person().credentials()).status()).isEqualTo(401);
        assertThat(assisted.activate(assisted.byCode(assisted.code())).status()).isEqualTo(200);
        assertReplaced(link);
    }

    private static void assertReplaced(String link) {
        var reply = application.api().post("/accounts/validation", map("token", link));
        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.problem()).isEqualTo("validation-expired");
        assertThat(reply.text("detail")).contains("avec vous", "courrier");
    }

    @Test
    void theAddressOfAnOnlineOpeningThatIsReplacedIsToldWithoutALink() {
        application.open(assisted.person());
        var email = assisted.person().email();
        assisted.openWith(Person.next().email());
        assisted.openWith(Person.next().email());

        assertThat(assisted.mails(email)).hasSize(2).first().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Votre caisse a repris l’ouverture de votre compte assuré");
            assertThat(mail.text()).contains("36 46").doesNotContain("http", "#token=");
        });
    }

    @Test
    void whoseAddressIsTheSameIsToldByTheLinkAlone() {
        application.open(assisted.person());
        var email = assisted.person().email();
        assisted.openWith(email);

        assertThat(assisted.mails(email)).hasSize(2).first()
                .satisfies(mail -> assertThat(mail.text()).contains("/activation#token="));
    }

    /** Deadlines are kept apart; were they not, the password of an online opening would still not come back. */
    @Test
    void theLinkOfAnOnlineOpeningOfTheSameDeadlineValidatesNothingEither() {
        application.open(assisted.person());
        var link = application.token(assisted.person());
        var deadline = assisted.account().validateBefore();
        assisted.openWithout();
        var cloud = application.cloud();
        cloud.clients().dynamoDb().updateItem(request -> request.tableName(cloud.setting("ACCOUNTS_TABLE"))
                .key(Map.of("id", AttributeValue.fromS(assisted.id().value())))
                .updateExpression("SET validateBefore = :same").expressionAttributeValues(
                        Map.of(":same", AttributeValue.fromN(Long.toString(deadline.getEpochSecond())))));

        assertThat(application.api().post("/accounts/validation", map("token", link)).status()).isEqualTo(410);
        assertThat(assisted.account().awaitsItsOwner()).isTrue();
    }

    @Test
    void askedForAgainTheEmailLeadsToTheSamePage() {
        var email = assisted.person().email();
        assisted.openWith(email);

        application.api().post("/accounts/validation-emails", map("nir", assisted.person().nir(), "email", email));

        assertThat(assisted.mails(email)).hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).contains("/activation#token="));
        assisted.activatedByLink(email);
    }

    @Test
    void aRequestThatIsSentAgainIsAnsweredTheSameAndSendsOneLetter() {
        var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};

        var first = assisted.open(map("email", assisted.person().email()), key);
        var again = assisted.open(map("email", assisted.person().email()), key);

        assertThat(again.toString()).isEqualTo(first.toString());
        assertThat(assisted.letters()).hasSize(1);
    }

    @Test
    void openingsAtOnceLeaveOneThatCounts() {
        var replies = atOnce(6, () -> assisted.open(map()));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(assisted.letters()).hasSize(6);
        assertThat(assisted.activate(assisted.byCode(assisted.code())).status()).isEqualTo(200);
    }

    @Test
    void whatNobodyTakesIsGoneAfterSevenDays() {
        try (var own = Application.start()) {
            var late = Assisted.of(own);
            late.openWith(late.person().email());
            var link = late.token(late.person().email());
            var code = late.code();
            own.advance(Duration.ofDays(5).plusMinutes(1));
            own.runner().invoke("RemindUnvalidatedAccounts", "{}".getBytes());
            assertThat(late.mails(late.person().email())).hasSize(2)
                    .allSatisfy(mail -> assertThat(mail.text()).contains("/activation#token="));
            own.advance(Duration.ofDays(2));

            assertThat(late.activate(byLink(link)).problem()).isEqualTo("link-expired");
            assertThat(late.activate(late.byCode(code)).problem()).isEqualTo("link-expired");

            own.runner().invoke("PurgeUnvalidatedAccounts", "{}".getBytes());

            assertThat(late.activate(byLink(link)).problem()).isEqualTo("link-expired");
            assertThat(late.activate(late.byCode(code)).status()).isEqualTo(404);
            assertThat(late.open(map("email", late.person().email())).status()).isEqualTo(201);
        }
    }
}
