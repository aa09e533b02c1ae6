package io.qarules.engine.explain;

import io.qarules.casefile.Event;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.engine.check.Located;
import io.qarules.engine.reward.Month;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains why improvements, nominations, events and months have no award of a kind. */
final class MissingAwards {
    private static final Pattern MONTH = Pattern.compile("month:(?<month>\\d{4}-(?:0[1-9]|1[0-2])):(?<clause>.*)");

    private final EvaluationTrace evaluated;

    MissingAwards(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
    }

    /**
     * Returns the reasons.
     *
     * @param subjectId what is asked about; null for all
     */
    List<Missing> of(DecisionKind kind, String clause, @Nullable String subjectId) {
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
        NearestRules nearest = new NearestRules(evaluated.pack());
        Map<String, List<ProbedRule>> trials =
                nearest.trials(rules, new StageFacts(evaluated).of(Stage.REWARD, clause));
        missing.addAll(withoutAmount(kind, trials, settled(kind)));
        missing.addAll(nearest.missing(MissingReason.CONDITION, trials));
        if (subjectId != null && takes(rules, Month.class) && !trials.containsKey(subjectId)) {
            absentMonth(subjectId, clause).ifPresent(missing::add);
        }
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

    /** Returns the improvements, events and months for which a rule fires and cannot work out the award (POLICY 13). */
    private static List<Missing> withoutAmount(
            DecisionKind kind, Map<String, List<ProbedRule>> trials, Set<String> settled) {
        return trials.entrySet().stream()
                .filter(trial -> !settled.contains(trial.getKey()))
                .flatMap(trial -> MissingAmounts.of(trial.getKey(), kind, trial.getValue()).stream())
                .toList();
    }

    /** Returns what has an award of the kind, or none for another reason than its amount. */
    private Set<String> settled(DecisionKind kind) {
        return Stream.concat(
                        evaluated.outcome().decisions().stream()
                                .filter(decision -> decision.kind() == kind)
                                .map(Decision::subjectId),
                        evaluated.outcome().excluded().stream().map(Exclusion::findingId))
                .collect(Collectors.toSet());
    }

    /** Returns why rules do not see a month (POLICY 16); empty where the subject is none. */
    private Optional<Missing> absentMonth(String subjectId, String clause) {
        Matcher named = MONTH.matcher(subjectId);
        if (!named.matches() || !named.group("clause").equals(clause)) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.parse(named.group("month"));
        Instant end = evaluated.pack().policy().firstMoment(month.plusMonths(1));
        boolean ended = !end.isAfter(evaluated.facts().asOf());
        return Optional.of(new Missing(
                subjectId,
                MissingReason.NOT_COUNTED,
                ended ? null : ExclusionReason.AFTER_AS_OF.name(),
                List.of(),
                Wording.say(ended ? "missing.month.nothing" : "missing.month.open", subjectId, month)));
    }

    private static boolean takes(List<RuleText> rules, Class<?> fact) {
        return rules.stream().flatMap(RuleText::allPatterns).anyMatch(pattern -> pattern.factClass() == fact);
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
