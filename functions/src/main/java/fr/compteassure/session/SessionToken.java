package fr.compteassure.session;

import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.InvalidValue;
import java.util.regex.Pattern;

/**
 * What the holder of a session presents: it says whose session it is and in which browser it began, so that what a request
 * needs of both can be asked for beside the check of the session, and bears a secret of 256 bits that proves it.
 *
 * @param insured whose session it says to be
 * @param deviceId the browser that it says to have begun in
 * @param secret 43 characters of base64url that nobody can guess
 */
public record SessionToken(InsuredId insured, String deviceId, String secret) {
    private static final int ID_LENGTH = 43;
    private static final int DEVICE_LENGTH = 22;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + (2 * ID_LENGTH + DEVICE_LENGTH) + "}");

    /** @throws InvalidValue when it is no token of ours */
    public static SessionToken of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("Ce jeton n’est pas valide.");
        }
        return new SessionToken(new InsuredId(text.substring(0, ID_LENGTH)),
                text.substring(ID_LENGTH, ID_LENGTH + DEVICE_LENGTH), text.substring(ID_LENGTH + DEVICE_LENGTH));
    }

    /** As it is presented. */
    public String text() {
        return insured.value() + deviceId + secret;
    }

    /** What names its session: the hash of its secret. */
    public String sessionId() {
        return KeyedHash.ofSecret(secret);
    }

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
