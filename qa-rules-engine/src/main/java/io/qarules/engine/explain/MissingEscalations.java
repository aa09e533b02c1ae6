package io.qarules.engine.explain;

import io.qarules.engine.escalate.Tallied;
import io.qarules.engine.policy.Tally;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains why tallies have no decision of a kind: at which number each stands in its last periods (POLICY 15). */
final class MissingEscalations {
    private final EvaluationTrace evaluated;
    private final List<Tallied> tallied;

    MissingEscalations(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.tallied = evaluated.cascade().ifRejected().escalated().tallied();
    }

    List<Missing> of(DecisionKind kind, String clause) {
        List<RuleText> rules = WhyNots.covering(evaluated.pack(), clause)
                .filter(rule ->
                        rule.stage() == Stage.ESCALATE && Verbs.kinds(rule).contains(kind))
                .toList();
        if (rules.isEmpty()) {
            return List.of();
        }
        Set<String> decided = evaluated.outcome().decisions().stream()
                .filter(decision -> decision.kind() == kind && decision.clause().equals(clause))
                .map(Decision::subjectId)
                .collect(Collectors.toSet());
        List<Missing> missing = new ArrayList<>();
        for (Tally tally : evaluated.pack().policy().tallies()) {
            if (rules.stream().anyMatch(rule -> reads(rule, tally.name()))) {
                missing.addAll(of(tally, rules, clause, decided));
            }
        }
        return missing;
    }

    /** Whether a rule may be about a tally: it names this one, or none. */
    private static boolean reads(RuleText rule, String tally) {
        List<String> named = rule.allPatterns()
                .flatMap(pattern -> pattern.conditions().stream())
                .filter(condition -> condition instanceof ConditionText.Comparison comparison
                        && comparison.property().equals("tally")
                        && comparison.operator().equals("==")
                        && comparison.operand().kind() == Operand.Kind.STRING)
                .map(condition ->
                        ((ConditionText.Comparison) condition).operand().value())
                .toList();
        return named.isEmpty() || named.contains(tally);
    }

    private List<Missing> of(Tally tally, List<RuleText> rules, String clause, Set<String> decided) {
        Map<String, Tallied> last = new LinkedHashMap<>();
        boolean rolling = tally.isRolling();
        for (Tallied unit : tallied) {
            if (unit.tally().equals(tally.name())) {
                last.put(rolling ? "" : unit.period(), unit);
            }
        }
        if (last.isEmpty()) {
            return List.of(new Missing(
                    Subject.OF_TALLY + tally.name(),
                    MissingReason.TALLY,
                    "0",
                    List.of(),
                    Wording.say("missing.TALLY.nothing", tally.name())));
        }
        Set<String> asked = last.values().stream().map(Tallied::id).collect(Collectors.toSet());
        List<StageFacts.Part> parts = new StageFacts(evaluated)
                .of(Stage.ESCALATE, clause).stream()
                        .map(part -> part.about((id, fact) -> asked.contains(id)))
                        .toList();
        List<Missing> nearest = new NearestRules(evaluated.pack()).missing(MissingReason.CONDITION, rules, parts);
        List<Missing> missing = new ArrayList<>();
        for (Tallied unit : last.values()) {
            boolean reached =
                    decided.stream().anyMatch(id -> id.startsWith(unit.id().replaceFirst("\\d+$", "")));
            nearest.stream()
                    .filter(one -> one.subjectId().equals(unit.id()) && !reached)
                    .forEach(one -> missing.add(standing(unit, one)));
        }
        return missing;
    }

    /** A tally stands at a number; its id is that of the period. */
    private static Missing standing(Tallied unit, Missing one) {
        RuleTrace nearest = one.rules().get(0);
        String condition = nearest.firstFailed().map(ConditionTrace::text).orElse("");
        Text text = Wording.say(
                "missing.TALLY.stands",
                unit.tally(),
                unit.period(),
                unit.number(),
                nearest.rule(),
                nearest.file() + ":" + nearest.line(),
                condition);
        return new Missing(unit.id(), MissingReason.TALLY, String.valueOf(unit.number()), one.rules(), text);
    }
}
