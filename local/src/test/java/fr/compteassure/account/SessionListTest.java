package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The sessions of a person, as the person sees and ends them. */
class SessionListTest {
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
    @AutoClose
    private static final Application application = Application.start();

    private static AccountUser in(AccountUser user, String userAgent) {
        var reply = application.api().post("/sessions", user.person().credentials(), "User-Agent", userAgent);
        return new AccountUser(application, user.person(), reply.text("token"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(AccountUser user) {
        return (List<Map<String, Object>>) user.get("/account/sessions").json().get("items");
    }

    @Test
    void eachIsListedWithItsDeviceAndWhenItBeganAndWasUsed() {
        var first = AccountUser.of(application);
        application.advance(Duration.ofMinutes(1));
        var user = in(first, FIREFOX);
        application.advance(Duration.ofMinutes(1));
        var phone = in(user, SAFARI);
        application.advance(Duration.ofMinutes(10));
        user.get("/account");

        var sessions = list(phone);

        assertThat(sessions).hasSize(3).extracting(session -> session.get("device")).startsWith("Safari sur iPhone",
                "Firefox sur Windows");
        assertThat(sessions).extracting(session -> session.get("current")).containsExactly(true, false, false);
        var used = Instant.parse((String) sessions.get(1).get("lastUsedAt"));
        var began = Instant.parse((String) sessions.get(1).get("startedAt"));
        assertThat(Duration.between(began, used)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(user.get("/account/sessions").response().body()).doesNotContain("127.0.0.1", "Mozilla");
    }

    @Test
    void anotherDeviceIsLoggedOutAtOnce() {
        var user = AccountUser.of(application);
        application.advance(Duration.ofSeconds(1));
        var phone = in(user, SAFARI);
        var id = (String) list(phone).getFirst().get("sessionId");

        assertThat(user.send("DELETE", "/account/sessions/" + id, null).status()).isEqualTo(204);

        assertThat(phone.isLoggedIn()).isFalse();
        assertThat(user.isLoggedIn()).isTrue();
        assertThat(list(user)).hasSize(1);
        assertThat(user.send("DELETE", "/account/sessions/" + id, null).status()).isEqualTo(404);
        assertThat(user.get("/account/activity").response().body()).contains("Safari sur iPhone");
    }

    @Test
    void theOwnSessionMayBeEndedAndNobodyElses() {
        var user = AccountUser.of(application);
        var somebody = AccountUser.of(application);
        var theirs = (String) list(somebody).getFirst().get("sessionId");

        assertThat(user.send("DELETE", "/account/sessions/" + theirs, null).status()).isEqualTo(404);
        assertThat(user.send("DELETE", "/account/sessions/era", null).status()).isEqualTo(404);
        assertThat(somebody.isLoggedIn()).isTrue();
        var own = (String) list(user).getFirst().get("sessionId");
        assertThat(user.send("DELETE", "/account/sessions/" + own, null).status()).isEqualTo(204);
        assertThat(user.isLoggedIn()).isFalse();
    }

    @Test
    void whatEndedIsNotListed() {
        var user = AccountUser.of(application);
        user.elsewhere();
        application.advance(Duration.ofMinutes(36));
        var later = user.elsewhere();
        assertThat(list(later)).hasSize(1);

        later.elsewhere();
        later.send("PUT", "/account/password",
                map("currentPassword", Person.PASSWORD, "newPassword",
                        AccountUser.OTHER_PASSWORD));

        assertThat(list(later)).hasSize(1);
        assertThat(list(later).getFirst().get("current")).isEqualTo(true);
    }
}
