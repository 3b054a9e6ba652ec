package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.api.Fields;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who guesses by opening accounts: the facts of a person, or which e-mail addresses serve accounts. */
class OpeningGuessTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Map<String, Object> with(Person person, String email) {
        var body = person.application();
        body.put("contact", map("email", email, "preferences", map("email", true, "sms", false, "phone", false)));
        return body;
    }

    private static Reply open(Map<String, Object> body) {
        return application.api().post("/accounts", body);
    }

    @Test
    void whoseIdentityIsRightFindsOutTenAddressesAnHourAtMost() {
        var person = application.person();
        for (int i = 0; i < 10; i++) {
            assertThat(open(with(person, application.applicant().email())).problem()).isEqualTo("email-in-use");
        }

        assertThat(open(with(person, application.applicant().email())).status()).isEqualTo(429);
        assertThat(open(with(person, Person.next().email())).status()).isEqualTo(429);
    }

    @Test
    void aWrongIdentityIsRefusedWithAsMuchWorkAsARightOneWhosePasswordIsHashed() {
        var cloud = application.cloud("OpenAccount");
        var opening = new AccountOpening(cloud);
        var hasher = new PasswordHasher(cloud::random);
        var body = application.person().application();
        body.put("postalCode", "35200");
        var wrong = AccountApplication.read(new Fields(body), cloud.today());

        var hash = leastWork(() -> hasher.hash(Person.PASSWORD));
        var refusal = leastWork(() -> assertThat(opening.open(wrong, "192.0.2.1", Optional.empty()))
                .isInstanceOf(AccountOpening.NotRecognised.class));

        assertThat(refusal).isGreaterThan(hash * 3 / 4);
    }

    /** Of this thread, so that what else goes on does not count. */
    private static long leastWork(Runnable action) {
        var threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 9).mapToLong(_ -> {
            var start = threads.getCurrentThreadCpuTime();
            action.run();
            return threads.getCurrentThreadCpuTime() - start;
        }).min().orElseThrow();
    }
}
