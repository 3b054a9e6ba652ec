package fr.compteassure.account;

import static fr.compteassure.account.Cast.NO_ACCOUNT;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How long each {@link DiscreetAction} takes, over HTTP, about people of all kinds, compared with somebody who has no
 * account: one call about each of them, one right after the other in random order, again and again.
 */
public final class AlikeBench {
    private static final int CASTS = 12;
    /** Of those that hash a password, which takes ten times as long as all the rest. */
    private static final int HASHING_CASTS = 4;
    /** How often about one person in a round; a log-in until it is locked. */
    private static final int TIMES = 3;
    /** So that what failed from this address counts for nothing any more; each round has people of its own. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);
    private static final int MAX_ROUNDS = 12;
    private static final Duration ENOUGH = Duration.ofSeconds(90);
    private static final Path RESULT = Path.of("target", "alike.json");

    private final Application application;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(1);
    /** While it is held no e-mail is sent: only some people are sent one, and sending it takes this machine's time. */
    private final ReentrantLock sending = new ReentrantLock();
    private final Map<List<String>, Pairs> results = new LinkedHashMap<>();

    private AlikeBench(Application application) {
        this.application = application;
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        try (var application = Application.start()) {
            new AlikeBench(application).run();
        }
        // Threads of DynamoDB Local go on.
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        try (var _ = AwsCalls.before((function, _) -> waitForTurn(function))) {
            round(Cast.of(application, CASTS));
            results.clear();
            var begin = System.nanoTime();
            for (int round = 1; round < MAX_ROUNDS && System.nanoTime() - begin < ENOUGH.toNanos(); round++) {
                application.advance(BETWEEN_ROUNDS);
                round(Cast.of(application, CASTS));
            }
        }
        System.out.println(Pairs.header());
        results.values().forEach(System.out::println);
        Files.writeString(RESULT, Api.json(results.values().stream().map(Pairs::summary).toList()));
    }

    private void waitForTurn(String function) {
        if (function.equals("SendEmail")) {
            sending.lock();
            sending.unlock();
        }
    }

    private void round(List<Cast> casts) throws IOException, InterruptedException {
        for (var action : DiscreetAction.values()) {
            var isLogIn = action == DiscreetAction.LOG_IN;
            var hashes = isLogIn || action == DiscreetAction.OPENING;
            var some = casts.subList(0, hashes ? HASHING_CASTS : CASTS);
            for (int time = 1; time <= (isLogIn ? action.max() : TIMES); time++) {
                sending.lock();
                try {
                    for (var cast : some) {
                        compare(action, time, cast);
                    }
                } finally {
                    sending.unlock();
                }
                application.settle();
            }
        }
    }

    private void compare(DiscreetAction action, int time, Cast cast) throws IOException, InterruptedException {
        var bodies = action.about(cast);
        var order = new ArrayList<>(bodies.keySet());
        Collections.shuffle(order, random);
        var times = new HashMap<String, Double>();
        for (var who : order) {
            times.put(who, milliseconds(action.path(), bodies.get(who)));
        }
        // More is to be done about the wrong password that locks.
        var name = action == DiscreetAction.LOG_IN && time == action.max() ? "LOG_IN that locks" : action.name();
        bodies.keySet().stream().filter(who -> !who.equals(NO_ACCOUNT)).forEach(who -> results
                .computeIfAbsent(List.of(name, who), _ -> new Pairs(name, who))
                .add(times.get(who), times.get(NO_ACCOUNT)));
    }

    private double milliseconds(String path, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(application.runner().uri().resolve("/api" + path))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(Api.json(body))).build();
        var begin = System.nanoTime();
        var response = client.send(request, BodyHandlers.ofString());
        var time = System.nanoTime() - begin;
        if (response.statusCode() == 429 || response.statusCode() >= 500) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return time / 1e6;
    }
}
