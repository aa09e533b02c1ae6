package io.qarules.office.advice;

import io.qarules.drivers.AdviceEnd;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.MetricDriver;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Where the weights of a line are to go, and the way of months there.
 *
 * @param today the weights that may move, in units, by metric
 * @param targets what the drivers ask for; those of today where there is nothing to say
 * @param months the weights after each month; empty where there is no way
 */
record Proposal(
        SortedMap<String, Integer> today,
        SortedMap<String, Integer> targets,
        List<SortedMap<String, Integer>> months,
        AdviceEnd end,
        Text reason) {

    static Proposal of(Drivers drivers, LineWeights line, WrittenWeights written) {
        SortedMap<String, Integer> today = line.movable(
                drivers.metrics().stream().map(MetricDriver::metric).toList());
        BigDecimal explained = drivers.adjustedRSquared();
        if (explained == null) {
            Object why = drivers.refusal() == null ? "" : drivers.refusal().text();
            return staying(today, AdviceEnd.NO_REGRESSION, why);
        }
        WeightTargets asked = new WeightTargets(drivers.metrics(), explained, today);
        if (!asked.anyAsks()) {
            return staying(today, AdviceEnd.NOTHING_ASKS, line.line());
        }
        if (!asked.anyYields()) {
            return staying(today, AdviceEnd.NOTHING_YIELDS);
        }
        SortedMap<String, Integer> targets = asked.targets();
        if (targets.equals(today)) {
            return staying(today, AdviceEnd.AT_TARGET);
        }
        if (line.mostUnits() == 0) {
            return stuck(today, targets, AdviceEnd.NO_CHANGE_ALLOWED, plain(line.change()));
        }
        List<String> unwritten = targets.entrySet().stream()
                .filter(target -> !target.getValue().equals(today.get(target.getKey())))
                .map(Map.Entry::getKey)
                .filter(metric -> written.place(metric) == null)
                .toList();
        if (!unwritten.isEmpty()) {
            return stuck(today, targets, AdviceEnd.NOT_WRITTEN_AS_A_NUMBER, String.join(", ", unwritten));
        }
        List<SortedMap<String, Integer>> months = MonthlySteps.between(today, targets, line.mostUnits());
        boolean reached = months.get(months.size() - 1).equals(targets);
        AdviceEnd end = reached ? AdviceEnd.TARGET_REACHED : AdviceEnd.MOST_MONTHS;
        return new Proposal(
                today,
                targets,
                months,
                end,
                AdviceTexts.end(end, months.size(), points(line.change()), percent(explained)));
    }

    private static Proposal staying(SortedMap<String, Integer> today, AdviceEnd end, Object... values) {
        return stuck(today, today, end, values);
    }

    private static Proposal stuck(
            SortedMap<String, Integer> today, SortedMap<String, Integer> targets, AdviceEnd end, Object... values) {
        return new Proposal(today, targets, List.of(), end, AdviceTexts.end(end, values));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Text points(BigDecimal number) {
        return AdviceTexts.say("points", plain(number), number);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
