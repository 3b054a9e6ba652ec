package fr.compteassure.session;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.CrockfordBase32;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * The recovery codes of a person, made ten at a time, each of 80 bits and used once. They are kept as hashes under the
 * fund's key; whoever makes them keeps a seed, useless without that key, from which the same codes can be told again.
 */
public final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int CHARACTERS = 16;
    /** What stands in the place of a token's hash, which is longer: the codes stand beside the sessions. */
    private static final String KEY = "recovery-codes";

    private final Cloud cloud;
    private final Table<CodeSet> table;

    /** @param cloud where the table and the fund's key are */
    public RecoveryCodes(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("SESSIONS_TABLE", () -> CodeSet.SCHEMA);
    }

    /**
     * The codes of a person that were not used.
     *
     * @param insured whose
     * @param hashes their hashes
     * @param madeAt when they were made
     */
    public record CodeSet(InsuredId insured, Set<String> hashes, Instant madeAt) {
        static final RecordSchema<CodeSet> SCHEMA = RecordSchema.of(CodeSet.class, CodeSet::read)
                .partitionKey("insuredId", set -> set.insured().value()).unexported("a keyed hash of the NIR")
                .sortKey("tokenHash", _ -> KEY).unexported("says that it is the codes")
                .field("codeHashes", EnhancedType.setOf(String.class), CodeSet::hashes)
                .unexported("stand for the codes, which are shown once")
                .instant("madeAt", CodeSet::madeAt)
                .exporting("left", set -> set.hashes().size());

        private static CodeSet read(RecordSchema.Values values) {
            Set<String> hashes = values.get("codeHashes");
            return new CodeSet(values.get("insuredId", InsuredId::new), hashes == null ? Set.of() : hashes,
                    values.instant("madeAt"));
        }
    }

    /**
     * A code that is one of a set.
     *
     * @param insured whose
     * @param hash its hash
     * @param left how many are left once it is used
     */
    public record RightCode(InsuredId insured, String hash, int left) {}

    /** The codes of a seed, such as {@code 7KQ4-M2XP-9DTR-0A1B}; always the same. */
    public List<String> of(InsuredId insured, String seed) {
        return IntStream.range(0, COUNT)
                .mapToObj(number -> (insured + "\n" + seed + "\n" + number).getBytes(StandardCharsets.UTF_8))
                .map(text -> CrockfordBase32.groups(cloud.keyedHash().bytes("recovery-seed", text), CHARACTERS))
                .toList();
    }

    /** The write that makes these the person's codes, in the place of all former ones. */
    public Write<?> replacing(InsuredId insured, List<String> codes) {
        return table.put(set(insured, codes));
    }

    /** The same in exchange for one of them, refused when that was used or replaced meanwhile. */
    public Write<?> replacing(RightCode spent, List<String> codes) {
        return table.put(set(spent.insured(), codes),
                Expression.of("contains(codeHashes, :mine)", ":mine", spent.hash()));
    }

    private CodeSet set(InsuredId insured, List<String> codes) {
        return new CodeSet(insured, codes.stream().map(code -> hash(insured, code)).collect(Collectors.toSet()),
                cloud.clock().instant());
    }

    /** The write that voids the person's codes. */
    public Write<?> voiding(InsuredId insured) {
        return table.delete(insured.value(), KEY);
    }

    /** What reads the codes of a person. */
    public Lookup<CodeSet> lookup(InsuredId insured) {
        return table.lookup(insured.value(), KEY);
    }

    /** What reads how many codes a person has, to be told to the person. */
    public Lookup<Map<String, Object>> export(InsuredId insured) {
        return table.export().lookup(insured.value(), KEY);
    }

    /**
     * A text that has the form of a recovery code, as it was typed.
     *
     * @throws InvalidValue when it cannot be one
     */
    public static String typed(String text) {
        if (!hasForm(text)) {
            throw new InvalidValue("Un code de secours compte 16 caractères, comme 7KQ4-M2XP-9DTR-0A1B.");
        }
        return text;
    }

    /** Whether a text has the form of a recovery code, rather than that of a code by e-mail. */
    public static boolean hasForm(String typed) {
        return CrockfordBase32.typed(typed, CHARACTERS).isPresent();
    }

    /**
     * The code that somebody typed: case, dashes and spaces do not count, nor letters taken for digits. It is hashed for
     * who has no codes too, so that nothing tells them apart.
     */
    public Optional<RightCode> find(InsuredId insured, Optional<CodeSet> set, String typed) {
        var hash = CrockfordBase32.typed(typed, CHARACTERS).map(code -> hash(insured, code));
        return set.flatMap(codes -> hash.filter(codes.hashes()::contains)
                .map(right -> new RightCode(insured, right, codes.hashes().size() - 1)));
    }

    /** The write that spends a code, refused when it was used or replaced meanwhile. */
    public Write<?> spending(RightCode code) {
        return table.update(Expression.of("DELETE codeHashes :code", ":code", Set.of(code.hash())),
                Expression.of("contains(codeHashes, :mine)", ":mine", code.hash()), code.insured().value(), KEY);
    }

    private String hash(InsuredId insured, String code) {
        return cloud.keyedHash().text("recovery-code", insured + "\n" + code);
    }
}
