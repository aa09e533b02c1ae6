package io.qarules.engine.explain;

import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.NotCounted;
import io.qarules.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains why findings have no penalty of a kind. */
final class MissingPenalties {
    private final EvaluationTrace evaluated;
    private final StageFacts facts;
    private final NearestRules trials;
    private final OccurrenceProof earlier;

    MissingPenalties(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.facts = new StageFacts(evaluated);
        this.trials = new NearestRules(evaluated.pack());
        this.earlier = new OccurrenceProof(evaluated);
    }

    /**
     * Returns the reasons: first those of offences, then of findings that do not count, then of breaches that were not
     * detected.
     */
    List<Missing> of(DecisionKind kind, String clause) {
        List<RuleText> rules = WhyNots.covering(evaluated.pack(), clause)
                .filter(rule ->
                        rule.stage() == Stage.PENALIZE && Verbs.kinds(rule).contains(kind))
                .toList();
        List<StageFacts.Part> offences = facts.of(Stage.PENALIZE, clause).stream()
                .map(part -> part.about((id, fact) ->
                        fact instanceof Offence offence && offence.clause().equals(clause)))
                .toList();
        List<Missing> missing = new ArrayList<>(trials.missing(MissingReason.CONDITION, rules, offences));
        List<FindingView> findings = FindingView.of(evaluated, clause);
        findings.forEach(finding ->
                earlier.exclusion(finding).map(MissingPenalties::notCounted).ifPresent(missing::add));
        earlier.superseded(clause).forEach(finding -> missing.add(notCounted(finding)));
        missing.addAll(notDetected(clause, findings));
        if (kind == DecisionKind.FINE) {
            missing.addAll(0, withoutBounds(clause, trials.trials(rules, offences)));
        }
        return missing;
    }

    /** Returns the offences that have no fine since a rule cannot work out one of its bounds (POLICY 13). */
    private List<Missing> withoutBounds(String clause, Map<String, List<ProbedRule>> tried) {
        Set<String> fined = evaluated.outcome().decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.FINE)
                .map(Decision::subjectId)
                .collect(Collectors.toSet());
        return evaluated.penalized().amountProblems().stream()
                .filter(problem -> problem.code() == ProblemCode.AMOUNT_UNKNOWN
                        && problem.offence().clause().equals(clause))
                .map(problem -> problem.offence().id())
                .filter(id -> !fined.contains(id))
                .distinct()
                .sorted(TextOrder.BY_CODE_POINT)
                .map(id -> MissingAmounts.of(id, DecisionKind.FINE, tried.getOrDefault(id, List.of()))
                        .orElseGet(() -> amountUnknown(id)))
                .toList();
    }

    private static Missing amountUnknown(String subjectId) {
        return new Missing(
                subjectId,
                MissingReason.AMOUNT_UNKNOWN,
                null,
                List.of(),
                Wording.say("missing.AMOUNT_UNKNOWN", subjectId));
    }

    /** Explains missing acknowledgements: the clause has no fine, or the fine is not in force. */
    List<Missing> acknowledgements(String clause) {
        List<Missing> missing = new ArrayList<>();
        Set<String> signedFor = evaluated.outcome().decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.ACKNOWLEDGEMENT)
                .map(Decision::subjectId)
                .collect(Collectors.toSet());
        for (Decision fine : evaluated.outcome().decisions()) {
            boolean ofClause = fine.kind() == DecisionKind.FINE && fine.clause().equals(clause);
            if (ofClause && !signedFor.contains(fine.subjectId())) {
                missing.add(new Missing(
                        fine.subjectId(),
                        MissingReason.NOT_IN_FORCE,
                        fine.id(),
                        List.of(),
                        Wording.say("missing.NOT_IN_FORCE", fine.subjectId(), fine.id(), fine.reason())));
            }
        }
        missing.addAll(of(DecisionKind.FINE, clause));
        return missing;
    }

    private List<Missing> notDetected(String clause, List<FindingView> findings) {
        List<RuleText> rules = WhyNots.covering(evaluated.pack(), clause)
                .filter(rule ->
                        rule.stage() == Stage.DETECT && Verbs.kinds(rule).isEmpty())
                .toList();
        Set<String> found = new HashSet<>();
        for (FindingView finding : findings) {
            found.add(finding.id());
            found.add("call:%s:%s".formatted(finding.callId(), clause));
        }
        List<StageFacts.Part> undetected = facts.of(Stage.DETECT, clause).stream()
                .map(part -> part.about((id, fact) -> !found.contains(id)))
                .toList();
        return trials.missing(MissingReason.NOT_DETECTED, rules, undetected);
    }

    private static Missing notCounted(NotCounted why) {
        return new Missing(
                why.findingId(), MissingReason.NOT_COUNTED, why.reason().name(), List.of(), why.text());
    }
}
