package io.qarules.office.plan;

import io.qarules.engine.explain.OfficeMatches;
import io.qarules.engine.explain.RuleGrounds;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.sample.Quota;
import io.qarules.engine.sample.SampleTrace;
import io.qarules.engine.sample.SampledAgent;
import io.qarules.engine.value.JoinedNames;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.RuleTrace;
import io.qarules.plan.QuotaPart;
import io.qarules.plan.SampleProof;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Builds the proofs of how much of each agent is heard (POLICY 19). */
public final class SampleProofs {
    private final Allotment allotment;
    private final SampleTrace trace;
    private final Map<String, SampledAgent> agents;
    private final OfficeMatches matches;

    /**
     * Creates the proofs of one plan.
     *
     * @param trace of the rules that gave its quotas
     */
    public SampleProofs(Planner planned, RulePack pack, SampleTrace trace) {
        this.allotment = planned.allotment();
        this.trace = trace;
        this.agents = trace.agents();
        this.matches = new OfficeMatches(pack, trace.facts());
    }

    /**
     * Returns a proof for each agent of whom a rule speaks, in the order of their ids.
     *
     * @param whose whether an agent is asked about
     */
    public List<SampleProof> of(Predicate<String> whose) {
        return allotment.samples().stream()
                .filter(sample -> !sample.quota().rule().isEmpty() && whose.test(sample.agentId()))
                .map(this::proof)
                .toList();
    }

    private SampleProof proof(AgentSample sample) {
        SampledAgent agent = Objects.requireNonNull(agents.get(sample.agentId()), sample.agentId());
        Quota quota = sample.quota();
        RuleGrounds grounds = matches.grounds(quota.rule(), agent);
        List<QuotaPart> parts = QuotaParts.of(trace.sayings().getOrDefault(agent.agentId(), Set.of()), quota.calls());
        DrawnStrata strata = new DrawnStrata(sample, allotment.calls(sample.agentId()));
        return SampleProof.builder()
                .decisionId(JoinedNames.of(OfficeKind.QUOTA, agent.agentId()))
                .agentId(agent.agentId())
                .clause(grounds.clause())
                .title(grounds.title())
                .rule(quota.rule())
                .file(grounds.file())
                .line(grounds.line())
                .rules(Stream.concat(Stream.of(grounds.trace()), others(parts, quota.rule(), agent))
                        .toList())
                .parts(parts)
                .strata(strata.all())
                .text(PlanTexts.proof(quota, parts, strata))
                .build();
    }

    private Stream<RuleTrace> others(List<QuotaPart> parts, String rule, SampledAgent agent) {
        return parts.stream()
                .map(QuotaPart::rule)
                .filter(other -> !other.equals(rule))
                .distinct()
                .sorted(TextOrder.BY_CODE_POINT)
                .map(other -> matches.trace(other, agent));
    }
}
