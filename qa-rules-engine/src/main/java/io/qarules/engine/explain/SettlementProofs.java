package io.qarules.engine.explain;

import io.qarules.engine.rank.MetricShare;
import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.tier.SurveyToReview;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.value.Interruption;
import io.qarules.outcome.RuleTrace;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.SettlementProof;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the proofs of a settlement. */
public final class SettlementProofs {
    private final SettlementTrace settled;
    private final Map<String, Map<String, Object>> subjects = new HashMap<>();

    public SettlementProofs(SettlementTrace settled) {
        this.settled = settled;
    }

    /**
     * Returns the settlement with the grounds of the tiers and decisions that are asked about.
     *
     * @param whose whether an agent or group is asked about
     */
    public ExplainedSettlement explained(Predicate<String> whose) {
        StandingProofs standings = new StandingProofs(settled);
        return new ExplainedSettlement(
                settled.settlement(),
                settled.standings().stream()
                        .filter(standing -> whose.test(standing.agentId()))
                        .map(standings::of)
                        .toList(),
                Stream.concat(settled.decisions().rulings().stream(), settled.decisions().groups().values().stream())
                        .flatMap(List::stream)
                        .filter(ruling -> whose.test(ruling.owner()))
                        .map(this::proof)
                        .toList());
    }

    private SettlementProof proof(TierRuling ruling) {
        Interruption.endIfInterrupted("explaining");
        RuleText rule = settled.pack().ruleText(ruling.rule().name());
        return new SettlementProof(
                ruling.id(), ruling.owner(), rule.file(), rule.place().line(), matches(ruling, rule));
    }

    /** Returns how the rule matched the fact that the decision is about; empty where it has no such fact. */
    private List<RuleTrace> matches(TierRuling ruling, RuleText rule) {
        RuleProbe probe = settled.pack().probes().of(rule.name());
        Map<String, Object> facts = subjects.computeIfAbsent(rule.name(), name -> settled.subjects(rule));
        return subjects(ruling)
                .<@Nullable Object>map(facts::get)
                .filter(fact -> fact != null && isAbout(ruling, fact))
                .map(fact -> probe.ask(fact, settled.facts()))
                .filter(ProbedRule::matches)
                .limit(1)
                .map(answer -> RuleTraces.of(answer, RuleTraces.ofDecision(rule, ruling.kind(), false)))
                .toList();
    }

    /** Returns what the fact may be called that a decision is about: an agent or group, a survey, a line's metric. */
    private Stream<String> subjects(TierRuling ruling) {
        String inPeriod = ruling.subjectId()
                .substring(Math.min(
                        ruling.subjectId().length(),
                        settled.settlement().period().length() + 1));
        return Stream.of(ruling.owner(), ruling.owner() + ":" + ruling.subjectId(), inPeriod);
    }

    private static boolean isAbout(TierRuling ruling, Object fact) {
        if (fact instanceof SurveyToReview survey) {
            return survey.agentId().equals(ruling.owner()) && survey.surveyId().equals(ruling.subjectId());
        }
        if (fact instanceof MetricShare share) {
            return ruling.subjectId().endsWith(":centre:%s:%s".formatted(share.line(), share.metric()));
        }
        return SettlementTrace.owner(fact).equals(ruling.owner());
    }
}
