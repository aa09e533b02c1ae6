package io.qarules.engine;

import static java.util.Comparator.comparing;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.appeal.Suspension;
import io.qarules.engine.cap.CapStage;
import io.qarules.engine.check.Checked;
import io.qarules.engine.check.FactCheck;
import io.qarules.engine.check.Facts;
import io.qarules.engine.check.Problems;
import io.qarules.engine.check.StatementCheck;
import io.qarules.engine.check.Statements;
import io.qarules.engine.count.Count;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.count.Numbering;
import io.qarules.engine.detect.DetectStage;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.overlap.OverlapStage;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.AmountProblem;
import io.qarules.engine.penalize.PenalizeStage;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.reward.RewardStage;
import io.qarules.engine.reward.Rewards;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.TextOrder;
import io.qarules.engine.score.ScoreStage;
import io.qarules.engine.score.Scores;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Score;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One case on its way through the stages (POLICY 2): what each gives is what the next one gets. */
final class CaseEvaluation {
    private static final Comparator<Exclusion> EXCLUSIONS = comparing(Exclusion::findingId, TextOrder.BY_CODE_POINT)
            .thenComparing(Exclusion::clause, TextOrder.BY_CODE_POINT)
            .thenComparing(Exclusion::reason);

    private final RulePack pack;
    private final Reasons reasons;
    private final Problems problems;
    private final Facts facts;
    private final Detection detection;
    private final Statements statements;
    private final Map<String, Checked<Verification>> verifications;
    private final CountStage counting;

    /** @throws io.qarules.CaseRefusedException without an agent's id or the moment of the question */
    CaseEvaluation(RulePack pack, Reasons reasons, CaseFile caseFile, List<Problem> reading) {
        this.pack = pack;
        this.reasons = reasons;
        problems = new Problems(reading);
        facts = FactCheck.check(caseFile, problems);
        detection = DetectStage.run(pack, facts);
        statements = StatementCheck.check(caseFile, findingIds(), facts.calls().keySet(), problems);
        verifications = CountStage.latest(statements.verifications(), facts.asOf());
        counting = new CountStage(pack, facts, detection, verifications, problems);
    }

    Outcome outcome() {
        Appeals appeals = Appeals.of(statements.appeals(), facts.asOf());
        World ifRejected = world(appeals.upheld());
        ifRejected.penalized().amountProblems().forEach(this::report);
        List<Ruling> penalties = appeals.open().isEmpty()
                ? ifRejected.rulings()
                : Suspension.suspend(
                        ifRejected.rulings(), world(appeals.upheldOrOpen()).rulings());
        List<Ruling> collected = CapStage.run(pack.policy(), facts.agent(), penalties);
        Rewards rewards = RewardStage.run(pack, facts.agentId(), facts.asOf(), statements, collected, problems);
        Scores scores = ScoreStage.run(pack.policy(), countingEvaluations());
        return new Outcome(
                facts.agentId(),
                facts.asOf(),
                pack.version(),
                Stream.of(detection.handovers(), collected, rewards.rulings(), scores.rulings())
                        .flatMap(rulings -> rulings.stream())
                        .sorted(Ruling.ORDER)
                        .map(this::decision)
                        .toList(),
                Stream.concat(ifRejected.count().excluded().stream(), rewards.excluded().stream())
                        .sorted(EXCLUSIONS)
                        .toList(),
                scores.scores().stream()
                        .sorted(comparing(Score::evaluationId, TextOrder.BY_CODE_POINT))
                        .toList(),
                problems.list());
    }

    /** Stages count to overlap, given the findings whose appeals are taken as upheld. */
    private World world(Set<String> appealsUpheld) {
        Count count = counting.count(appealsUpheld);
        Penalized penalized = PenalizeStage.run(
                pack, facts.agentId(), pending -> Numbering.number(count.offences(), pending, pack.policy()));
        List<Ruling> rulings = OverlapStage.run(pack.policy(), count.offences(), penalized.rulings());
        return new World(count, penalized, rulings);
    }

    private Set<String> findingIds() {
        Set<String> ids = new HashSet<>(detection.findings().keySet());
        facts.findings()
                .forEach(finding -> ids.add(String.valueOf(finding.finding().id())));
        return ids;
    }

    private List<Evaluation> countingEvaluations() {
        return facts.evaluations().stream()
                .filter(evaluation -> CountStage.whyNot(evaluation, facts.asOf()) == null)
                .toList();
    }

    private void report(AmountProblem problem) {
        Checked<Verification> verification = verifications.get(problem.offence().id());
        if (verification != null) {
            String amount = Objects.toString(verification.value().amount());
            problems.add(problem.code(), verification.at().child("amount"), amount, problem.message());
        }
    }

    private Decision decision(Ruling ruling) {
        return new Decision(
                ruling.id(),
                ruling.kind(),
                ruling.subject().clause(),
                ruling.subject().id(),
                ruling.subject().callId(),
                ruling.subject().occurredAt(),
                ruling.subject().occurrence(),
                ruling.status(),
                ruling.amount(),
                ruling.min(),
                ruling.max(),
                ruling.collected(),
                ruling.absorbedBy(),
                audience(ruling),
                ruling.rule().name(),
                reasons.reason(ruling, pack.title(ruling.subject().clause())));
    }

    /** POLICY 3, last paragraph. */
    private static Audience audience(Ruling ruling) {
        if (ruling.kind().isAward()) {
            return Audience.MANAGER;
        }
        if (ruling.subject().imageHarmed() || ruling.kind() == DecisionKind.DISMISSAL) {
            return Audience.DIRECTOR;
        }
        return ruling.kind() == DecisionKind.TRAINING || ruling.kind() == DecisionKind.OFFLINE_TRAINING
                ? Audience.TRAINER
                : Audience.SUPERVISOR;
    }

    private record World(Count count, Penalized penalized, List<Ruling> rulings) {}
}
