package io.qarules.engine.explain;

import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.RuleTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        List<RuleTrace> matches = new ArrayList<>();
        match(rule, decision).ifPresent(matches::add);
        if (decision.occurrence() != null && evaluated.detection().findings().containsKey(decision.subjectId())) {
            for (RuleText other : evaluated.pack().ruleTexts()) {
                if (other.stage() == Stage.DETECT && decision.clause().equals(other.clause())) {
                    match(other, decision).ifPresent(matches::add);
                }
            }
        }
        return matches;
    }

    /** Returns how a rule matched the fact that a decision is about; empty where it did not. */
    private Optional<RuleTrace> match(RuleText rule, Decision decision) {
        RuleProbe probe = evaluated.pack().probes().of(rule.name());
        Optional<RuleTrace> match = Optional.empty();
        for (StageFacts.Part part :
                partsByRule.computeIfAbsent(rule.name(), name -> facts.of(rule.stage(), decision.clause()))) {
            Object fact = part.subjects().get(decision.subjectId());
            if (fact != null && probe.takes(fact)) {
                ProbedRule answer = probe.ask(fact, part.facts());
                match = answer.matches()
                        ? Optional.of(RuleTraces.of(
                                answer, RuleTraces.ofDecision(rule, decision.kind(), isOnSupervisor(decision))))
                        : match;
            }
        }
        return match;
    }

    private static boolean isOnSupervisor(Decision decision) {
        return decision.id().equals(decision.kind() + ":" + decision.subjectId() + ":SUPERVISOR");
    }
}
