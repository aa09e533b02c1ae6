package io.qarules.engine.explain;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.probe.ProbedRule.Answer;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Determines which rules came closest to firing for a subject, and which conditions failed. */
final class NearestRules {
    /**
     * Orders rules by the number of conditions that fail, ascending, then by how many hold before the first failure,
     * descending.
     */
    private static final Comparator<ProbedRule> NEAREST = Comparator.comparingLong(NearestRules::failed)
            .thenComparing(Comparator.comparingLong(NearestRules::heldFirst).reversed());

    private final RulePack pack;

    NearestRules(RulePack pack) {
        this.pack = pack;
    }

    /**
     * Returns the reasons for the subjects for which none of the rules fires.
     *
     * @param rules the rules that could have made the decision
     * @param parts the facts of the stage
     * @return a reason for each such subject, each with the rules closest first; the subject closest to a match first
     */
    List<Missing> missing(MissingReason reason, List<RuleText> rules, List<StageFacts.Part> parts) {
        return missing(reason, trials(rules, parts));
    }

    /** As {@link #missing(MissingReason, List, List)}, of what the rules say. */
    List<Missing> missing(MissingReason reason, Map<String, List<ProbedRule>> trials) {
        return trials.entrySet().stream()
                .filter(trial -> trial.getValue().stream().noneMatch(ProbedRule::matches))
                .sorted(Comparator.comparing(trial -> trial.getValue().get(0), NEAREST))
                .map(trial -> missing(trial.getKey(), reason, trial.getValue()))
                .toList();
    }

    /** Returns what the rules say of each subject that they take, the closest rule first. */
    Map<String, List<ProbedRule>> trials(List<RuleText> rules, List<StageFacts.Part> parts) {
        Map<String, List<ProbedRule>> trials = new LinkedHashMap<>();
        for (RuleText rule : rules) {
            RuleProbe probe = pack.probes().of(rule.name());
            for (StageFacts.Part part : parts) {
                Map<String, Object> asked =
                        part.about((id, fact) -> probe.takes(fact)).subjects();
                Iterator<ProbedRule> answers =
                        probe.ask(asked.values(), part.facts()).iterator();
                for (String subjectId : asked.keySet()) {
                    trials.computeIfAbsent(subjectId, id -> new ArrayList<>()).add(answers.next());
                }
            }
        }
        trials.values().forEach(asked -> asked.sort(NEAREST));
        return trials;
    }

    private static Missing missing(String subjectId, MissingReason reason, List<ProbedRule> trials) {
        List<RuleTrace> rules = trials.stream().map(RuleTraces::of).toList();
        RuleTrace nearest = rules.get(0);
        ConditionTrace failed = nearest.firstFailed().orElseThrow();
        String there = there(trials.get(0).firstFailedElement().orElseThrow());
        String noValue = there.isEmpty() ? ".noValue" : ".there";
        Text text = Wording.say(
                "missing." + reason + (failed.values().isEmpty() ? noValue : ""),
                subjectId,
                nearest.rule(),
                nearest.file() + ":" + failed.line(),
                failed.text(),
                failed.values().isEmpty() ? new Text(there, there) : values(failed));
        return new Missing(subjectId, reason, null, rules, text);
    }

    /** The fact that a failing {@code not} has met, by its type and id; empty for any other element. */
    private static String there(ProbedRule.Element element) {
        Object fact = element.fact();
        if (fact == null || !(element.element() instanceof ElementText.Group)) {
            return "";
        }
        String type = FactType.of(fact.getClass()).name();
        String id = RuleTraces.id(fact);
        return id == null ? type : type + " " + id;
    }

    private static Text values(ConditionTrace failed) {
        List<Text> said = failed.values().stream().map(NearestRules::value).toList();
        return new Text(
                said.stream().map(Text::zh).collect(Collectors.joining(", ")),
                said.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static Text value(ActualValue actual) {
        String value = actual.value();
        Text said = value == null ? Wording.say("value.unknown") : new Text(value, value);
        return new Text(actual.name() + " = " + said.zh(), actual.name() + " = " + said.en());
    }

    private static long failed(ProbedRule rule) {
        return rule.conditions()
                .filter(condition -> condition.answer() != Answer.HOLDS)
                .count();
    }

    private static long heldFirst(ProbedRule rule) {
        return rule.conditions()
                .takeWhile(condition -> condition.answer() == Answer.HOLDS)
                .count();
    }
}
