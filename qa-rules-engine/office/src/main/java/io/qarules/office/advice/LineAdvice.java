package io.qarules.office.advice;

import io.qarules.drivers.AdvisedWeight;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.MetricDriver;
import io.qarules.drivers.WeightAdvice;
import io.qarules.drivers.WeightChange;
import io.qarules.drivers.WeightEffect;
import io.qarules.drivers.WeightStep;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.value.Decimals;
import io.qarules.office.drivers.Explainer;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import io.qarules.settlement.Settlement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** Advises on the weights of one line of a pack (POLICY 19), and tries each step on the last period. */
public final class LineAdvice {
    private final PolicyVersion version;
    private final SettlementPolicy policy;
    private final LineWeights line;
    private final WrittenWeights written;
    private final Settlement last;
    private final Function<PackSource, Settlement> settled;

    /**
     * @param source the texts of the pack
     * @param line one that the pack weighs
     * @param last the last period, settled by the pack
     * @param settled settles the same period by another pack
     */
    public LineAdvice(
            RulePack pack, PackSource source, String line, Settlement last, Function<PackSource, Settlement> settled) {
        this.version = pack.version();
        this.policy = pack.settlementPolicy();
        this.line = new LineWeights(policy, line);
        this.written = WrittenWeights.of(source, pack.ruleTexts(), line);
        this.last = last;
        this.settled = settled;
    }

    public WeightAdvice of(Drivers drivers) {
        Proposal proposal = Proposal.of(drivers, line, written);
        List<WeightStep> steps = new ArrayList<>();
        SortedMap<String, Integer> weights = proposal.today();
        Settlement before = last;
        for (SortedMap<String, Integer> month : proposal.months()) {
            Settlement after = settled.apply(written.with(line.weights(month)));
            steps.add(new WeightStep(
                    steps.size() + 1, changes(weights, month), SettlementEffects.between(before, after)));
            weights = month;
            before = after;
        }
        WeightEffect effect = steps.isEmpty() ? null : SettlementEffects.between(last, before);
        List<AdvisedWeight> advised = weights(drivers, proposal);
        return new WeightAdvice(
                version,
                line.line(),
                last.period(),
                proposal.end(),
                proposal.reason(),
                advised,
                steps,
                effect,
                AdviceNotes.of(policy, line, drivers, proposal.today().keySet(), steps.isEmpty() ? List.of() : advised),
                last.problems());
    }

    private List<WeightChange> changes(SortedMap<String, Integer> before, SortedMap<String, Integer> after) {
        return after.entrySet().stream()
                .filter(weight -> !weight.getValue().equals(before.get(weight.getKey())))
                .map(Map.Entry::getKey)
                .map(metric -> new WeightChange(metric, weight(metric, before), weight(metric, after)))
                .toList();
    }

    private List<AdvisedWeight> weights(Drivers drivers, Proposal proposal) {
        return line.metrics().stream()
                .map(metric -> new AdvisedWeight(
                        metric,
                        weight(metric, proposal.today()),
                        weight(metric, proposal.targets()),
                        written.place(metric),
                        why(metric, drivers)))
                .toList();
    }

    private BigDecimal weight(String metric, Map<String, Integer> units) {
        Integer moving = units.get(metric);
        return moving == null ? line.of(metric) : line.weight(metric, moving);
    }

    private Text why(String metric, Drivers drivers) {
        if (line.isSatisfaction(metric)) {
            return AdviceTexts.say("why.satisfaction", Metric.SATISFACTION);
        }
        return drivers.metrics().stream()
                .filter(driver -> driver.metric().equals(metric))
                .findFirst()
                .map(driver -> AdviceTexts.say(
                        key(driver),
                        driver.coefficient().toPlainString(),
                        Decimals.isProbability(driver.p(), Explainer.PLACES)))
                .orElseGet(() -> AdviceTexts.say("why.notLookedAt"));
    }

    private static String key(MetricDriver driver) {
        if (WeightTargets.asks(driver)) {
            return "why.asks";
        }
        return Explainer.isSignificant(driver.p()) ? "why.less" : "why.chance";
    }
}
