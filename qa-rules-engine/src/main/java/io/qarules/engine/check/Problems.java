package io.qarules.engine.check;

import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one case or period file, or of a part of it. A value that was already reported as unreadable is not
 * reported a second time as missing.
 */
public final class Problems {
    private final List<Problem> reading;
    private final List<Problem> found = new ArrayList<>();
    private @Nullable UnknownAmounts unknownAmounts;
    private final Set<String> unreadable;
    private final Set<String> forgotten;

    /** Starts with the problems found while the input was read; the fields concerned are null in the case file. */
    public Problems(List<Problem> reading) {
        this.reading = List.copyOf(reading);
        this.unreadable = reading.isEmpty()
                ? Set.of()
                : reading.stream().map(Problem::path).collect(Collectors.toUnmodifiableSet());
        this.forgotten = reading.isEmpty() ? Set.of() : new HashSet<>();
    }

    /**
     * Adds a problem.
     *
     * @param at its place in the input
     * @param value the invalid value, of which a day or moment is shown as text; null where there is none to show
     * @param message what is wrong and what to do, one English sentence
     */
    public void add(ProblemCode code, Pointer at, @Nullable Object value, String message) {
        Object shown = value instanceof Temporal ? value.toString() : value;
        found.add(new Problem(code, at.toString(), shown, message));
    }

    /** Returns the amounts that cannot be worked out, of which each place has one problem (POLICY 13). */
    public UnknownAmounts unknownAmounts() {
        if (unknownAmounts == null) {
            unknownAmounts = new UnknownAmounts();
        }
        return unknownAmounts;
    }

    /**
     * Adds the problem of a null in a list of records, worded as the reader of JSON words it.
     *
     * @param at the place of the null
     */
    void addNullRecord(Pointer at) {
        add(ProblemCode.INVALID_VALUE, at, null, Messages.PROBLEMS.english("is.record", "null"));
    }

    /** Adds the problems of a part of the file. */
    public void addAll(Problems part) {
        found.addAll(part.all());
    }

    /** Returns whether every value of the input could be read. */
    boolean allReadable() {
        return unreadable.isEmpty();
    }

    /** Returns whether the value at this place could not be read, so that its problem is already reported. */
    public boolean isUnreadable(Pointer at) {
        return !unreadable.isEmpty() && unreadable.contains(at.toString());
    }

    /**
     * Leaves out what was found at and below a place while the input was read: the children of a record that is left
     * out are not read (POLICY 11).
     */
    void forgetBelow(Pointer at) {
        if (!unreadable.isEmpty()) {
            forgotten.add(at.toString());
        }
    }

    private boolean isForgotten(Problem problem) {
        String path = problem.path();
        while (!forgotten.contains(path)) {
            if (path.isEmpty()) {
                return false;
            }
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return true;
    }

    private List<Problem> all() {
        List<Problem> all = new ArrayList<>(reading);
        if (!forgotten.isEmpty()) {
            all.removeIf(this::isForgotten);
        }
        all.addAll(found);
        if (unknownAmounts != null) {
            all.addAll(unknownAmounts.problems());
        }
        return all;
    }

    /** Returns how many problems were added. */
    int count() {
        return found.size();
    }

    /**
     * Returns the problems at the given paths, the fields whose absence refuses the input; a refusal reports no others.
     */
    List<Problem> ofRefusal(String... paths) {
        List<String> refused = List.of(paths);
        return all().stream()
                .filter(problem -> refused.contains(problem.path()))
                .toList();
    }

    /** Adds a problem of another place. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Returns all problems, ordered by place. */
    public List<Problem> list() {
        if (reading.isEmpty() && found.isEmpty() && unknownAmounts == null) { // as mostly
            return List.of();
        }
        return all().stream().sorted(DocumentOrder.PROBLEMS).toList();
    }
}
