package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.value.InsuredId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The tokens of links in e-mails. A token bears whom it is for, its deadline and the e-mail it stands in, under a MAC
 * of 256 bits: so a link that came too late can be told from a forged one even after all data was purged, and nobody
 * has to keep a token in clear until its e-mail is sent, because it is computed again from what the outbox holds. The MAC
 * covers the page that the link opens, too: a token is worth nothing on another one.
 */
public final class LinkTokens {
    private static final int ID = 32;
    private static final int EMAIL_ID = 16;
    private static final int MAC = 32;
    private static final int SIGNED = ID + Long.BYTES + EMAIL_ID;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Cloud cloud;

    /** @param cloud where the fund's key is */
    public LinkTokens(Cloud cloud) {
        this.cloud = cloud;
    }

    /**
     * A token that was made here.
     *
     * @param insured whom it is for
     * @param deadline the second from which it is too late
     * @param hash what may be kept of it
     * @param emailId the e-mail that it stands in, or what that is about ({@link EmailBody#linkedId})
     */
    public record Link(InsuredId insured, Instant deadline, String hash, String emailId) {}

    /**
     * The token of this e-mail: 118 characters of base64url, always the same.
     *
     * @throws IllegalArgumentException when the e-mail has no link that bears one
     */
    public String token(OutboxEmail email) {
        return token(email.body().kind(), email.insured(), email.deadline(),
                email.body().linkedId().orElse(email.id()));
    }

    /**
     * The same for what e-mails of this kind are about, whether or not one is sent.
     *
     * @param deadline the second from which it is too late
     * @param id which, 32 hexadecimal digits
     */
    public String token(EmailKind kind, InsuredId insured, Instant deadline, String id) {
        var signed = ByteBuffer.allocate(SIGNED)
                .put(Base64.getUrlDecoder().decode(insured.value()))
                .putLong(deadline.getEpochSecond())
                .put(HexFormat.of().parseHex(id)).array();
        return TEXT.encodeToString(ByteBuffer.allocate(SIGNED + MAC).put(signed).put(mac(kind, signed)).array());
    }

    /**
     * What a token says, or empty when it was not made here for the page that e-mails of this kind lead to.
     *
     * @param kind one of those whose links open the page, with a token
     */
    public Optional<Link> read(EmailKind kind, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        // The last character has four bits to spare: only one writing of a token is that token, lest a link serve again.
        if (bytes.length != SIGNED + MAC || !TEXT.encodeToString(bytes).equals(token)) {
            return Optional.empty();
        }
        var signed = new byte[SIGNED];
        var mac = new byte[MAC];
        ByteBuffer.wrap(bytes).get(signed).get(mac);
        return MessageDigest.isEqual(mac, mac(kind, signed)) ? Optional.of(link(signed, token)) : Optional.empty();
    }

    private static Link link(byte[] signed, String token) {
        var buffer = ByteBuffer.wrap(signed);
        var insured = new byte[ID];
        var email = new byte[EMAIL_ID];
        buffer.get(insured);
        var deadline = Instant.ofEpochSecond(buffer.getLong());
        buffer.get(email);
        return new Link(new InsuredId(TEXT.encodeToString(insured)), deadline,
                KeyedHash.ofSecret(token), HexFormat.of().formatHex(email));
    }

    private byte[] mac(EmailKind kind, byte[] signed) {
        var page = kind.button().filter(Button::withToken).map(Button::page)
                .orElseThrow(() -> new IllegalArgumentException("no token in " + kind));
        return cloud.keyedHash().bytes("link" + page, signed);
    }
}
