package fr.compteassure.cloud;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a function is given by the cloud it runs in: settings, clock, randomness, tables, clients. Nothing is built
 * before it is asked for, so that a function pays at start-up for what it uses and for nothing else.
 */
public final class Cloud {
    /** Where the fund's day begins and ends, overseas included. */
    public static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    /** Under another label the key would be another one, and nothing stored under the former would be found. */
    private static final String KEY_LABEL = "compte-assure/keyed-hashes/1";

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Network network;
    private final Clients clients;
    private SecureRandom random;
    private Config config;
    private KeyedHash keyedHash;
    private boolean hashes;
    private final Consumer<String> metricLines;

    /**
     * @param environment the settings, named as the environment variables of a Lambda function
     * @param clock what tells the time
     */
    public Cloud(Map<String, String> environment, InstantSource clock) {
        // Not the stream that is there now: the runtime may set another one.
        this(environment, clock, line -> System.out.println(line));
    }

    /**
     * @param environment the settings, named as the environment variables of a Lambda function
     * @param clock what tells the time
     * @param metricLines where each line goes that tells a metric
     */
    public Cloud(Map<String, String> environment, InstantSource clock, Consumer<String> metricLines) {
        this(environment, clock, metricLines, Network.real());
    }

    /**
     * @param environment the settings, named as the environment variables of a Lambda function
     * @param clock what tells the time
     * @param metricLines where each line goes that tells a metric
     * @param network what leads out of the process
     */
    public Cloud(Map<String, String> environment, InstantSource clock, Consumer<String> metricLines, Network network) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.metricLines = metricLines;
        this.network = network;
        this.clients = new Clients(environment, network);
    }

    /** The cloud that the process finds itself in: its environment variables and the system's clock. */
    public static Cloud ofEnvironment() {
        return new Cloud(System.getenv(), InstantSource.system());
    }

    /** What tells the time; the only source of it. */
    public InstantSource clock() {
        return clock;
    }

    /** The day it is in France: what rules and documents go by. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    /**
     * The settings that every function has.
     *
     * @throws IllegalStateException that names the setting that is missing
     */
    public synchronized Config config() {
        if (config == null) {
            config = Config.of(environment);
        }
        return config;
    }

    /** All settings, by name. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The clients of the AWS services. */
    public Clients clients() {
        return clients;
    }

    /** What leads out of the process. */
    public Network network() {
        return network;
    }

    /** The snapshot that functions start from. */
    public Snapshot snapshot() {
        return new Snapshot(this);
    }

    /** The next bytes are of another source. */
    synchronized void forgetRandom() {
        random = null;
    }

    /** Bytes that nobody can guess; no state of their source is in a {@link Snapshot}. */
    public byte[] randomBytes(int count) {
        var bytes = new byte[count];
        random().nextBytes(bytes);
        return bytes;
    }

    /** An id that nobody can guess and no other has: 128 bits as 32 hexadecimal digits. */
    public String randomId() {
        return HexFormat.of().formatHex(randomBytes(16));
    }

    /**
     * An id that nobody can guess, 32 hexadecimal digits, which sorts by the millisecond that it stands for.
     *
     * @param instant when what bears it happened
     */
    public String sortableId(Instant instant) {
        return "%012x%s".formatted(instant.toEpochMilli(), HexFormat.of().formatHex(randomBytes(10)));
    }

    /** Where {@link #randomBytes} come from, for the libraries that want the source itself. */
    public synchronized SecureRandom random() {
        if (random == null) {
            random = new SecureRandom();
        }
        return random;
    }

    /** Says that there will be use for {@link #keyedHash}, if not at each request: its key is to be in the {@link Snapshot}. */
    public void willHash() {
        hashes = true;
    }

    boolean hashes() {
        return hashes;
    }

    /** The hashes under the fund's key; the key is fetched at the first hash. */
    public synchronized KeyedHash keyedHash() {
        if (keyedHash == null) {
            keyedHash = new KeyedHash(() -> clients.mac(config().identifierKey(), KEY_LABEL));
        }
        return keyedHash;
    }

    /**
     * A setting that only some functions have a use for, such as the name of a table.
     *
     * @throws IllegalStateException that names the setting when it is missing
     */
    public String setting(String name) {
        return Config.required(environment, name);
    }

    /**
     * A table of records.
     *
     * @param setting which setting names it, such as {@code ACCOUNTS_TABLE}
     * @param schema how a record is written and read, asked for at the first use
     */
    public <T> Table<T> table(String setting, Supplier<RecordSchema<T>> schema) {
        return new Table<>(clients.dynamoDb(), clients.enhanced(), setting(setting), schema);
    }

    /** Reads all of these, at most 100 items, in one round trip; as of the last write. */
    public BatchRead read(Lookup<?>... lookups) {
        return BatchRead.of(clients.dynamoDb(), List.of(lookups));
    }

    /** What tells operations what was measured. */
    public MetricLog metrics() {
        return new MetricLog(setting("METRICS_NAMESPACE"), clock, metricLines);
    }

    /** A new transaction, empty. */
    public Transaction transaction() {
        return new Transaction(clients.dynamoDb(), new IdempotencyStore(this), metrics());
    }
}
