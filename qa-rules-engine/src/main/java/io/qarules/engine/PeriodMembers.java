package io.qarules.engine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Score;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import io.qarules.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the members of a period file from case files with their outcomes (POLICY 17): scores, decisions and awards, so
 * that no sender adds up by hand. Calls and surveys are the sender's.
 */
public final class PeriodMembers {
    private static final Evaluation NONE = Evaluation.builder().build();

    private final Period period;
    private final ZoneId zone;
    private final Map<String, MemberScore> scores = new LinkedHashMap<>();
    private final Map<String, MemberDecision> decisions = new LinkedHashMap<>();
    private final Map<String, AwardClaim> awards = new LinkedHashMap<>();

    private PeriodMembers(Period period, ZoneId zone) {
        this.period = period;
        this.zone = zone;
    }

    /**
     * Makes a member of each agent, with what lies in the period by local day: scores by the day on which the evaluation
     * was submitted, decisions and awards by the day on which what they are about occurred. Of two case files of one agent
     * the one with the later {@code asOf} speaks for what is in both.
     *
     * @param period with its first and last day; without them nothing lies in it
     * @param zone in which days are taken, e.g. that of the packs
     * @param cases in any order
     * @return sorted by agent id
     */
    public static List<Member> of(Period period, ZoneId zone, List<CaseWithOutcome> cases) {
        Map<String, List<CaseWithOutcome>> byAgent = new TreeMap<>(TextOrder.BY_CODE_POINT);
        cases.stream().sorted(comparing(each -> each.outcome().asOf())).forEach(each -> byAgent.computeIfAbsent(
                        each.outcome().agentId(), none -> new ArrayList<>())
                .add(each));
        return byAgent.values().stream()
                .map(own -> new PeriodMembers(period, zone).member(own))
                .toList();
    }

    private Member member(List<CaseWithOutcome> cases) {
        cases.forEach(this::add);
        Agent agent = cases.get(cases.size() - 1).caseFile().agent();
        return Member.builder()
                .agent(agent)
                .scores(List.copyOf(scores.values()))
                .decisions(List.copyOf(decisions.values()))
                .awards(List.copyOf(awards.values()))
                .build();
    }

    private void add(CaseWithOutcome decided) {
        Outcome outcome = decided.outcome();
        for (Score score : outcome.scores()) {
            Evaluation evaluation = evaluation(decided.caseFile(), score.evaluationId(), outcome.asOf());
            if (isIn(evaluation.submittedAt())) {
                scores.put(
                        score.evaluationId(), new MemberScore(score.evaluationId(), score.score(), evaluation.kind()));
            }
        }
        for (Decision decision : outcome.decisions()) {
            if (isIn(decision.occurredAt())) {
                decisions.put(decision.id(), MemberDecision.of(decision));
                if (decision.kind().isAward() && decision.status() == DecisionStatus.FINAL) {
                    awards.put(decision.id(), new AwardClaim(decision.id(), decision.occurredAt(), decision.amount()));
                }
            }
        }
    }

    /** Returns the revision that counts (POLICY 20). */
    private static Evaluation evaluation(CaseFile caseFile, String id, Instant asOf) {
        return caseFile.evaluations().stream()
                .filter(each -> each != null && id.equals(each.id()) && each.status() != EvaluationStatus.DRAFT)
                .filter(each ->
                        each.submittedAt() != null && !each.submittedAt().isAfter(asOf))
                .max(comparing((Evaluation each) -> each.revision() == null ? 0 : each.revision())
                        .thenComparing(Evaluation::submittedAt, nullsFirst(naturalOrder())))
                .orElse(NONE);
    }

    private boolean isIn(@Nullable Instant at) {
        if (at == null || period.from() == null || period.to() == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    /** A case file with what was decided on it. */
    public record CaseWithOutcome(CaseFile caseFile, Outcome outcome) {}
}
