package io.qarules.engine.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.engine.check.CheckedCall;
import io.qarules.engine.check.CheckedPlan;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.OfficePolicy;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.source.Stage;
import io.qarules.plan.PlanAgent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the rules of stage sample on the agents of a plan (POLICY 19). */
public final class SampleStage {
    private SampleStage() {}

    /** Returns what the rules say of each agent, by id; of an agent whom no rule speaks of there is nothing. */
    public static Map<String, Quota> run(RulePack pack, CheckedPlan plan) {
        Firing firing = new Firing(plan.id());
        PlanVerbs verbs = new PlanVerbs(firing);
        fire(pack, facts(pack.officePolicy(), plan), verbs, firing);
        return verbs.quotas();
    }

    /** Returns the same, with what each rule says, for explanations. */
    public static SampleTrace trace(RulePack pack, CheckedPlan plan) {
        List<Object> facts = facts(pack.officePolicy(), plan);
        Firing firing = new Firing(plan.id());
        PlanVerbs verbs = new PlanVerbs(firing);
        RecordingPlan recording = new RecordingPlan(verbs, firing);
        fire(pack, facts, recording, firing);
        return new SampleTrace(facts, verbs.quotas(), recording.sayings());
    }

    private static void fire(RulePack pack, List<Object> facts, Plan verbs, Firing firing) {
        pack.stage(Stage.SAMPLE).run(facts, verbs, firing, "");
        pack.notifyListener(Stage.SAMPLE, () -> facts);
    }

    private static List<Object> facts(OfficePolicy policy, CheckedPlan plan) {
        Map<String, List<CheckedCall>> calls = plan.calls().stream()
                .filter(call -> call.durationSeconds() >= policy.shortestCall())
                .collect(groupingBy(CheckedCall::agentId));
        List<Object> facts = new ArrayList<>(policy.settings());
        plan.agents()
                .forEach(agent ->
                        facts.add(fact(agent, plan.from(), calls.getOrDefault(String.valueOf(agent.id()), List.of()))));
        return facts;
    }

    private static SampledAgent fact(PlanAgent agent, LocalDate first, List<CheckedCall> calls) {
        LocalDate hired = agent.hiredOn();
        return new SampledAgent(
                String.valueOf(agent.id()),
                agent.line(),
                agent.team(),
                hired,
                hired == null ? null : ChronoUnit.MONTHS.between(hired, first),
                agent.score(),
                agent.openOffences(),
                calls.size(),
                calls.stream().collect(groupingBy(call -> call.type() == null ? "" : call.type(), counting())));
    }
}
