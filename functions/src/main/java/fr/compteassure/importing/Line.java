package fr.compteassure.importing;

import fr.compteassure.api.Problem.WrongField;
import java.util.List;

/**
 * A line on its way: read, then settled, which is imported or set aside. What it says is let go once it is settled. It has
 * no lock of its own: whoever hands it from thread to thread sees to that.
 *
 * @param <T> what a line becomes
 */
final class Line<T> {
    /** A line of 64 KiB can have 30,000 wrong fields, each of which takes forty times its place in a report. */
    private static final int MAX_ERRORS = 100;

    private final long number;
    private final long end;
    private T record;
    private List<WrongField> errors;
    private boolean failed;

    /**
     * A line that was read; one with errors is settled.
     *
     * @param number its number, from 1
     * @param end where the next one begins, in bytes from the beginning of the file
     * @param record what it became, not to be used when something is wrong
     * @param errors what is wrong with it
     */
    Line(long number, long end, T record, List<WrongField> errors) {
        this.number = number;
        this.end = end;
        this.record = errors.isEmpty() ? record : null;
        this.errors = first(errors);
    }

    private static List<WrongField> first(List<WrongField> errors) {
        return errors.size() <= MAX_ERRORS ? errors : List.copyOf(errors.subList(0, MAX_ERRORS));
    }

    long number() {
        return number;
    }

    long end() {
        return end;
    }

    /** What is to be written; null once it is settled. */
    T record() {
        return record;
    }

    /** What the report says of it; nothing of a line that was imported, or is not settled. */
    List<WrongField> errors() {
        return errors;
    }

    /** Whether it is known what became of it. */
    boolean isSettled() {
        return record == null;
    }

    /** Whether it could not be written though nothing is wrong with it. */
    boolean hasFailed() {
        return failed;
    }

    /** Says what became of it: written, and set aside if anything is to be reported. */
    void settle(List<WrongField> aside) {
        record = null;
        errors = first(aside);
    }

    /** Says that it could not be written, with what the report tells of that. */
    void fail(WrongField why) {
        settle(List.of(why));
        failed = true;
    }
}
