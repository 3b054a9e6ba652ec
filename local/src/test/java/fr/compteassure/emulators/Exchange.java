package fr.compteassure.emulators;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One call, and what each of two emulators said to it, as far as it counts. */
record Exchange(Service service, HttpCall call, Map<String, Object> moto, Map<String, Object> runner) {
    private static final int MUCH = 1_000;

    boolean differs() {
        return !moto.equals(runner);
    }

    /** Whether it is a call of this operation of a service, of which only these parts of what was said are not the same. */
    boolean isOf(Service asked, String operation, String... parts) {
        return service == asked && call.operation().equals(operation) && differing().equals(Set.of(parts));
    }

    /** What a call in JSON asks. */
    Map<String, Object> asks() {
        return Said.json(new String(call.body(), StandardCharsets.UTF_8));
    }

    /** The names of what was not said alike. */
    private Set<String> differing() {
        var names = new TreeSet<>(moto.keySet());
        names.addAll(runner.keySet());
        names.removeIf(name -> Objects.equals(moto.get(name), runner.get(name)));
        return names;
    }

    @Override
    public String toString() {
        return "%s %s %s %s\n%s".formatted(service, call.operation(), call.path(),
                cut(new String(call.body(), StandardCharsets.UTF_8)),
                differing().stream().map(name -> "  %s\n    moto:   %s\n    runner: %s\n".formatted(name,
                        cut(String.valueOf(moto.get(name))), cut(String.valueOf(runner.get(name)))))
                        .collect(Collectors.joining()));
    }

    private static String cut(String text) {
        return text.length() > MUCH ? text.substring(0, MUCH) + "…" : text;
    }
}
