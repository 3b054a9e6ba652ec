package fr.compteassure.roundtrips;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;

/**
 * A run of a function, while it runs. Calls that can be under way at the same time are made to be: each is held until
 * the threads of the run have all made theirs or wait for one. So what waits for what shows, however busy the machine.
 */
final class FunctionRun {
    /** Whatever holds on for longer, such as a machine that has much else to do, makes a run say nothing. */
    private static final Duration CAP = Duration.ofSeconds(3);

    private final RunLedger ledger;
    private final List<Strand> strands = new CopyOnWriteArrayList<>();
    private final Map<Strand, Integer> underWay = new HashMap<>();
    private final Map<String, Integer> others = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private String function = "";
    private int sequence;
    private double readUnits;
    private double writeUnits;
    private boolean prolonging;
    private boolean sure = true;

    FunctionRun(RunLedger ledger, Strand first) {
        this.ledger = ledger;
        strands.add(first);
    }

    void add(Strand strand) {
        strands.add(strand);
    }

    /** A call begins; one to DynamoDB is held where somebody waits for the function. The key is fetched once for all runs of an instance, before its snapshot. */
    void begin(Strand strand, String caller, SdkRequest request) {
        if (request instanceof GenerateMacRequest) {
            return;
        }
        var toTable = request instanceof DynamoDbRequest;
        synchronized (this) {
            strand.calling(true);
            known(caller);
            if (toTable) {
                underWay.putIfAbsent(strand, sequence + 1);
                prolonging |= Calls.prolongs(request);
            } else {
                others.merge(Calls.name(request), 1, Integer::sum);
            }
        }
        if (toTable && ledger.isWaitedFor(caller)) {
            hold();
        }
    }

    private void known(String caller) {
        if (function.isEmpty()) {
            function = caller;
            ledger.begun(this);
        }
    }

    /**
     * A call has ended.
     *
     * @param units what it was charged
     * @param vain whether it met another transaction, and is made again
     */
    synchronized void end(Strand strand, SdkRequest request, double units, boolean vain) {
        strand.calling(false);
        var turn = underWay.remove(strand);
        if (turn != null && !vain) {
            calls.add(turn + " " + Calls.name(request) + " " + units);
            sequence = Math.max(sequence, turn);
            readUnits += Calls.reads(request) ? units : 0;
            writeUnits += Calls.reads(request) ? 0 : units;
        }
    }

    private void hold() {
        var begun = System.nanoTime();
        while (!areAtRest()) {
            if (System.nanoTime() - begun > CAP.toNanos()) {
                isUnsure();
                return;
            }
            pause();
        }
    }

    /** Whether nobody makes a call or another thread any more; one that was made while the others were looked at counts. */
    private boolean areAtRest() {
        var seen = List.copyOf(strands);
        return seen.stream().allMatch(Strand::isAtRest) && strands.size() == seen.size();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another run of the same function is under way, and what waits for what may be the other; or a call was held too long. */
    synchronized void isUnsure() {
        sure = false;
    }

    /** Whose run it is, as soon as it has asked for something. */
    String function() {
        return function;
    }

    /** Ends it, once what goes on beside has ended: of a dead session nobody waits for what was read. */
    void finish(String outcome) {
        var begun = System.nanoTime();
        while (!strands.stream().skip(1).allMatch(Strand::isOver) && System.nanoTime() - begun < CAP.toNanos()) {
            pause();
        }
        tell(outcome);
    }

    private synchronized void tell(String outcome) {
        ledger.ended(this, new ActionCost(function, outcome, prolonging, sure, sequence, readUnits, writeUnits,
                Map.copyOf(others), List.copyOf(calls)));
    }
}
