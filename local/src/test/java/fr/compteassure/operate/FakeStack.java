package fr.compteassure.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stack of which a test says what is in it. */
record FakeStack(Map<String, String> outputs, Map<String, String> resources) implements Stack {
    @Override
    public String output(String name) {
        return outputs.get(name);
    }

    @Override
    public String resource(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId))
                .orElseThrow(() -> new OperationFailure("no resource " + logicalId));
    }

    @Override
    public Optional<String> resource(String nested, String logicalId) {
        return Optional.ofNullable(resources.get(nested + "." + logicalId));
    }

    @Override
    public List<String> functions() {
        return List.of();
    }
}
