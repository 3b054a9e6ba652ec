package fr.compteassure.cloud;

import java.time.InstantSource;
import java.util.Map;

/**
 * What a function is given by the cloud it runs in: settings, clients, clock. Nothing is built before it is asked
 * for, so that a function pays at start-up for what it uses and for nothing else.
 */
public final class Cloud {
    private final Map<String, String> environment;
    private final InstantSource clock;

    /**
     * @param environment the settings, named as the environment variables of a Lambda function
     * @param clock what tells the time
     */
    public Cloud(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** The cloud that the process finds itself in: its environment variables and the system's clock. */
    public static Cloud ofEnvironment() {
        return new Cloud(System.getenv(), InstantSource.system());
    }

    /** What tells the time; the only source of it. */
    public InstantSource clock() {
        return clock;
    }

    /** The settings, named as the environment variables of a Lambda function. */
    public Map<String, String> environment() {
        return environment;
    }
}
