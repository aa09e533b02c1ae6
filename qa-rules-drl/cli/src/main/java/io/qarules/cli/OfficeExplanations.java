package io.qarules.cli;

import io.qarules.calibration.Calibration;
import io.qarules.calibration.ExplainedCalibration;
import io.qarules.engine.json.CalibrationFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PlanFileReader;
import io.qarules.engine.json.ProblemFileReader;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.Text;
import io.qarules.plan.Assignment;
import io.qarules.plan.ExplainedPlan;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanInput;
import io.qarules.plan.Sample;
import io.qarules.plan.SampleProof;
import io.qarules.problem.ExplainedReview;
import io.qarules.problem.ProblemReview;
import io.qarules.problem.TrainingEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes what {@code explain} says of the files of the inspection office. */
final class OfficeExplanations {
    private final InspectionOffice office;
    private final boolean strict;
    private final JsonWriter writer = new JsonWriter();

    OfficeExplanations(InspectionOffice office, boolean strict) {
        this.office = office;
        this.strict = strict;
    }

    /**
     * Explains a file.
     *
     * @param agent of a plan file this agent alone; null for all
     * @throws UnknownWordException if the plan has no agent of that id
     */
    OfficeExplanation of(OfficeFile kind, byte[] json, @Nullable String agent) {
        if (kind == OfficeFile.PLAN) {
            return plan(new PlanFileReader(strict).read(json), agent);
        }
        return kind == OfficeFile.CALIBRATION
                ? calibration(office.explainCalibration(new CalibrationFileReader(strict).read(json)))
                : review(office.explainProblems(new ProblemFileReader(strict).read(json)));
    }

    private OfficeExplanation plan(PlanInput input, @Nullable String agent) {
        ExplainedPlan explained =
                agent == null ? office.explainPlan(input) : narrowed(office.explainPlan(input, agent::equals), agent);
        InspectionPlan plan = explained.plan();
        Set<String> ids = explained.proofs().stream().map(SampleProof::agentId).collect(Collectors.toSet());
        List<Text> notes = new ArrayList<>(withoutRule(plan));
        notes.addAll(shortfalls(plan, agentId -> agentId == null || !ids.contains(agentId)));
        List<OfficeExplanation.Proved> proved = new ArrayList<>();
        for (Sample sample : plan.samples()) {
            explained
                    .proof(sample.agentId())
                    .ifPresent(proof -> proved.add(new OfficeExplanation.Proved(
                            said(sample, plan),
                            proof,
                            shortfalls(plan, sample.agentId()::equals),
                            () -> writer.write(sample, proof))));
        }
        return new OfficeExplanation(
                () -> writer.write(explained),
                head(
                        "explain.plan",
                        plan.period(),
                        plan.policy().id(),
                        plan.policy().version(),
                        proved.size()),
                proved,
                notes,
                plan.problems());
    }

    private static Text said(Sample sample, InspectionPlan plan) {
        List<Assignment> own = plan.assignments().stream()
                .filter(assignment -> assignment.agentId().equals(sample.agentId()))
                .toList();
        long heard = own.stream().filter(Assignment::heard).count();
        return CommandWords.say(
                heard > 0 ? "explain.sample.heard" : "explain.sample",
                sample.agentId(),
                String.valueOf(sample.quota()),
                String.valueOf(sample.drawn()),
                String.valueOf(own.size() - heard),
                String.valueOf(heard));
    }

    /** @param whose whether an agent is asked about; null stands for none */
    private static List<Text> shortfalls(InspectionPlan plan, Predicate<@Nullable String> whose) {
        return plan.shortfalls().stream()
                .filter(shortfall -> whose.test(shortfall.agentId()))
                .map(shortfall ->
                        CommandWords.say("explain.shortfall", shortfall.reason().name(), shortfall.text()))
                .toList();
    }

    private static List<Text> withoutRule(InspectionPlan plan) {
        List<String> nobody = plan.samples().stream()
                .filter(sample -> sample.rule().isEmpty())
                .map(Sample::agentId)
                .toList();
        return nobody.isEmpty()
                ? List.of()
                : List.of(CommandWords.say("explain.withoutRule", String.join(", ", nobody)));
    }

    private static ExplainedPlan narrowed(ExplainedPlan explained, String agent) {
        InspectionPlan whole = explained.plan();
        List<String> ids = whole.samples().stream().map(Sample::agentId).toList();
        if (!ids.contains(agent)) {
            throw new UnknownWordException(CommandWords.maybe("explain.noAgent", ClosestMatch.to(agent, ids), agent));
        }
        return new ExplainedPlan(
                new InspectionPlan(
                        whole.period(),
                        whole.seed(),
                        whole.policy(),
                        whole.samples().stream()
                                .filter(sample -> sample.agentId().equals(agent))
                                .toList(),
                        whole.assignments().stream()
                                .filter(assignment -> assignment.agentId().equals(agent))
                                .toList(),
                        whole.shortfalls().stream()
                                .filter(shortfall -> agent.equals(shortfall.agentId()))
                                .toList(),
                        whole.problems()),
                explained.proofs());
    }

    private OfficeExplanation calibration(ExplainedCalibration explained) {
        Calibration calibration = explained.calibration();
        List<OfficeExplanation.Proved> proved = IntStream.range(
                        0, explained.proofs().size())
                .mapToObj(i -> new OfficeExplanation.Proved(
                        calibration.decisions().get(i).reason(),
                        explained.proofs().get(i),
                        () -> writer.write(
                                calibration.decisions().get(i),
                                explained.proofs().get(i))))
                .toList();
        return new OfficeExplanation(
                () -> writer.write(explained),
                head(
                        "explain.calibration",
                        calibration.period(),
                        calibration.policy().id(),
                        calibration.policy().version(),
                        proved.size()),
                proved,
                List.of(),
                calibration.problems());
    }

    private OfficeExplanation review(ExplainedReview explained) {
        ProblemReview review = explained.review();
        List<OfficeExplanation.Proved> proved = new ArrayList<>();
        for (int i = 0; i < review.decisions().size(); i++) {
            int at = i;
            proved.add(new OfficeExplanation.Proved(
                    review.decisions().get(i).reason(),
                    explained.proofs().get(i),
                    () -> writer.write(
                            review.decisions().get(at), explained.proofs().get(at))));
        }
        List<TrainingEffect> decided = review.trainings().stream()
                .filter(training -> training.status() != null)
                .toList();
        for (int i = 0; i < decided.size(); i++) {
            int at = i;
            proved.add(new OfficeExplanation.Proved(
                    Objects.requireNonNull(decided.get(i).reason()),
                    explained.trainingProofs().get(i),
                    () -> writer.write(
                            decided.get(at), explained.trainingProofs().get(at))));
        }
        return new OfficeExplanation(
                () -> writer.write(explained),
                head(
                        "explain.review",
                        review.period(),
                        review.policy().id(),
                        review.policy().version(),
                        proved.size()),
                proved,
                List.of(),
                review.problems());
    }

    private static Text head(String key, String period, String pack, String version, int decisions) {
        return CommandWords.say(key, period, pack, version, String.valueOf(decisions));
    }
}
