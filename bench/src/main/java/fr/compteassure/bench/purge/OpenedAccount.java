package fr.compteassure.bench.purge;

import fr.compteassure.value.InsuredId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An account of a person who does not exist, as it stands in the tables.
 *
 * @param number which one
 * @param validateBefore its deadline
 * @param pending whether it is still to be validated
 */
record OpenedAccount(long number, Instant validateBefore, boolean pending) {
    /** As {@code Account.SHARDS}. */
    static final int SHARDS = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    /** As long as one under Argon2id. */
    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$" + "a".repeat(22) + "$" + "b".repeat(43);

    private static String hash(String text) {
        try {
            return TEXT
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue seconds(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
    }

    InsuredId id() {
        return new InsuredId(hash("person " + number));
    }

    /** The key of its e-mail address. */
    String emailId() {
        return hash("address " + number);
    }

    private String address() {
        return "personne%d@example.org".formatted(number);
    }

    /** The item of {@code Accounts}. */
    Map<String, AttributeValue> account() {
        var opened = validateBefore.minus(Duration.ofDays(7));
        var item = new HashMap<>(Map.of("id", text(id().value()), "accountStatus", text(pending ? "PENDING" : "ACTIVE"),
                "personName", text("Jean Personne" + number), "emailId", text(emailId()), "passwordHash", text(HASH),
                "termsAcceptedAt", seconds(opened), "termsVersion", text("2026-11"), "openedAt", seconds(opened),
                "validateBefore", seconds(validateBefore),
                "contact",
                AttributeValue.fromM(Map.of("email", text(address()), "byEmail", AttributeValue.fromBool(true),
                        "bySms", AttributeValue.fromBool(false), "byPhone", AttributeValue.fromBool(false)))));
        item.put("v", AttributeValue.fromN("1"));
        item.put("formerEmails", AttributeValue.fromL(List.of()));
        item.put("formerMobiles", AttributeValue.fromL(List.of()));
        item.put(pending ? "pendingShard" : "validatedAt",
                pending ? AttributeValue.fromN(Integer.toString(id().shard(SHARDS))) : seconds(opened));
        return item;
    }

    /** The item of {@code EmailAddresses}. */
    Map<String, AttributeValue> reservation() {
        return Map.of("id", text(emailId()), "insuredId", text(id().value()), "heldUntil", seconds(validateBefore));
    }

    /** So many items of {@code Outbox}, sent and not forgotten yet. */
    List<Map<String, AttributeValue>> emails(int count) {
        var opened = validateBefore.minus(Duration.ofDays(7));
        return IntStream.range(0, count).mapToObj(email -> Map.of("insuredId", text(id().value()),
                "emailId", text("%012x%020x".formatted(opened.toEpochMilli(), email)), "recipient", text(address()),
                "personName", text("Jean Personne" + number), "kind", text("ACCOUNT_VALIDATION"),
                "content", AttributeValue.fromM(Map.of()), "enqueuedAt", seconds(opened),
                "deadline", seconds(validateBefore), "sentAt", seconds(opened))).toList();
    }
}
