package fr.compteassure.profile;

import static fr.compteassure.acceptance.Api.session;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.acceptance.RoundTrips;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.Activity.AccountClosed;
import fr.compteassure.activity.Activity.AccountOpened;
import fr.compteassure.activity.Activity.LoggedIn;
import fr.compteassure.activity.Activity.PasswordChanged;
import fr.compteassure.activity.Activity.RecoveryCodeUsed;
import fr.compteassure.activity.ActivityData;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListActivityTest {
    @AutoClose
    private static final Application application = Application.start();

    private final Cloud cloud = application.cloud();
    private final ActivityData data = new ActivityData(cloud);
    private final ActivityStore store = new ActivityStore(cloud);
    private Person person;
    private String token;
    private Instant openedAt;

    /** A member who has logged in, of whose account nothing is told so far, half an hour after a full hour. */
    @BeforeEach
    void begin() {
        var now = cloud.clock().instant();
        application.advance(Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(90))));
        person = application.member();
        token = application.logIn(person);
        openedAt = Instant.parse(application.api().get("/account", session(token)).text("openedAt"));
        data.erase(new Erasure(insured(person), cloud::transaction));
    }

    private InsuredId insured(Person one) {
        return cloud.keyedHash().of(new Nir(one.nir()));
    }

    private void done(Activity activity, Instant at) {
        cloud.transaction().with(store.writing(insured(person), activity, at)).commit();
    }

    private void refused(Instant at) {
        var then = new ActivityStore(new Cloud(cloud.environment(), () -> at));
        cloud.transaction().with(then.countingRefusedLogIn(insured(person))).commit();
    }

    private Reply list(String query) {
        return application.api().get("/account/activity" + query, session(token));
    }

    private static List<String> kinds(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return items(reply).stream().map(item -> (String) item.get("kind")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Reply reply) {
        return (List<Map<String, Object>>) reply.json().get("items");
    }

    @Test
    void whatWasDoneIsToldTheNewestFirst() {
        done(new AccountOpened(), openedAt);
        done(new LoggedIn("Firefox sur Windows"), openedAt.plusSeconds(5));
        refused(openedAt.plusSeconds(9));

        var items = items(list(""));

        assertThat(kinds(list(""))).containsExactly("LOGGED_IN", "ACCOUNT_OPENED", "LOG_INS_REFUSED");
        assertThat(items.getFirst()).containsEntry("at", openedAt.plusSeconds(5).toString())
                .containsEntry("actor", "INSURED")
                .containsEntry("detail", "Connexion au compte (Firefox sur Windows).")
                .containsOnlyKeys("activityId", "at", "kind", "actor", "detail");
        assertThat(items.getLast()).containsEntry("actor", "SYSTEM")
                .containsEntry("at", openedAt.truncatedTo(ChronoUnit.HOURS).toString())
                .extractingByKey("detail").asString().startsWith("Une connexion à votre compte a été refusée à ");
    }

    @Test
    void nothingIsAnEmptyList() {
        var reply = list("");

        assertThat(kinds(reply)).isEmpty();
        assertThat(reply.json()).doesNotContainKey("nextCursor");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 8})
    void pagesHoldAllOfItOnce(int limit) {
        for (int left = 0; left < 7; left++) {
            done(new RecoveryCodeUsed(left), openedAt.plusSeconds(left));
        }
        var all = items(list(""));

        var paged = new ArrayList<Map<String, Object>>();
        var query = "?limit=" + limit;
        for (String cursor = ""; cursor != null;) {
            var page = list(query + cursor);
            assertThat(items(page)).hasSizeBetween(1, limit);
            paged.addAll(items(page));
            cursor = page.text("nextCursor") == null ? null : "&cursor=" + page.text("nextCursor");
        }

        assertThat(all).hasSize(7);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void whatHappenedBeforeTheOpeningIsNotTold() {
        refused(openedAt.minus(Duration.ofHours(1)));
        done(new PasswordChanged(), openedAt.minusSeconds(3));
        done(new AccountClosed(), openedAt.minusSeconds(1));
        done(new AccountOpened(), openedAt);

        assertThat(kinds(list(""))).containsExactly("ACCOUNT_OPENED");
        refused(openedAt.minusSeconds(1));
        assertThat(kinds(list(""))).containsExactly("ACCOUNT_OPENED");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void logInsRefusedInTheHourOfTheOpeningAreToldHoweverMuchIsLeftOutBeforeThem(int limit) {
        for (int i = 1; i <= 5; i++) {
            done(new AccountClosed(), openedAt.minusSeconds(i));
        }
        done(new AccountOpened(), openedAt);
        refused(openedAt.minusSeconds(1));
        refused(openedAt);

        var first = list("?limit=" + limit);

        var second = limit == 1 ? list("?limit=1&cursor=" + first.text("nextCursor")) : first;
        assertThat(kinds(first)).first().isEqualTo("ACCOUNT_OPENED");
        assertThat(kinds(second)).last().isEqualTo("LOG_INS_REFUSED");
        assertThat(second.json()).doesNotContainKey("nextCursor");
    }

    @Test
    void nothingOfSomebodyElseIsTold() {
        done(new PasswordChanged(), openedAt);
        var other = application.member();
        var others = application.logIn(other);
        data.erase(new Erasure(insured(other), cloud::transaction));

        assertThat(kinds(application.api().get("/account/activity", session(others)))).isEmpty();
    }

    @Test
    void aYearLaterItIsForgotten() {
        done(new PasswordChanged(), openedAt);
        application.advance(Duration.ofDays(366));
        token = application.logIn(person);

        assertThat(kinds(list(""))).doesNotContain("PASSWORD_CHANGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity x", "documents 0", "activity "})
    void aCursorThatWasMadeUpIsRefused(String made) {
        var text = made + (made.endsWith("x") ? "y".repeat(2000) : "");
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(list("?cursor=" + cursor).wrongFields()).containsExactly("cursor");
    }

    @Test
    void itIsOneRoundTripThatWritesNothing() {
        done(new PasswordChanged(), openedAt);
        var calls = new CopyOnWriteArrayList<String>();

        try (var _ = AwsCalls.before((_, request) -> calls.add(request.getClass().getSimpleName()))) {
            assertThat(RoundTrips.of("ListActivity", () -> assertThat(kinds(list(""))).hasSize(1))).isOne();
        }
        assertThat(calls).containsExactlyInAnyOrder("BatchGetItemRequest", "BatchGetItemRequest", "QueryRequest");
    }
}
