package io.qarules.engine;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the members of a period file from case files with their outcomes (POLICY 17): scores, decisions and awards, so
 * that no sender adds up by hand. Calls, surveys, indicators, measures and earlier periods are the sender's.
 *
 * <p>In the period lie scores whose evaluation was submitted, and decisions and awards whose subject occurred, on one of
 * its local days. A member has every decision that does, as the outcome has it; a settlement counts the agent's own that
 * are {@code FINAL}. Awards are claimed where they are {@code FINAL}. The agent is as of the period's last day (POLICY
 * 12).
 *
 * <p>An agent may have several case files: one for each month of a quarter, or one that is sent again. They add up, and
 * nothing counts twice:
 *
 * <ul>
 *   <li>A record (call, callback, event, evaluation, nomination) is known by its id in all case files of the agent. Of
 *       those that have it the one with the latest {@code asOf} speaks for it, of equal ones the later in the list. What
 *       an earlier one decided about it, and the latest does not, is gone; so is what hung on it: findings are their
 *       evaluation's, improvements their finding's. Send with an evaluation its verifications, appeals and improvements.
 *   <li>A record that no later case file has stays decided as it was. Who takes an evaluation back sends it as {@code
 *       RETRACTED}, and does not leave it out.
 *   <li>What was added up from several records (a tally's decision, a month's award) is gone only where one later case
 *       file has all of these, and does not decide so: from a part of them nobody can tell what they add up to.
 *   <li>An offence is one for a call and a clause (POLICY 2.6): where a later case file decides about the two again, from
 *       another record, the earlier decisions about them are gone.
 * </ul>
 *
 * <p>Repeats, tallies and caps are counted within a case file. Where they go over several months, so must the case file:
 * the period takes of it what lies in it.
 */
public final class PeriodMembers {
    private PeriodMembers() {}

    /**
     * Makes a member of each agent.
     *
     * @param period with its first and last day; without them nothing lies in it
     * @param zone in which days are taken, e.g. that of the packs
     * @param cases in any order, but for those of one agent and one {@code asOf}
     * @return sorted by agent id
     */
    public static List<Member> of(Period period, ZoneId zone, List<CaseWithOutcome> cases) {
        Map<String, List<MemberPart>> byAgent = new TreeMap<>(TextOrder.BY_CODE_POINT);
        cases.forEach(each -> byAgent.computeIfAbsent(each.outcome().agentId(), none -> new ArrayList<>())
                .add(part(period, zone, each)));
        return byAgent.values().stream().map(PeriodMembers::join).toList();
    }

    /**
     * Makes what one case file gives to the member of its agent.
     *
     * @param period as for {@link #of}
     * @param zone as for {@link #of}
     */
    public static MemberPart part(Period period, ZoneId zone, CaseWithOutcome decided) {
        CaseFile caseFile = decided.caseFile();
        Outcome outcome = decided.outcome();
        DecidedRecords records = new DecidedRecords(caseFile, outcome, zone);
        List<MemberDecision> decisions = new ArrayList<>();
        List<AwardClaim> awards = new ArrayList<>();
        Map<String, Set<String>> comesFrom = new LinkedHashMap<>();
        for (Decision decision : outcome.decisions()) {
            if (isIn(period, zone, decision.occurredAt())) {
                decisions.add(MemberDecision.of(decision));
                comesFrom.put(decision.id(), records.of(decision));
                if (decision.kind().isAward() && decision.status() == DecisionStatus.FINAL) {
                    awards.add(new AwardClaim(decision.id(), decision.occurredAt(), decision.amount()));
                }
            }
        }
        Agent agent = requireNonNull(caseFile.agent(), "the agent of a case file that was decided");
        Member member = Member.builder()
                .agent(AgentOfPeriod.of(agent, period.to()))
                .scores(scores(period, zone, caseFile, outcome))
                .decisions(decisions)
                .awards(awards)
                .build();
        return new MemberPart(outcome.agentId(), outcome.asOf(), member, records.all(), comesFrom);
    }

    /**
     * Joins what the case files of one agent give.
     *
     * @param parts one or more, in any order, but for those of one {@code asOf}
     */
    public static Member join(List<MemberPart> parts) {
        List<MemberPart> sorted =
                parts.stream().sorted(comparing(MemberPart::asOf)).toList();
        return sorted.size() == 1 ? sorted.get(0).member() : new JoinedParts(sorted).member();
    }

    private static List<MemberScore> scores(Period period, ZoneId zone, CaseFile caseFile, Outcome outcome) {
        List<MemberScore> scores = new ArrayList<>();
        for (Score score : outcome.scores()) {
            evaluation(caseFile, score.evaluationId(), outcome)
                    .filter(evaluation -> isIn(period, zone, evaluation.submittedAt()))
                    .ifPresent(evaluation ->
                            scores.add(new MemberScore(score.evaluationId(), score.score(), evaluation.kind())));
        }
        return scores;
    }

    /** Returns the revision that counts and has the score (POLICY 20). */
    private static Optional<Evaluation> evaluation(CaseFile caseFile, String id, Outcome outcome) {
        return caseFile.evaluations().stream()
                .filter(each -> each != null && id.equals(each.id()) && each.status() == EvaluationStatus.SUBMITTED)
                .filter(each -> each.kind() != null && each.kind() != EvaluationKind.CALIBRATION)
                .filter(each -> !Objects.equals(each.evaluatorId(), outcome.agentId()))
                .filter(each ->
                        each.submittedAt() != null && !each.submittedAt().isAfter(outcome.asOf()))
                .max(comparing(PeriodMembers::revision)
                        .thenComparing(each -> requireNonNull(each.submittedAt(), "as filtered")));
    }

    private static long revision(Evaluation evaluation) {
        Long revision = evaluation.revision();
        return revision == null || revision < 0 ? 0 : revision;
    }

    private static boolean isIn(Period period, ZoneId zone, @Nullable Instant at) {
        if (at == null || period.from() == null || period.to() == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    /**
     * A case file with what was decided on it.
     *
     * @param caseFile of which the outcome is
     * @param outcome of the case file
     */
    public record CaseWithOutcome(CaseFile caseFile, Outcome outcome) {}
}
