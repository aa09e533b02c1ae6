package io.qarules.workbench.describe;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.penalize.PenalizeStage;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage.Penalty;
import io.qarules.workbench.page.PackPage.Planned;
import io.qarules.workbench.page.PackPage.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Generates the penalty table. The decisions are found by firing the rules on sample offences; only the conditions are
 * read from the rule texts.
 */
final class PenaltyTable {
    private final RulePack pack;

    PenaltyTable(RulePack pack) {
        this.pack = pack;
    }

    List<Penalty> rows() {
        Map<String, List<RuleText>> byClause = new TreeMap<>(ClauseOrder.INSTANCE);
        pack.ruleTexts().stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .forEach(rule -> byClause.computeIfAbsent(clause(rule), clause -> new ArrayList<>())
                        .add(rule));
        List<Penalty> rows = new ArrayList<>();
        byClause.forEach((clause, rules) -> rows.addAll(rows(clause, rules)));
        return rows;
    }

    private List<Penalty> rows(String clause, List<RuleText> rules) {
        SampleOffences samples = new SampleOffences(clause, rules);
        List<Offence> offences = samples.offences();
        Collection<Ruling> rulings = new PenalizeStage(pack, false)
                .run("", offences, (numbered, pending) -> numbered)
                .rulings();
        Map<Text, List<RuleText>> byCondition = rules.stream()
                .collect(Collectors.groupingBy(ConditionWords::of, LinkedHashMap::new, Collectors.toList()));
        List<Penalty> rows = new ArrayList<>();
        byCondition.forEach((condition, own) -> {
            Map<String, List<Ruling>> byRule =
                    own.stream().collect(Collectors.toMap(RuleText::name, rule -> rulingsOf(rule, rulings)));
            rows.add(row(clause, condition, own, new Steps(own, byRule, samples.lastOccurrence()).list(this::planned)));
        });
        return rows;
    }

    private Penalty row(String clause, Text condition, List<RuleText> rules, List<Step> steps) {
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
                rules.stream().map(RuleText::file).distinct().sorted().toList());
    }

    /**
     * Returns the rulings of a rule, without those for harm to the company's image where the rule has no condition on
     * it: such harm changes the audience only.
     */
    private static List<Ruling> rulingsOf(RuleText rule, Collection<Ruling> rulings) {
        List<Ruling> all = rulings.stream()
                .filter(ruling -> ruling.rule().name().equals(rule.name()))
                .toList();
        List<Ruling> unharmed =
                all.stream().filter(ruling -> !ruling.subject().imageHarmed()).toList();
        return unharmed.isEmpty() ? all : unharmed;
    }

    private Planned planned(Ruling ruling) {
        return new Planned(
                ruling.kind(),
                ruling.status(),
                ruling.min() == null ? ruling.amount() : null,
                ruling.min(),
                ruling.max(),
                ruling.audience());
    }

    private static String clause(RuleText rule) {
        return Objects.requireNonNull(rule.clause(), "a rule without a clause does not load");
    }

    static String asWritten(RuleText rule) {
        return rule.then().stream().map(StatementText::text).collect(Collectors.joining("; "));
    }
}
