package io.qarules.workbench.describe;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage.Penalty;
import io.qarules.workbench.page.PackPage.Planned;
import io.qarules.workbench.page.PackPage.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Generates the penalty table. All of it is read from the rules, their conditions and their rows: no rule is fired on
 * samples, so nothing is concluded from some offences for others.
 */
final class PenaltyTable {
    private final RulePack pack;

    PenaltyTable(RulePack pack) {
        this.pack = pack;
    }

    List<Penalty> rows() {
        Map<String, List<PlannedRow>> byClause = new TreeMap<>(ClauseOrder.INSTANCE);
        pack.ruleTexts().stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .forEach(rule -> byClause.computeIfAbsent(clause(rule), clause -> new ArrayList<>())
                        .add(new PlannedRow(rule)));
        List<Penalty> rows = new ArrayList<>();
        byClause.forEach((clause, rules) -> rules.stream()
                .collect(Collectors.groupingBy(PlannedRow::condition, LinkedHashMap::new, Collectors.toList()))
                .forEach((condition, own) -> rows.add(row(clause, condition, own))));
        return rows;
    }

    private Penalty row(String clause, Text condition, List<PlannedRow> rules) {
        List<Step> steps = new Steps(rules).list();
        List<Planned> decisions =
                steps.stream().flatMap(step -> step.decisions().stream()).toList();
        return new Penalty(
                clause,
                pack.title(clause),
                condition,
                steps,
                PenaltyWords.first(steps),
                PenaltyWords.repeat(steps),
                PenaltyWords.amounts(decisions),
                decisions.stream().anyMatch(decision -> decision.status() == DecisionStatus.PENDING),
                decisions.stream().map(Planned::audience).distinct().sorted().toList(),
                rules.stream().map(row -> row.rule().file()).distinct().sorted().toList());
    }

    private static String clause(RuleText rule) {
        return Objects.requireNonNull(rule.clause(), "a rule without a clause does not load");
    }
}
