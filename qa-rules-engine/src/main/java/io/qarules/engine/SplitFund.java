package io.qarules.engine;

import io.qarules.engine.check.Problems;
import io.qarules.engine.check.SurveyCounts;
import io.qarules.engine.fund.FundStage;
import io.qarules.engine.fund.FundStage.Claim;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.tier.TierDecisions;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.tier.TierStage;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Problem;
import io.qarules.settlement.Settlement;
import java.util.ArrayList;
import java.util.List;

/** The fund of a period whose agents are in many places, and the decisions about teams and the centre. For one thread. */
public final class SplitFund {
    private final SplitSettlement settlement;
    private final SurveyCounts surveys;
    private final List<Object> groups;
    private final List<Claim> claims = new ArrayList<>();
    private final List<List<TierRuling>> awards = new ArrayList<>();

    SplitFund(SplitSettlement settlement, SurveyCounts surveys, List<Object> groups) {
        this.settlement = settlement;
        this.surveys = surveys;
        this.groups = groups;
    }

    /** Takes what an agent draws; nothing where it is empty. */
    public void draws(byte[] draws) {
        if (draws.length > 0) {
            SplitDecided of = SplitDecided.ofDraws(draws);
            claims.addAll(of.claims());
            awards.add(of.awards().stream()
                    .map(award -> award.ruling(of.agentId(), this::rule))
                    .toList());
        }
    }

    private Rule rule(String name) {
        return settlement.pack.ruleText(name).known().orElseThrow();
    }

    /**
     * Returns what is paid, after all agents.
     *
     * @throws io.qarules.RuleFailureException if a rule fails on a team or the centre
     * @throws io.qarules.CaseFailureException if the engine fails
     */
    public byte[] pay() {
        try {
            return paid();
        } catch (RuntimeException | Error e) {
            throw settlement.failure(e);
        }
    }

    private byte[] paid() {
        TierDecisions ofGroups =
                TierStage.run(settlement.pack, settlement.period.id(), settlement.period.period(), List.of(), groups);
        FundStage.Paid paid = FundStage.run(
                settlement.period.fund() == null ? settlement.policy.fund() : settlement.period.fund(),
                claims,
                new TierDecisions(
                        awards, ofGroups.groups(), ofGroups.unknownAmounts(), ofGroups.unknownAmountsOfGroups()));
        Problems found = new Problems(settlement.problems);
        surveys.report(found);
        found.unknownAmounts().addAll(ofGroups.unknownAmountsOfGroups());
        List<Problem> problems = found.list();
        JsonWriter writer = new JsonWriter();
        String rest = writer.write(new Settlement(
                settlement.period.id(),
                settlement.pack.version(),
                List.of(),
                paid.statement(),
                new SettledMembers(settlement.pack, new SettlementReasons())
                        .groups(paid.decisions().groups()),
                List.of()));
        return SplitBytes.of(out -> {
            out.text(rest);
            out.list(
                    paid.decisions().rulings().stream()
                            .flatMap(List::stream)
                            .filter(ruling -> ruling.status() == DecisionStatus.UNFUNDED)
                            .map(TierRuling::id)
                            .toList(),
                    (id, to) -> to.text(id));
            out.list(
                    paid.statement().entries().stream()
                            .filter(entry -> entry.status() == DecisionStatus.UNFUNDED)
                            .toList(),
                    (entry, to) -> to.text(SplitDecided.drawn(String.valueOf(entry.agentId()), entry.awardId())));
            out.list(problems, (problem, to) -> {
                to.text(problem.code().name());
                to.text(problem.path());
                to.text(writer.writeReport(problem));
            });
        });
    }
}
