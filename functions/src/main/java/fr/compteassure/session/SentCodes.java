package fr.compteassure.session;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Optional;

/**
 * The code that was sent last to the person of a session, who confirms by it what must not be done with a session alone.
 * It stands in the session and ends with it; of the code, a hash is kept under the fund's key. A try is counted before it
 * is looked at, so that many at once are no more than one after the other.
 */
public final class SentCodes {
    private final Cloud cloud;
    private final Table<SentCode> table;
    private final int maxTries;

    /**
     * @param cloud where the table and the fund's key are
     * @param maxTries how often a code may be tried, right or wrong
     */
    public SentCodes(Cloud cloud, int maxTries) {
        this.cloud = cloud;
        this.maxTries = maxTries;
        table = cloud.table("SESSIONS_TABLE", () -> SentCode.SCHEMA);
    }

    /**
     * A code that was tried and is right.
     *
     * @param insured whose
     * @param sessionId in which session
     * @param hash its hash
     */
    public record RightCode(InsuredId insured, String sessionId, String hash) {}

    /** The write that makes a code the session's, in the place of a former one; refused when the session was ended. */
    public Write<?> sending(Session session, String code, Instant until) {
        return table.update(Expression.of("SET codeHash = :hash, codeUntil = :until, codeTries = :none", ":hash",
                hash(session.insured(), session.id(), code), ":until", until, ":none", 0),
                Expression.of("attribute_exists(tokenHash)"), session.insured().value(), session.id());
    }

    /**
     * Tries a code, which is counted before it is looked at. It is not spent: {@link #spending} does that with what it
     * confirms.
     *
     * @return empty when it is wrong, was used, is too old or was tried too often, or the session has ended
     */
    public Optional<RightCode> tried(InsuredId insured, String sessionId, String typed) {
        var counted = table.change(Expression.of("ADD codeTries :one", ":one", 1), Expression.of(
                "attribute_exists(codeHash) AND codeTries < :max AND codeUntil > :now AND expiresAt > :now",
                ":max", maxTries, ":now", cloud.clock().instant()), insured.value(), sessionId);
        var hash = hash(insured, sessionId, typed);
        return counted.made() && counted.record().orElseThrow().hash().equals(hash)
                ? Optional.of(new RightCode(insured, sessionId, hash))
                : Optional.empty();
    }

    /** The write that spends a code, refused when it was spent or replaced meanwhile. */
    public Write<?> spending(RightCode code) {
        return table.update(Expression.of("REMOVE codeHash, codeUntil, codeTries"),
                Expression.of("codeHash = :hash", ":hash", code.hash()), code.insured().value(), code.sessionId());
    }

    private String hash(InsuredId insured, String sessionId, String code) {
        return cloud.keyedHash().text("sent-code", insured + "\n" + sessionId + "\n" + code);
    }

    record SentCode(InsuredId insured, String sessionId, String hash, Instant until, Long tries) {
        static final RecordSchema<SentCode> SCHEMA = RecordSchema.of(SentCode.class,
                values -> new SentCode(values.get("insuredId", InsuredId::new), values.get("tokenHash"),
                        values.get("codeHash"), values.instant("codeUntil"), values.get("codeTries")))
                .partitionKey("insuredId", code -> code.insured().value()).unexported("a keyed hash of the NIR")
                .sortKey("tokenHash", SentCode::sessionId).unexported("told as the id of the session")
                .text("codeHash", SentCode::hash).unexported("stands for the code, which is in its e-mail alone")
                .instant("codeUntil", SentCode::until).exportedAs("stepUpCode.until")
                .number("codeTries", SentCode::tries).exportedAs("stepUpCode.tries");
    }
}
