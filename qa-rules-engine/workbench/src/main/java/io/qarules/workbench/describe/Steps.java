package io.qarules.workbench.describe;

import static java.util.Comparator.comparing;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.workbench.page.PackPage.Planned;
import io.qarules.workbench.page.PackPage.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            steps.add(step(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) - 1 : null));
        }
        return steps;
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
        List<PlannedRow> applying =
                rules.stream().filter(rule -> rule.appliesTo(from)).toList();
        return new Step(
                from,
                to,
                applying.stream()
                        .filter(PlannedRow::isKnown)
                        .flatMap(rule -> rule.decisions(from, to).stream())
                        .distinct()
                        .sorted(ORDER)
                        .toList(),
                applying.stream()
                        .filter(rule -> !rule.isKnown())
                        .map(PlannedRow::asWritten)
                        .toList());
    }
}
