package io.qarules.engine.explain;

import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.RuleTrace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Traces how rules matched the facts behind a decision. */
final class Matches {
    private final EvaluationTrace evaluated;
    private final StageFacts facts;
    private final Map<String, List<StageFacts.Part>> partsByRule = new HashMap<>();

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
                .map(each -> match(each, decision))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns how a rule matched the fact that a decision is about; null where it did not. */
    private @Nullable RuleTrace match(RuleText rule, Decision decision) {
        RuleProbe probe = evaluated.pack().probes().of(rule.name());
        RuleTrace match = null;
        for (StageFacts.Part part :
                partsByRule.computeIfAbsent(rule.name(), name -> facts.of(rule.stage(), decision.clause()))) {
            Object fact = part.subjects().get(decision.subjectId());
            if (fact != null && probe.takes(fact)) {
                ProbedRule answer = probe.ask(fact, part.facts());
                match = answer.matches()
                        ? RuleTraces.of(answer, RuleTraces.ofDecision(rule, decision.kind(), isOnSupervisor(decision)))
                        : match;
            }
        }
        return match;
    }

    private static boolean isOnSupervisor(Decision decision) {
        return decision.id().equals(decision.kind() + ":" + decision.subjectId() + ":SUPERVISOR");
    }
}
