package io.qarules.engine;

import static java.util.Comparator.comparing;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.AppealDependencies;
import io.qarules.engine.appeal.AppealScenarios;
import io.qarules.engine.appeal.AppealScenarios.World;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.appeal.Suspension;
import io.qarules.engine.cap.CapStage;
import io.qarules.engine.check.FactCheck;
import io.qarules.engine.check.Facts;
import io.qarules.engine.check.FollowUpCheck;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.explain.EvaluationTrace;
import io.qarules.engine.explain.Proofs;
import io.qarules.engine.explain.WhyNots;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.AmountProblem;
import io.qarules.engine.reward.RewardStage;
import io.qarules.engine.reward.Rewards;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.score.ScoreStage;
import io.qarules.engine.score.Scores;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Score;
import io.qarules.outcome.WhyNot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case on its way through the stages (POLICY 2): what each gives is what the next one gets. */
final class CaseEvaluation {
    private static final Comparator<Exclusion> EXCLUSIONS = comparing(Exclusion::findingId, TextOrder.BY_CODE_POINT)
            .thenComparing(Exclusion::clause, TextOrder.BY_CODE_POINT)
            .thenComparing(Exclusion::reason);
    private static final Comparator<Score> SCORES = comparing(Score::evaluationId, TextOrder.BY_CODE_POINT);

    private final PreparedPack prepared;
    private final RulePack pack;
    private final CaseFile caseFile;
    private final Problems problems;
    private final Facts facts;
    private final Detection detection;
    private final FollowUps statements;
    private final Map<String, Located<Verification>> verifications;
    private final AppealScenarios worlds;
    private final Appeals appeals;
    private final World ifRejected;

    /** @throws io.qarules.CaseRefusedException without an agent's id or the moment of the question */
    CaseEvaluation(PreparedPack prepared, CaseFile caseFile, List<Problem> reading) {
        this.prepared = prepared;
        this.pack = prepared.pack();
        this.caseFile = caseFile;
        problems = new Problems(reading);
        Facts happened = FactCheck.check(caseFile, problems);
        detection = prepared.detecting().run(happened);
        facts = happened.withoutFindings(detection.findings().keySet(), problems);
        statements =
                FollowUpCheck.check(caseFile, this::isFinding, facts.calls().keySet(), problems);
        verifications = CountStage.latest(statements.verifications(), facts.asOf());
        worlds = new AppealScenarios(
                pack,
                prepared.penalizing(),
                facts.agentId(),
                new CountStage(pack, facts, detection, verifications, problems));
        appeals = Appeals.of(statements.appeals(), facts.asOf());
        ifRejected = worlds.world(appeals.upheld());
        ifRejected.penalized().amountProblems().forEach(this::report);
    }

    Outcome outcome() {
        List<Ruling> collected = collected();
        Rewards rewards = RewardStage.run(pack, facts.agentId(), facts.asOf(), statements, collected, problems);
        Scores scores = ScoreStage.run(pack.policy(), countingEvaluations());
        List<Ruling> rulings =
                sorted(Ruling.ORDER, detection.handovers(), collected, rewards.rulings(), scores.rulings());
        return new Outcome(
                facts.agentId(),
                facts.asOf(),
                pack.version(),
                Lists.transform(rulings, prepared.decisions()::decision),
                sorted(EXCLUSIONS, ifRejected.count().excluded(), rewards.excluded()),
                sorted(SCORES, scores.scores()),
                problems.list());
    }

    @SafeVarargs
    private static <T> List<T> sorted(Comparator<T> order, Collection<T>... parts) {
        List<T> all = new ArrayList<>();
        for (Collection<T> part : parts) {
            all.addAll(part);
        }
        all.sort(order);
        return all;
    }

    /** The outcome with a proof for each decision. */
    ExplainedOutcome explained() {
        Outcome outcome = outcome();
        Proofs proofs =
                new Proofs(evaluated(outcome), other -> new CaseEvaluation(prepared, other, List.of()).outcome());
        return new ExplainedOutcome(
                outcome, outcome.decisions().stream().map(proofs::proof).toList());
    }

    /** @throws IllegalArgumentException as {@link io.qarules.QaRules#whyNot} says */
    WhyNot whyNot(DecisionKind kind, String clause, @Nullable String subjectId) {
        return new WhyNots(evaluated(outcome())).whyNot(kind, clause, subjectId);
    }

    private EvaluationTrace evaluated(Outcome outcome) {
        return new EvaluationTrace(
                pack,
                caseFile,
                outcome,
                facts,
                detection,
                statements,
                verifications,
                appeals,
                ifRejected.penalized(),
                collected(),
                AppealDependencies.on(appeals, worlds, ifRejected));
    }

    /** The penalties with what they collected. */
    private List<Ruling> collected() {
        List<Ruling> penalties = appeals.open().isEmpty()
                ? ifRejected.rulings()
                : Suspension.suspend(
                        ifRejected.rulings(),
                        worlds.world(appeals.upheldOrOpen()).rulings());
        return CapStage.run(pack.policy(), facts.agent(), penalties);
    }

    private boolean isFinding(String id) {
        return facts.findingIds().contains(id) || detection.findings().containsKey(id);
    }

    private Iterable<Evaluation> countingEvaluations() {
        return Iterables.filter(facts.evaluations(), evaluation -> CountStage.whyNot(evaluation, facts.asOf()) == null);
    }

    private void report(AmountProblem problem) {
        Located<Verification> verification = verifications.get(problem.offence().id());
        if (verification != null) {
            BigDecimal amount = verification.value().amount();
            problems.add(
                    problem.code(),
                    verification.at().child("amount"),
                    amount == null ? null : amount.toPlainString(),
                    problem.message());
        }
    }
}
