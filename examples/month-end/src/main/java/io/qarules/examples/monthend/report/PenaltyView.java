package io.qarules.examples.monthend.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Penalties as bars, by kind and by clause. */
record PenaltyView(List<BarRow> kinds, List<BarRow> followUps, List<BarRow> clauses) {
    /** As a reader of the regulations counts: 6.3.3.2 before 6.3.3.10. */
    private static final Comparator<String> BY_NUMBERS = comparing(PenaltyView::padded);

    static PenaltyView of(List<Decision> decisions) {
        Map<DecisionKind, List<Decision>> byKind =
                decisions.stream().collect(groupingBy(Decision::kind, TreeMap::new, toList()));
        Map<String, List<Decision>> byClause = decisions.stream()
                .filter(Penalties::is)
                .collect(groupingBy(Decision::clause, () -> new TreeMap<>(BY_NUMBERS), toList()));
        int longest = longest(byClause.values());
        return new PenaltyView(
                kinds(byKind, Penalties.KINDS),
                kinds(byKind, Penalties.FOLLOW_UP),
                byClause.entrySet().stream()
                        .map(clause -> BarRow.of(clause.getKey(), title(clause.getValue()), clause.getValue(), longest))
                        .toList());
    }

    private static List<BarRow> kinds(Map<DecisionKind, List<Decision>> byKind, Set<DecisionKind> kinds) {
        int longest = longest(byKind.entrySet().stream()
                .filter(kind -> !kind.getKey().isAward())
                .map(Map.Entry::getValue)
                .toList());
        return kinds.stream()
                .map(kind -> BarRow.of(kind.name(), Words.of(kind), byKind.getOrDefault(kind, List.of()), longest))
                .toList();
    }

    private static Text title(List<Decision> decisions) {
        return ClauseTitles.of(decisions.get(0));
    }

    private static int longest(Collection<List<Decision>> bars) {
        return bars.stream().mapToInt(List::size).max().orElse(0);
    }

    private static String padded(String clause) {
        StringBuilder padded = new StringBuilder();
        for (String part : clause.split("\\.", -1)) {
            padded.append("0".repeat(Math.max(0, 6 - part.length())))
                    .append(part)
                    .append('.');
        }
        return padded.toString();
    }
}
