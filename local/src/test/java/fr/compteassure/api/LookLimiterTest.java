package fr.compteassure.api;

import static fr.compteassure.acceptance.Application.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How many files an advisor looks at in a day. */
class LookLimiterTest {
    private static final int MAX = Limit.ADVISOR_LOOKS.max();

    @AutoClose
    private static final Application application = Application.start();
    /** A summer's evening: 23:30 in Paris. */
    private Instant now = Instant.parse("2026-07-13T21:30:00Z");
    private final LookingFunction function = new LookingFunction(
            new Cloud(application.cloud("OpenAccount").environment(), () -> now));

    private String token(String name) {
        var issuer = application.runner().issuer();
        now = application.runner().clock().instant();
        return issuer.token("351", name);
    }

    private Advisor advisor(String subject, Cloud cloud) {
        return new Advisor(cloud, subject, "Camille Martin", new Cpams().of(new CpamCode("351")).orElseThrow());
    }

    @Test
    void theFile201OfADayIsRefusedAndThoseSeenBeforeAreNot() throws Exception {
        var token = token("Une Curieuse");
        for (int i = 0; i < MAX; i++) {
            assertThat(function.status(token, "file-" + i)).isEqualTo(200);
        }
        function.lines.clear();

        var refused = function.look(token, "file-" + MAX);

        assertThat(refused).containsEntry("statusCode", 429);
        assertThat((String) refused.get("body")).contains("/problems/too-many-attempts", "dossiers différents");
        var wait = Long.parseLong((String) ((Map<?, ?>) refused.get("headers")).get("Retry-After"));
        assertThat(now.plusSeconds(wait).atZone(Cloud.FRANCE).toLocalTime()).asString().startsWith("00:00");
        assertThat(function.lines).filteredOn(line -> line.startsWith("ERROR ")).singleElement().asString()
                .endsWith(" limit=ADVISOR_LOOKS").doesNotContain("Curieuse");
        assertThat(function.status(token, "file-0")).isEqualTo(200);
        assertThat(function.status(token("Un Autre"), "file-" + MAX)).isEqualTo(200);
    }

    @Test
    void theDayBeginsAtMidnightInParis() {
        var cloud = new Cloud(application.cloud("OpenAccount").environment(), () -> now);
        var advisor = advisor("issuer\nnight", cloud);
        var looks = new LookLimiter(cloud);
        for (int i = 0; i < MAX; i++) {
            cloud.transaction().with(looks.looking(advisor, "file-" + i)).commit();
        }

        now = now.plus(Duration.ofMinutes(29));
        assertThat(status(cloud, looks, advisor)).isEqualTo(429);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(status(cloud, looks, advisor)).isEqualTo(200);
    }

    @Test
    void looksAtOnceAreNeverOneTooMany() {
        var cloud = application.cloud("OpenAccount");
        var advisor = advisor("issuer\nhasty", cloud);
        var looks = new LookLimiter(cloud);
        for (int i = 0; i < MAX - 3; i++) {
            cloud.transaction().with(looks.looking(advisor, "file-" + i)).commit();
        }

        var hasty = IntStream.range(0, 9).<Callable<Integer>>mapToObj(i -> () -> {
            try {
                cloud.transaction().with(looks.looking(advisor, "hasty-" + i)).commit();
                return 200;
            } catch (Problem problem) {
                return problem.response().status();
            }
        }).toList();

        assertThat(atOnce(hasty)).filteredOn(status -> status == 200).hasSize(3);
    }

    private static int status(Cloud cloud, LookLimiter looks, Advisor advisor) {
        try {
            cloud.transaction().with(looks.looking(advisor, "another")).commit();
            return 200;
        } catch (Problem problem) {
            return problem.response().status();
        }
    }
}
