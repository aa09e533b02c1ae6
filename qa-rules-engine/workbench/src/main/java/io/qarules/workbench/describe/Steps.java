package io.qarules.workbench.describe;

import static java.util.Comparator.comparing;

import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.ruling.Ruling;
import io.qarules.workbench.page.PackPage.Planned;
import io.qarules.workbench.page.PackPage.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of rules with the same condition, by occurrence; adjacent occurrences with equal decisions form one
 * step.
 */
final class Steps {
    private static final Comparator<Planned> ORDER = comparing(Planned::kind)
            .thenComparing(Planned::status)
            .thenComparing(Planned::amount, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));

    private final List<RuleText> rules;
    private final Map<String, List<Ruling>> rulings;
    private final int last;

    /**
     * Creates the steps of rules with the same condition.
     *
     * @param rulings the rulings on sample offences, by rule name
     * @param last the occurrence from which on all are treated alike
     */
    Steps(List<RuleText> rules, Map<String, List<Ruling>> rulings, int last) {
        this.rules = rules;
        this.rulings = rulings;
        this.last = last;
    }

    List<Step> list(Function<Ruling, Planned> planned) {
        List<String> asWritten = rules.stream()
                .filter(rule -> rulingsOf(rule).isEmpty())
                .map(PenaltyTable::asWritten)
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int occurrence = 1; occurrence <= last; occurrence++) {
            List<Planned> decisions = decisions(occurrence, planned);
            Step before = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (before != null && before.decisions().equals(decisions)) {
                steps.set(steps.size() - 1, new Step(before.from(), end(occurrence), decisions, asWritten));
            } else {
                steps.add(new Step(occurrence, end(occurrence), decisions, asWritten));
            }
        }
        return steps;
    }

    private List<Planned> decisions(int occurrence, Function<Ruling, Planned> planned) {
        return rules.stream()
                .flatMap(rule -> rulingsOf(rule).stream())
                .filter(ruling -> Objects.equals(ruling.subject().occurrence(), occurrence))
                .map(planned)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private List<Ruling> rulingsOf(RuleText rule) {
        return rulings.getOrDefault(rule.name(), List.of());
    }

    private @Nullable Integer end(int occurrence) {
        return occurrence == last ? null : occurrence;
    }
}
