package io.qarules.engine.check;

import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The problems of one case or period file, or of a part of it. A field that could not even be read is not named a second time. */
public final class Problems {
    private final List<Problem> found;
    private final Set<String> unreadable;

    /** Begins with what could not be read; those fields are null in the case file. */
    public Problems(List<Problem> reading) {
        found = new ArrayList<>(reading);
        unreadable = new HashSet<>();
        reading.forEach(problem -> unreadable.add(problem.path()));
    }

    public void add(ProblemCode code, Pointer at, @Nullable Object value, String message) {
        found.add(new Problem(code, at.toString(), value, message));
    }

    /** Adds what was found in a part of the file. */
    public void addAll(Problems part) {
        found.addAll(part.found);
    }

    /** Whether the value at this place could not be read, and has been named for it. */
    boolean allReadable() {
        return unreadable.isEmpty();
    }

    public boolean isUnreadable(Pointer at) {
        return !unreadable.isEmpty() && unreadable.contains(at.toString());
    }

    /** Takes back what was found below a record that is left out: its children are not read (POLICY 11). */
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

    /** The problems at the fields for which the input is refused; a refusal names no others. */
    List<Problem> ofRefusal(String... paths) {
        List<String> refused = List.of(paths);
        return found.stream()
                .filter(problem -> refused.contains(problem.path()))
                .toList();
    }

    /** All problems, by place. */
    public List<Problem> list() {
        return found.isEmpty()
                ? List.of()
                : found.stream().sorted(DocumentOrder.PROBLEMS).toList();
    }
}
