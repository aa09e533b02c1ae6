package io.qarules.benchmarks.plain;

import static java.util.Objects.requireNonNull;

import io.qarules.casefile.Wage;
import io.qarules.outcome.DecisionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the wage of each month bears of the fines in force (POLICY 6). */
final class DeductionCap {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal FIFTH = new BigDecimal("0.20");

    private DeductionCap() {}

    static void collect(List<Penalty> penalties, List<Wage> wages) {
        List<Penalty> inForce = new ArrayList<>();
        for (Penalty penalty : penalties) {
            if (penalty.kind == DecisionKind.FINE) {
                penalty.collected = Penalty.ZERO;
                if (penalty.isFinalFine() && penalty.amount != null) {
                    penalty.collected = penalty.amount;
                    inForce.add(penalty);
                }
            }
        }
        if (wages.isEmpty()) {
            return;
        }
        Map<YearMonth, BigDecimal> left = caps(wages);
        inForce.sort((a, b) -> Offence.inOrder(a.offence, b.offence));
        for (Penalty fine : inForce) {
            YearMonth month = YearMonth.from(fine.offence.occurredAt().atZone(ZONE));
            BigDecimal available = left.get(month);
            if (available != null && fine.amount != null) {
                BigDecimal collected = fine.amount.min(available);
                fine.collected = collected;
                left.put(month, available.subtract(collected));
            }
        }
    }

    private static Map<YearMonth, BigDecimal> caps(List<Wage> wages) {
        Map<YearMonth, BigDecimal> caps = new HashMap<>();
        for (Wage wage : wages) {
            BigDecimal gross = requireNonNull(wage.gross()).setScale(2, RoundingMode.HALF_UP);
            BigDecimal minimum = requireNonNull(wage.minimum()).setScale(2, RoundingMode.HALF_UP);
            BigDecimal aboveMinimum = gross.subtract(minimum).max(BigDecimal.ZERO);
            caps.put(
                    requireNonNull(wage.month()),
                    gross.multiply(FIFTH).min(aboveMinimum).setScale(2, RoundingMode.DOWN));
        }
        return caps;
    }
}
