package io.qarules.examples.monthend.summary;

import static java.util.Comparator.comparing;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The ten agents who pay most. */
final class AgentSection {
    private static final int MOST = 10;

    private final List<Outcome> outcomes;

    AgentSection(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    String text() {
        Table table = new Table("Agent", "Collected", "Offences", "Decisions", "Final", "Awards");
        outcomes.stream()
                .filter(outcome -> !outcome.decisions().isEmpty())
                .sorted(comparing(AgentSection::collected, Comparator.reverseOrder())
                        .thenComparing(outcome -> outcome.decisions().size(), Comparator.reverseOrder())
                        .thenComparing(Outcome::agentId))
                .limit(MOST)
                .forEach(outcome -> row(table, outcome));
        return "The agents with the largest collected fines, ten at most\n" + table.text();
    }

    private static void row(Table table, Outcome outcome) {
        List<Decision> decisions = outcome.decisions();
        table.row(
                outcome.agentId(),
                String.format(Locale.ROOT, "%,.2f", collected(outcome)),
                Figures.count(OffenceSection.offences(outcome)),
                Figures.count(decisions.size()),
                Figures.count(decisions.stream()
                        .filter(decision -> decision.status() == DecisionStatus.FINAL)
                        .count()),
                Figures.money(Figures.sum(
                        decisions.stream().filter(decision -> decision.kind().isAward()), Decision::amount)));
    }

    private static BigDecimal collected(Outcome outcome) {
        return Figures.sum(
                outcome.decisions().stream().filter(decision -> decision.kind() == DecisionKind.FINE),
                Decision::collected);
    }
}
