package io.qarules.workbench.describe;

import static java.util.Comparator.comparing;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.workbench.page.PackPage.Planned;
import io.qarules.workbench.page.PackPage.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of rules with the same condition, by occurrence; adjacent occurrences with equal decisions form one
 * step.
 */
final class Steps {
    private static final Comparator<Planned> ORDER = comparing(Planned::onSupervisor)
            .thenComparing(Planned::kind)
            .thenComparing(Planned::status)
            .thenComparing(Planned::amount, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));

    /** How far occurrences are looked at that other conditions let through. */
    private static final int FAR = 10_000;

    /** So many times what is decided may begin or end, or else the occurrences are listed. */
    private static final int MOST_RUNS = 4;

    private final List<PlannedRow> rules;

    /** Creates the steps of rules with the same condition. */
    Steps(List<PlannedRow> rules) {
        this.rules = rules;
    }

    List<Step> list() {
        List<ConditionText> counted =
                rules.stream().flatMap(rule -> rule.counted().stream()).toList();
        List<Integer> starts = new ArrayList<>();
        Step before = null;
        for (int from : Occurrences.beginnings(counted)) {
            Step step = step(from, from);
            if (before == null || !sameAs(before, step)) {
                starts.add(from);
                before = step;
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            split(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) - 1 : null)
                    .forEach(step -> add(steps, step));
        }
        return steps;
    }

    /** Adds a step, or goes on with the one before it where both say that nothing is decided. */
    private static void add(List<Step> steps, Step step) {
        Step before = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (before != null && isNothing(before) && isNothing(step)) {
            steps.set(steps.size() - 1, nothing(before.from(), step.to()));
        } else {
            steps.add(step);
        }
    }

    private static boolean isNothing(Step step) {
        return step.decisions().isEmpty() && step.asWritten().isEmpty();
    }

    private static Step nothing(int from, @Nullable Integer to) {
        return new Step(from, to, List.of(), List.of(), List.of());
    }

    /** The occurrences of one step, parted where other conditions let some of them through only. */
    private List<Step> split(int from, @Nullable Integer to) {
        if (isNothing(step(from, to))) {
            return List.of(nothing(from, to));
        }
        int last = to == null ? from + FAR : Math.min(to, from + FAR);
        List<Integer> ends = ends(from, last);
        if (ends.size() > MOST_RUNS) {
            List<Integer> only = IntStream.rangeClosed(from, last)
                    .filter(this::mayApply)
                    .limit(PlannedRow.VALUES_SHOWN + 2)
                    .boxed()
                    .toList();
            return List.of(step(from, to, only));
        }
        List<Step> steps = new ArrayList<>();
        int begin = from;
        for (int end : ends) {
            Integer until = end == last ? to : Integer.valueOf(end);
            steps.add(mayApply(begin) ? step(begin, until) : nothing(begin, until));
            begin = end + 1;
        }
        return steps;
    }

    /** Where occurrences end that are all let through or all not; many more than are asked for are not looked for. */
    private List<Integer> ends(int from, int last) {
        List<Integer> ends = new ArrayList<>();
        for (int at = from; at <= last && ends.size() <= MOST_RUNS; at++) {
            if (at == last || mayApply(at) != mayApply(at + 1)) {
                ends.add(at);
            }
        }
        return ends;
    }

    private boolean mayApply(int occurrence) {
        return rules.stream().anyMatch(rule -> rule.mayApplyTo(occurrence));
    }

    private static boolean sameAs(Step one, Step other) {
        return withoutValues(one).equals(withoutValues(other))
                && one.asWritten().equals(other.asWritten());
    }

    private static List<Planned> withoutValues(Step step) {
        return step.decisions().stream()
                .map(decision -> decision.withValues(List.of()))
                .toList();
    }

    private Step step(int from, @Nullable Integer to) {
        return step(from, to, List.of());
    }

    /** @param only the occurrences to speak of; empty for all */
    private Step step(int from, @Nullable Integer to, List<Integer> only) {
        List<PlannedRow> applying =
                rules.stream().filter(rule -> rule.appliesTo(from)).toList();
        int last = Math.min(to == null ? Integer.MAX_VALUE : to, from + PlannedRow.VALUES_SHOWN - 1);
        List<Integer> occurrences =
                only.isEmpty() ? IntStream.rangeClosed(from, last).boxed().toList() : only;
        return new Step(
                from,
                to,
                only,
                applying.stream()
                        .filter(PlannedRow::isKnown)
                        .flatMap(rule -> rule.decisions(occurrences).stream())
                        .distinct()
                        .sorted(ORDER)
                        .toList(),
                applying.stream()
                        .filter(rule -> !rule.isKnown())
                        .map(PlannedRow::asWritten)
                        .toList());
    }
}
