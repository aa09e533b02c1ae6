package io.qarules.engine.explain;

import io.qarules.casefile.Event;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.engine.check.Located;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains why improvements, nominations, events and months have no award of a kind. */
final class MissingAwards {
    private final EvaluationTrace evaluated;

    MissingAwards(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
    }

    List<Missing> of(DecisionKind kind, String clause) {
        List<RuleText> rules = WhyNots.covering(evaluated.pack(), clause)
                .filter(rule ->
                        rule.stage() == Stage.REWARD && Verbs.kinds(rule).contains(kind))
                .toList();
        List<Missing> missing = new ArrayList<>();
        for (Exclusion exclusion : evaluated.outcome().excluded()) {
            if (exclusion.clause().equals(clause)) {
                missing.add(notCounted(exclusion.findingId(), exclusion.reason()));
            }
        }
        if (kind == DecisionKind.PROGRESS_AWARD || takes(rules, Nomination.class)) {
            missing.addAll(later(kind));
        }
        missing.addAll(laterEvents(rules, clause));
        if (kind == DecisionKind.PROGRESS_AWARD) {
            missing.addAll(withoutAmount());
        } else {
            missing.addAll(eventsWithoutAmount(kind, clause));
        }
        missing.addAll(new NearestRules(evaluated.pack())
                .missing(MissingReason.CONDITION, rules, new StageFacts(evaluated).of(Stage.REWARD, clause)));
        return missing;
    }

    /** Returns the events after the moment of the question, where a rule awards events. */
    private List<Missing> laterEvents(List<RuleText> rules, String clause) {
        List<Missing> later = new ArrayList<>();
        if (takes(rules, Event.class)) {
            evaluated
                    .facts()
                    .events()
                    .forEach(event -> addIfLater(
                            StageFacts.subjectId(event.value(), clause),
                            event.value().at(),
                            later));
        }
        return later;
    }

    /** Returns the events for which a rule cannot work out the award (POLICY 13). */
    private List<Missing> eventsWithoutAmount(DecisionKind kind, String clause) {
        Set<String> named = unknownAmounts();
        Set<String> awarded = evaluated.outcome().decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .map(Decision::subjectId)
                .collect(Collectors.toSet());
        return evaluated.facts().events().stream()
                .filter(event -> named.contains(event.at().toString()))
                .map(event -> StageFacts.subjectId(event.value(), clause))
                .filter(id -> !awarded.contains(id))
                .map(MissingPenalties::amountUnknown)
                .toList();
    }

    private static boolean takes(List<RuleText> rules, Class<?> fact) {
        return rules.stream().flatMap(RuleText::allPatterns).anyMatch(pattern -> pattern.factClass() == fact);
    }

    private Set<String> unknownAmounts() {
        return evaluated.outcome().problems().stream()
                .filter(problem -> problem.code() == ProblemCode.AMOUNT_UNKNOWN)
                .map(Problem::path)
                .collect(Collectors.toSet());
    }

    /** Returns the improvements for which a rule cannot work out the award (POLICY 13). */
    private List<Missing> withoutAmount() {
        Set<String> named = unknownAmounts();
        Set<String> awarded = evaluated.outcome().decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.PROGRESS_AWARD)
                .map(Decision::subjectId)
                .collect(Collectors.toSet());
        return evaluated.followUps().improvements().stream()
                .filter(improvement -> named.contains(improvement.at().toString()))
                .map(improvement -> String.valueOf(improvement.value().id()))
                .filter(id -> !awarded.contains(id))
                .map(MissingPenalties::amountUnknown)
                .toList();
    }

    /** Returns the claims that are dated after the moment of the question. */
    private List<Missing> later(DecisionKind kind) {
        List<Missing> later = new ArrayList<>();
        if (kind == DecisionKind.PROGRESS_AWARD) {
            for (Located<Improvement> improvement : evaluated.followUps().improvements()) {
                addIfLater(improvement.value().id(), improvement.value().at(), later);
            }
        } else {
            for (Located<Nomination> nomination : evaluated.followUps().nominations()) {
                addIfLater(nomination.value().id(), nomination.value().at(), later);
            }
        }
        return later;
    }

    private void addIfLater(@Nullable String id, @Nullable Instant at, List<Missing> later) {
        if (at != null && at.isAfter(evaluated.facts().asOf())) {
            later.add(notCounted(String.valueOf(id), ExclusionReason.AFTER_AS_OF));
        }
    }

    private static Missing notCounted(String id, ExclusionReason reason) {
        return new Missing(
                id,
                MissingReason.NOT_COUNTED,
                reason.name(),
                List.of(),
                Wording.say("missing.NOT_COUNTED." + reason, id));
    }
}
