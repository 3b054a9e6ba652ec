package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StepUpCodesTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static OutboxEmail email(char person) {
        var cloud = application.cloud();
        return new OutboxStore(cloud).compose(new EmailBody.StepUpCode(),
                new InsuredId(String.valueOf(person).repeat(43)),
                new EmailAddress("jean@example.org"), "Jean Lefèvre",
                cloud.clock().instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void anEmailHasOneCode() {
        var email = email('A');

        assertThat(new StepUpCodes(application.cloud()).code(email)).matches("\\d{6}")
                .isEqualTo(new StepUpCodes(application.cloud()).code(email));
    }

    @Test
    void codesAreAllKindsOfSixDigits() {
        var codes = new StepUpCodes(application.cloud());

        var found = Stream.generate(() -> codes.code(email('A'))).limit(2000).toList();

        assertThat(found).allMatch(code -> code.matches("\\d{6}"));
        assertThat(new HashSet<>(found)).hasSizeGreaterThan(1950);
        IntStream.range(0, 6).forEach(place -> assertThat(found.stream().map(code -> code.charAt(place)).distinct())
                .as("digits in place " + place).hasSize(10));
    }

    @Test
    void theSameEmailIdOfSomebodyElseHasAnotherCode() {
        var codes = new StepUpCodes(application.cloud());
        var email = email('A');
        var other = email('B');
        var same = new OutboxEmail(other.insured(), email.id(), other.to(), other.name(), other.body(),
                other.enqueuedAt(), other.deadline(), other.expiresAt(), null, null, null, null, null, false);

        assertThat(codes.code(same)).isNotEqualTo(codes.code(email));
    }
}
