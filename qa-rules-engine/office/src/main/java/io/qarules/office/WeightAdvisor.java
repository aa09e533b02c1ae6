package io.qarules.office;

import io.qarules.RulePackException;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.WeightAdvice;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.office.advice.LineAdvice;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PeriodInput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Advises how the weights of a line can follow what goes with satisfaction (POLICY 19; source 001, 六(三)): in steps of as
 * many points a month as the pack lets a weight change without a warning, or 2. Of each step it says what it would have
 * changed in the last period. It proposes and changes nothing. Immutable and safe for use by many threads.
 */
public final class WeightAdvisor {
    private final LineAdvice advice;

    private WeightAdvisor(LineAdvice advice) {
        this.advice = advice;
    }

    /**
     * Loads the pack and settles the last period by it.
     *
     * @param source the texts of a pack that settles periods, whose weights are looked at
     * @param line a line of service that the pack weighs; null where it weighs one alone
     * @param last the last period, whose members are settled anew after each step
     * @throws RulePackException if the pack does not load, or settles no periods
     * @throws UnknownLineException if the pack does not weigh the line, or weighs none or several and none is named
     * @throws io.qarules.CaseRefusedException if the period cannot be settled at all
     * @throws io.qarules.RuleFailureException if a rule fails on it
     * @throws io.qarules.CaseFailureException if the engine fails on it
     */
    public static WeightAdvisor of(PackSource source, @Nullable String line, PeriodInput last) {
        RulePack pack = load(source).requireSettles(true);
        String weighed = line(pack, line);
        PeriodFileReading period = last.reading();
        QaRulesEngine engine = QaRulesEngine.standard(); // whose own packs are never loaded
        return new WeightAdvisor(new LineAdvice(
                pack,
                source,
                weighed,
                engine.withSettlementPack(pack).settle(period),
                edited -> engine.withSettlementPack(load(edited)).settle(period)));
    }

    /**
     * Advises on weights by what goes with satisfaction. Each step loads a pack, some tenths of a second.
     *
     * @param drivers what {@link InspectionOffice#drivers} found
     * @throws io.qarules.RuleFailureException if a rule fails under other weights
     */
    public WeightAdvice advise(Drivers drivers) {
        return advice.of(drivers);
    }

    private static RulePack load(PackSource source) {
        return RulePack.load(source, WeightAdvisor.class.getClassLoader(), StageRules.DEFAULT_FIRING_LIMIT, null);
    }

    private static String line(RulePack pack, @Nullable String line) {
        SettlementPolicy policy = pack.settlementPolicy();
        Set<String> lines = policy.weights().keySet();
        if (line == null && lines.size() == 1) {
            return lines.iterator().next();
        }
        if (line == null || !lines.contains(line)) {
            throw new UnknownLineException(line, pack.version().id(), lines);
        }
        return line;
    }
}
