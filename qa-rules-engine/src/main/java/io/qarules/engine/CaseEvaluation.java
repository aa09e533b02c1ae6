package io.qarules.engine;

import static java.util.Comparator.comparing;

import com.google.common.base.Suppliers;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.engine.appeal.Scenario;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.FactCheck;
import io.qarules.engine.check.Problems;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.explain.EvaluationTrace;
import io.qarules.engine.explain.Proofs;
import io.qarules.engine.explain.TallyStandings;
import io.qarules.engine.explain.WhyNots;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.reward.RewardStage;
import io.qarules.engine.reward.Rewards;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.score.ScoreStage;
import io.qarules.engine.score.Scores;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Score;
import io.qarules.outcome.WhyNot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One evaluated case with the intermediate results of its stages, from which proofs are made (POLICY 2).
 *
 * @param prepared the pack
 * @param caseFile the input
 * @param facts the valid records of the input
 * @param detection the findings and handovers of stage {@code detect}
 * @param consequences what follows from both
 * @param outcome the result
 */
record CaseEvaluation(
        PreparedPack prepared,
        CaseFile caseFile,
        CheckedFacts facts,
        Detection detection,
        Consequences consequences,
        Outcome outcome) {
    static final Comparator<Exclusion> EXCLUSIONS = comparing(Exclusion::findingId, TextOrder.BY_CODE_POINT)
            .thenComparing(Exclusion::clause, TextOrder.BY_CODE_POINT)
            .thenComparing(Exclusion::reason);
    static final Comparator<Score> SCORES = comparing(Score::evaluationId, TextOrder.BY_CODE_POINT);

    /**
     * Runs all stages on one case, each on the result of the one before.
     *
     * @param prepared the pack
     * @param reading the case file, with the problems found when it was read
     * @param earlier an outcome whose decisions are taken where they are the same; null for none
     * @throws io.qarules.CaseRefusedException if the agent's id or {@code asOf} is missing or invalid
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    static CaseEvaluation run(PreparedPack prepared, CaseFileReading reading, @Nullable Outcome earlier) {
        return run(prepared, reading, known(prepared.pack(), earlier), prepared.nothingBefore());
    }

    /**
     * Runs all stages on some facts of a case.
     *
     * @param reading the facts, with the problems found when they were read
     * @param earlier decisions that are taken where they are the same; none is fine
     * @param before what came before these facts
     * @throws io.qarules.CaseRefusedException as {@link #run(PreparedPack, CaseFileReading, Outcome)}
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    static CaseEvaluation run(PreparedPack prepared, CaseFileReading reading, List<Decision> earlier, Before before) {
        RulePack pack = prepared.pack();
        CaseFile caseFile = reading.caseFile();
        Problems problems = new Problems(reading.problems());

        // check ─► detect
        CheckedFacts happened =
                FactCheck.check(caseFile, pack.policy().vocabulary(), prepared.ownIds(), reading.strict(), problems);
        Detection detection = prepared.detectStage().run(happened).withoutCalls(before.calls());
        CheckedFacts facts = happened.withoutFindings(detection.findings().keySet(), problems);

        // ─► count ─► penalize ─► overlap ─► escalate ─► cap
        Consequences consequences = Consequences.of(prepared, caseFile, facts, detection, before, problems);
        Scenario ifRejected = consequences.cascade().ifRejected();
        if (!ifRejected.penalized().amountProblems().isEmpty()) {
            new AmountProblems(caseFile, facts, detection, consequences.verifications())
                    .report(ifRejected.penalized().amountProblems(), problems);
        }
        if (!ifRejected.escalated().unknownAmounts().isEmpty()) {
            problems.unknownAmounts().addAll(ifRejected.escalated().unknownAmounts());
        }

        // ─► score ─► reward ─► outcome
        Scores scores = ScoreStage.run(
                pack.policy(),
                facts.evaluations(),
                evaluation -> CountStage.whyNot(evaluation, facts.asOf()) == null,
                facts.unreadableForms());
        Rewards rewards = RewardStage.run(
                pack,
                new RewardStage.Inputs(
                        facts,
                        consequences.followUps(),
                        scores.scores(),
                        ifRejected.penalized(),
                        consequences.penalties()),
                problems);
        List<Ruling> rulings = Ruling.inOrder(
                all(detection.handovers(), consequences.penalties(), rewards.rulings(), scores.rulings()));
        Outcome outcome = new Outcome(
                facts.agentId(),
                facts.asOf(),
                pack.version(),
                prepared.decisions().of(rulings, earlier),
                sorted(
                        EXCLUSIONS,
                        ifRejected.count().excluded(),
                        consequences.countStage().superseded(),
                        rewards.excluded()),
                sorted(SCORES, scores.scores()),
                problems.list());
        return new CaseEvaluation(prepared, caseFile, facts, detection, consequences, outcome);
    }

    /** Returns the outcome with a proof for each decision that is asked about. */
    ExplainedOutcome explained(Predicate<Decision> which) {
        EvaluationTrace trace = trace();
        List<Decision> asked = outcome.decisions().stream().filter(which).toList();
        Supplier<OtherConsequences> others = Suppliers.memoize(() -> new OtherConsequences(
                prepared,
                facts,
                detection,
                consequences,
                asked.get(asked.size() - 1).occurredAt()));
        Proofs proofs = new Proofs(trace, other -> otherwise(others.get().penalties(other)));
        return new ExplainedOutcome(
                outcome, asked.stream().map(proofs::proof).toList(), new TallyStandings(trace).all());
    }

    private Proofs.Otherwise otherwise(Function<Decision, List<Ruling>> penalties) {
        return decision -> prepared.decisions()
                .of(
                        penalties.apply(decision).stream()
                                .filter(ruling -> ruling.subject().id().equals(decision.subjectId()))
                                .sorted(Ruling.ORDER)
                                .toList(),
                        List.of());
    }

    /**
     * Explains why the case has no decision of a kind under a clause; see {@link io.qarules.QaRules#whyNot}.
     *
     * @throws IllegalArgumentException if the pack has no rule of the clause, only settlements give the kind, or the
     *     case has no such subject
     */
    WhyNot whyNot(DecisionKind kind, String clause, @Nullable String subjectId) {
        return new WhyNots(trace()).whyNot(kind, clause, subjectId);
    }

    private static List<Decision> known(RulePack pack, @Nullable Outcome earlier) {
        return earlier != null && earlier.policy().equals(pack.version()) ? earlier.decisions() : List.of();
    }

    private EvaluationTrace trace() {
        return new EvaluationTrace(
                prepared.pack(),
                caseFile,
                outcome,
                facts,
                detection,
                consequences.followUps(),
                consequences.verifications(),
                consequences.cascade(),
                consequences.penalties());
    }

    @SafeVarargs
    private static <T> List<T> sorted(Comparator<T> order, Collection<T>... parts) {
        List<T> all = all(parts);
        if (all.size() > 1) {
            all.sort(order);
        }
        return all;
    }

    @SafeVarargs
    private static <T> List<T> all(Collection<T>... parts) {
        int size = 0;
        for (Collection<T> part : parts) {
            size += part.size();
        }
        if (size == 0) {
            return List.of();
        }
        List<T> all = new ArrayList<>(size);
        for (Collection<T> part : parts) {
            if (!part.isEmpty()) {
                for (T each : part) { // addAll would copy each part first
                    all.add(each);
                }
            }
        }
        return all;
    }
}
