package io.qarules.engine.check;

import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one case or period file, or of a part of it. A value that was already reported as unreadable is not
 * reported a second time as missing.
 */
public final class Problems {
    private final List<Problem> found;
    private final Set<String> unreadable;

    /** Starts with the problems found while the input was read; the fields concerned are null in the case file. */
    public Problems(List<Problem> reading) {
        found = new ArrayList<>(reading);
        unreadable = new HashSet<>();
        reading.forEach(problem -> unreadable.add(problem.path()));
    }

    /**
     * Adds a problem.
     *
     * @param at its place in the input
     * @param value the invalid value; null where there is none to show
     * @param message what is wrong and what to do, one English sentence
     */
    public void add(ProblemCode code, Pointer at, @Nullable Object value, String message) {
        found.add(new Problem(code, at.toString(), value, message));
    }

    /**
     * Adds the problem of a null in a list of records, worded as the reader of JSON words it.
     *
     * @param at the place of the null
     */
    void addNullRecord(Pointer at) {
        add(ProblemCode.INVALID_VALUE, at, null, "a record is a JSON object, not null");
    }

    /** Adds the problems of a part of the file. */
    public void addAll(Problems part) {
        found.addAll(part.found);
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
     * Removes the problems at and below a place: the fields of a record that is left out are not reported (POLICY 11).
     */
    void forgetBelow(Pointer at) {
        if (!unreadable.isEmpty()) {
            String prefix = at.toString();
            found.removeIf(
                    problem -> problem.path().equals(prefix) || problem.path().startsWith(prefix + "/"));
        }
    }

    int count() {
        return found.size();
    }

    /**
     * Returns the problems at the given paths, the fields whose absence refuses the input; a refusal reports no others.
     */
    List<Problem> ofRefusal(String... paths) {
        List<String> refused = List.of(paths);
        return found.stream()
                .filter(problem -> refused.contains(problem.path()))
                .toList();
    }

    /** Returns all problems, ordered by place. */
    public List<Problem> list() {
        return found.isEmpty()
                ? List.of()
                : found.stream().sorted(DocumentOrder.PROBLEMS).toList();
    }
}
