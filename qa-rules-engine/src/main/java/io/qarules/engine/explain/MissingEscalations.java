package io.qarules.engine.explain;

import io.qarules.engine.escalate.Tallied;
import io.qarules.engine.policy.Tally;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.probe.ProbedRule;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains why tallies have no decision of a kind: at which number each stands in its last periods (POLICY 15). */
final class MissingEscalations {
    private static final Pattern NUMBER =
            Pattern.compile(Subject.OF_TALLY + "(?<tally>.+):(?<period>[^:]+):(?<number>[1-9]\\d{0,8})");

    private final EvaluationTrace evaluated;
    private final List<Tallied> tallied;

    MissingEscalations(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.tallied = evaluated.cascade().ifRejected().escalated().tallied();
    }

    /**
     * Returns the reasons.
     *
     * @param subjectId what is asked about; null for all
     */
    List<Missing> of(DecisionKind kind, String clause, @Nullable String subjectId) {
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
                Matcher number = NUMBER.matcher(String.valueOf(subjectId));
                missing.addAll(
                        number.matches() && number.group("tally").equals(tally.name())
                                ? ofNumber(number, rules, clause, decided)
                                : of(tally, rules, clause, decided));
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

    /** Explains one number of a tally: its unit does not do, or the tally does not go so far in the period. */
    private List<Missing> ofNumber(Matcher asked, List<RuleText> rules, String clause, Set<String> decided) {
        if (decided.contains(asked.group())) {
            return List.of();
        }
        List<Tallied> ofPeriod = tallied.stream()
                .filter(unit -> unit.tally().equals(asked.group("tally"))
                        && unit.period().equals(asked.group("period")))
                .toList();
        if (ofPeriod.isEmpty()) {
            Text text = Wording.say("missing.TALLY.nothing.period", asked.group("tally"), asked.group("period"));
            return List.of(new Missing(asked.group(), MissingReason.TALLY, "0", List.of(), text));
        }
        Tallied last = ofPeriod.get(ofPeriod.size() - 1);
        String id = Integer.parseInt(asked.group("number")) > last.number() ? last.id() : asked.group();
        List<StageFacts.Part> parts = new StageFacts(evaluated)
                .of(Stage.ESCALATE, clause).stream()
                        .map(part -> part.about((unit, fact) -> unit.equals(id)))
                        .toList();
        NearestRules nearest = new NearestRules(evaluated.pack());
        Map<String, List<ProbedRule>> trials = nearest.trials(rules, parts);
        if (id.equals(asked.group())) {
            return nearest.missing(MissingReason.CONDITION, trials).stream()
                    .map(one -> id.equals(last.id()) ? standing(last, one) : one)
                    .toList();
        }
        List<RuleTrace> said =
                trials.getOrDefault(id, List.of()).stream().map(RuleTraces::of).toList();
        return List.of(notReached(last, asked.group("number"), said));
    }

    private static Missing notReached(Tallied last, String number, List<RuleTrace> rules) {
        RuleTrace nearest = rules.get(0);
        String asked = nearest.firstFailed().map(ConditionTrace::text).orElseGet(() -> nearest.facts().stream()
                .flatMap(fact -> fact.conditions().stream())
                .map(ConditionTrace::text)
                .collect(Collectors.joining(", ")));
        Text text = Wording.say(
                "missing.TALLY.stands.below",
                last.tally(),
                last.period(),
                last.number(),
                nearest.rule(),
                nearest.file() + ":" + nearest.line(),
                asked,
                number);
        return new Missing(last.id(), MissingReason.TALLY, String.valueOf(last.number()), rules, text);
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
