package fr.compteassure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {
    private static final String PASSWORD = "password";

    /** Made of that password by the reference implementation (libargon2), with our parameters. */
    private static final String FROM_ELSEWHERE = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQwMTIzNDU2Nw"
            + "$R66indAPvvbGnyLR7rZk80UY+cWGifuktjTMSameUiA";

    /** From the tests of the reference implementation, of that password: 256 KiB. */
    private static final String OF_OTHER_PARAMETERS = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
            + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private final PasswordHasher hasher = new PasswordHasher(SecureRandom::new);

    @Test
    void theRightPasswordIsVerifiedAndNoOther() {
        String phc = hasher.hash("Éléphant-42");

        assertThat(phc).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hasher.verify("Éléphant-42", phc)).isTrue();
        assertThat(hasher.verify("éléphant-42", phc)).isFalse();
        assertThat(hasher.verify("", phc)).isFalse();
    }

    @Test
    void twoKeyboardsThatTypeAnAccentDifferentlyLogIn() {
        assertThat(hasher.verify("E\u0301le\u0301phant-42", hasher.hash("\u00c9l\u00e9phant-42"))).isTrue();
    }

    @Test
    void onePasswordHasTwoHashes() {
        assertThat(hasher.hash("Abcdefg1")).isNotEqualTo(hasher.hash("Abcdefg1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FROM_ELSEWHERE, OF_OTHER_PARAMETERS})
    void hashesOfOtherImplementationsAreVerified(String phc) {
        assertThat(hasher.verify(PASSWORD, phc)).isTrue();
        assertThat(hasher.verify("Password", phc)).isFalse();
    }

    @Test
    void onlyAHashOfOtherParametersIsToBeReplaced() {
        assertThat(hasher.needsRehash(FROM_ELSEWHERE)).isFalse();
        assertThat(hasher.needsRehash(OF_OTHER_PARAMETERS)).isTrue();
    }

    @Test
    void anUnknownPersonCostsAsMuchAsAKnownOne() {
        String phc = hasher.hash("Abcdefg1");

        long known = bytesSpent(() -> hasher.verify("Abcdefg2", phc));
        long unknown = bytesSpent(() -> hasher.verifyAgainstNothing("Abcdefg2"));

        assertThat(known).isGreaterThan(19_456 * 1024);
        assertThat(unknown).isCloseTo(known, within(64 * 1024L));
        assertThat(hasher.verifyAgainstNothing("Abcdefg1")).isFalse();
    }

    @Test
    void aHugeTextIsNobodysPassword() {
        assertThat(hasher.verify("a".repeat(65_536), FROM_ELSEWHERE)).isFalse();
        assertThat(hasher.verifyAgainstNothing("a".repeat(65_536))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> hasher.hash("a".repeat(65_536)));
    }

    @Test
    void noThreadIsLeftBehind() {
        hasher.hash("Abcdefg1");

        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("password4j"));
    }

    private static long bytesSpent(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
