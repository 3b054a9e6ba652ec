package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The codes that confirm what is being done on an account. Like the {@link LinkTokens tokens of links}, they are computed
 * from the e-mail under the fund's key and kept nowhere: nothing in a table, a stream or a queue tells one.
 */
public final class StepUpCodes {
    private static final BigInteger CODES = BigInteger.valueOf(1_000_000);

    private final Cloud cloud;

    /** @param cloud where the fund's key is */
    public StepUpCodes(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The code in this e-mail: six digits, always the same. */
    public String code(OutboxEmail email) {
        var signed = email.insured().value() + email.id();
        var hash = cloud.keyedHash().bytes("step-up-code", signed.getBytes(StandardCharsets.UTF_8));
        // Of 256 bits, the remainder is as good as uniform.
        return "%06d".formatted(new BigInteger(1, hash).mod(CODES));
    }
}
