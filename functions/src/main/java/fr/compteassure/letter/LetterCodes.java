package fr.compteassure.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.CrockfordBase32;
import fr.compteassure.value.InsuredId;
import java.security.MessageDigest;

/**
 * The codes that letters bear. Like those of e-mails, they are computed under the fund's key from the person and the letter,
 * and kept nowhere: nothing in a table, a stream or a queue tells one.
 */
public final class LetterCodes {
    /** 80 bits: nobody finds one by trying. */
    private static final int CHARACTERS = 16;

    private final Cloud cloud;

    /** @param cloud where the fund's key is */
    public LetterCodes(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The code of this letter: 16 characters of Crockford's base 32 in groups of four, always the same. */
    public String code(InsuredId insured, String letterId) {
        var hash = cloud.keyedHash().bytes("letter-code", (insured.value() + letterId).getBytes(UTF_8));
        return CrockfordBase32.groups(hash, CHARACTERS);
    }

    /** Whether that is what somebody typed: dashes, spaces and case do not count, nor letters taken for digits. */
    public boolean isRight(InsuredId insured, String letterId, String typed) {
        var code = code(insured, letterId).getBytes(UTF_8);
        return CrockfordBase32.typed(typed, CHARACTERS)
                .filter(one -> MessageDigest.isEqual(one.getBytes(UTF_8), code)).isPresent();
    }
}
