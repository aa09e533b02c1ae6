package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.RulePackDescription;
import io.qarules.engine.calibrate.CalibrateStage;
import io.qarules.engine.calibrate.CalledIn;
import io.qarules.engine.check.CheckedPlan;
import io.qarules.engine.check.PlanCheck;
import io.qarules.engine.check.Problems;
import io.qarules.engine.json.PlanFileReader;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.problem.GroupOffence;
import io.qarules.engine.problem.ProblemStage;
import io.qarules.engine.problem.TrainedGroup;
import io.qarules.engine.sample.Quota;
import io.qarules.engine.sample.SampleStage;
import io.qarules.outcome.Text;
import io.qarules.plan.PlanFileReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the cases of a pack of the inspection office (POLICY 19). */
final class OfficeCases implements CaseKind {
    private static final Expectation QUOTAS = new Expectation("quotas", 0, false, OfficeCases::quota);

    private static final Expectation CALIBRATION =
            new Expectation("calibration", 0, false, words -> ExpectationWords.sized(words, 2, "CALIBRATION_TALK Q1"));
    private static final Expectation PROBLEMS = new Expectation(
            "problems", 0, false, words -> ExpectationWords.sized(words, 4, "TRAINING_NEED 6.3.1.2 ecommerce T1"));
    private static final Expectation EFFECTS = new Expectation(
            "effects", 0, false, words -> ExpectationWords.sized(words, 4, "UNDER_CONTROL 6.3.1.2 ecommerce T1"));
    private static final String PLAN = "plan";
    private static final String PROBLEM = "problem";

    private final RulePack pack;
    private final RulePackDescription description;

    OfficeCases(RulePack pack) {
        this.pack = pack.requireOffice();
        this.description = pack.describe(List.of());
    }

    @Override
    public RulePackDescription pack() {
        return description;
    }

    @Override
    public List<String> fields() {
        return List.of("agents", "inspectors", "agreements", "offences", "trainings");
    }

    @Override
    public List<Expectation> expectations() {
        return List.of(QUOTAS, CALIBRATION, PROBLEMS, EFFECTS);
    }

    @Override
    public ObjectNode input(JsonNode written, RulesUnderTest beside, CaseErrors errors) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.set(PLAN, new PlanFileDraft(errors).of(written));
        input.set("calibration", new CalibrationDraft(errors).of(written));
        input.set(PROBLEM, new ProblemDraft(errors).of(written));
        return input;
    }

    @Override
    public void check(JsonNode input, CaseErrors errors) {
        new PlanFileReader(true).read(input.get(PLAN).toString()).problems().forEach(errors::add);
    }

    @Override
    public Actuals run(JsonNode input, RulesUnderTest beside, CaseErrors errors) {
        PlanFileReading reading = new PlanFileReader().read(input.get(PLAN).toString());
        Problems problems = new Problems(reading.problems());
        CheckedPlan plan = PlanCheck.check(reading.planFile(), problems);
        problems.list().forEach(errors::add);
        JsonNode calibration = input.get("calibration");
        List<GroupOffence> offences = ProblemDraft.offences(input.get(PROBLEM));
        List<TrainedGroup> trainings = ProblemDraft.trainings(input.get(PROBLEM));
        return new Came(
                plan,
                SampleStage.run(pack, plan),
                CalibrateStage.run(
                        pack,
                        plan.id(),
                        CalibrationDraft.inspectors(calibration),
                        CalibrationDraft.agreements(calibration)),
                ReviewLines.of(ProblemStage.run(pack, plan.id(), offences, trainings), offences, trainings));
    }

    /** Validates a line such as {@code A1 4 COMPLAINT 1}: the agent, the quota, each kind with what is reserved for it. */
    private static Optional<Text> quota(List<String> words) {
        boolean pairs = words.size() >= 2 && words.size() % 2 == 0;
        return pairs ? Optional.empty() : Optional.of(CaseWords.say("line.pairs", "A1 4 COMPLAINT 1"));
    }

    /** What the rules said of each agent, of a calibration and of offences and trainings of groups. */
    private record Came(CheckedPlan plan, Map<String, Quota> byAgent, List<CalledIn> calledIn, ReviewLines review)
            implements Actuals {
        @Override
        public List<String> lines(Expectation expectation, List<String> expected) {
            if (expectation == PROBLEMS || expectation == EFFECTS) {
                return List.copyOf(reviewed(expectation).keySet());
            }
            return expectation == CALIBRATION
                    ? calledIn.stream().map(Came::line).toList()
                    : quotas();
        }

        private Map<String, String> reviewed(Expectation expectation) {
            return expectation == PROBLEMS ? review.problems() : review.effects();
        }

        private static String line(CalledIn called) {
            return ExpectationWords.line(called.kind(), called.inspector() == null ? "all" : called.inspectorId());
        }

        private List<String> quotas() {
            return plan.agents().stream()
                    .map(agent -> String.valueOf(agent.id()))
                    .filter(byAgent::containsKey)
                    .map(agent -> line(agent, byAgent.getOrDefault(agent, Quota.NONE)))
                    .toList();
        }

        private static String line(String agent, Quota quota) {
            List<Object> words = new ArrayList<>(List.of(agent, quota.calls()));
            quota.reserved().forEach((kind, calls) -> words.addAll(List.of(kind, calls)));
            return ExpectationWords.line(words.toArray());
        }

        @Override
        public List<Text> why(Expectation expectation, LineComparison.Row row) {
            String actual = row.actual();
            return actual == null ? List.of() : List.of(CaseWords.say("quota.from", actual, rule(expectation, actual)));
        }

        private String rule(Expectation expectation, String actual) {
            if (expectation == PROBLEMS || expectation == EFFECTS) {
                return reviewed(expectation).getOrDefault(actual, "");
            }
            return expectation == CALIBRATION
                    ? calledIn.stream()
                            .filter(called -> line(called).equals(actual))
                            .map(called -> called.rule().name())
                            .collect(Collectors.joining(", "))
                    : byAgent.getOrDefault(Expectation.words(actual).get(0), Quota.NONE)
                            .rule();
        }

        @Override
        public List<Text> notes() {
            return List.of();
        }
    }
}
