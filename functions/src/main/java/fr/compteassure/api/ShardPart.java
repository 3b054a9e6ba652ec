package fr.compteassure.api;

import java.util.Map;
import java.util.Optional;

/**
 * A part of a work over shards, as a run does it or leaves it to the next one.
 *
 * @param shard which shard
 * @param from the position to begin with; empty for the first
 * @param run the how manieth run of this shard it is, from 1 on
 */
record ShardPart(int shard, Optional<String> from, int run) {

    /** A shard from its beginning on. */
    static ShardPart whole(int shard) {
        return new ShardPart(shard, Optional.empty(), 1);
    }

    static ShardPart of(Map<String, Object> message) {
        return new ShardPart(((Number) message.get("shard")).intValue(),
                Optional.ofNullable((String) message.get("from")), ((Number) message.get("run")).intValue());
    }

    /** What the next run is to do of it. */
    ShardPart goingOn(String from) {
        return new ShardPart(shard, Optional.of(from), run + 1);
    }

    /** @param subject what the work is about */
    Map<String, Object> message(String subject) {
        return Json.object("subject", subject, "shard", shard, "from", from.orElse(null), "run", run);
    }
}
