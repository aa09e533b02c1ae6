package io.qarules.office;

import io.qarules.engine.check.CheckedPlan;
import io.qarules.engine.check.PlanCheck;
import io.qarules.engine.check.Problems;
import io.qarules.engine.explain.OfficeWhyNots;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.OfficePolicy;
import io.qarules.engine.sample.Quota;
import io.qarules.engine.sample.SampleStage;
import io.qarules.engine.sample.SampleTrace;
import io.qarules.engine.source.Stage;
import io.qarules.office.plan.Planner;
import io.qarules.office.plan.SampleProofs;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.plan.ExplainedPlan;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanFileReading;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plans one file, with proofs or without. */
final class PlanRun {
    private final RulePack pack;
    private final Problems problems;
    private final CheckedPlan plan;

    PlanRun(RulePack pack, PlanFileReading reading) {
        this.pack = pack;
        problems = new Problems(reading.problems());
        plan = PlanCheck.check(reading.planFile(), problems);
    }

    InspectionPlan plan() {
        return plan(planner(SampleStage.run(pack, plan)));
    }

    /** @param whose whether an agent is asked about */
    ExplainedPlan explained(Predicate<String> whose) {
        SampleTrace trace = SampleStage.trace(pack, plan);
        Planner planned = planner(trace.quotas());
        return new ExplainedPlan(plan(planned), new SampleProofs(planned, pack, trace).of(whose));
    }

    OfficeWhyNot whyNot(OfficeKind kind, String clause, @Nullable String agentId) {
        List<Object> facts = SampleStage.trace(pack, plan).facts();
        return new OfficeWhyNots(pack, Stage.SAMPLE, facts).whyNot(kind, clause, agentId);
    }

    private Planner planner(Map<String, Quota> quotas) {
        OfficePolicy policy = pack.officePolicy();
        return Planner.of(plan, quotas, policy.zone(), policy.shortestCall());
    }

    private InspectionPlan plan(Planner planned) {
        return new InspectionPlan(
                plan.id(),
                plan.seed(),
                pack.version(),
                planned.samples(),
                planned.assignments(),
                planned.shortfalls(),
                problems.list());
    }
}
