package io.qarules.engine.explain;

import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.RuleTrace;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Traces how rules matched the facts behind a decision. */
final class Matches {
    private final EvaluationTrace evaluated;
    private final StageFacts facts;
    private final Map<String, Map<String, RuleTrace>> byRule = new HashMap<>();

    Matches(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.facts = new StageFacts(evaluated);
    }

    /** Returns the trace of the decision's rule, then that of the rule that detected the finding, if one did. */
    List<RuleTrace> of(Decision decision, RuleText rule) {
        Stream<RuleText> detecting =
                evaluated.detection().findings().containsKey(decision.subjectId()) && decision.occurrence() != null
                        ? evaluated.pack().ruleTexts().stream()
                                .filter(other -> other.stage() == Stage.DETECT
                                        && decision.clause().equals(other.clause()))
                        : Stream.of();
        return Stream.concat(Stream.of(rule), detecting)
                .map(each -> matches(each, decision.clause()).get(decision.subjectId()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the traces of a rule, by subject id. */
    private Map<String, RuleTrace> matches(RuleText rule, String clause) {
        return byRule.computeIfAbsent(rule.name(), name -> {
            RuleProbe probe = evaluated.pack().probes().of(name);
            Set<String> subjects = evaluated.outcome().decisions().stream()
                    .filter(decision -> rule.stage() == Stage.DETECT
                            ? decision.clause().equals(clause)
                            : decision.rule().equals(name))
                    .map(Decision::subjectId)
                    .collect(Collectors.toSet());
            Map<String, RuleTrace> matches = new HashMap<>();
            for (StageFacts.Part part : facts.of(rule.stage(), clause)) {
                Map<String, Object> asked = part.about((id, fact) -> subjects.contains(id) && probe.takes(fact))
                        .subjects();
                Iterator<ProbedRule> answers =
                        probe.ask(asked.values(), part.facts()).iterator();
                for (String subjectId : asked.keySet()) {
                    ProbedRule answer = answers.next();
                    if (answer.matches()) {
                        matches.put(subjectId, RuleTraces.of(answer));
                    }
                }
            }
            return matches;
        });
    }
}
