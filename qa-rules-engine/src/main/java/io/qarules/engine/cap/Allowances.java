package io.qarules.engine.cap;

import io.qarules.casefile.Agent;
import io.qarules.engine.policy.CalendarUnit;
import io.qarules.engine.policy.Periods;
import io.qarules.engine.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the wages' caps and the limits of calendar periods let fines collect (POLICY 6 and 13). */
final class Allowances {
    private final List<Periods<Allowance>> each = new ArrayList<>();

    /** @param before what fines have collected already */
    Allowances(Policy policy, Agent agent, Collected before) {
        Map<YearMonth, BigDecimal> caps = CapStage.caps(policy, agent);
        if (!caps.isEmpty()) {
            each.add(new Periods<>(CalendarUnit.MONTH::next, day -> new Allowance(caps.get(YearMonth.from(day)))));
        }
        policy.fineLimits().forEach((unit, limit) -> each.add(new Periods<>(unit::next, day -> new Allowance(limit))));
        before.chargeTo(this, policy);
    }

    /** Returns whether nothing limits what fines collect. */
    boolean isEmpty() {
        return each.isEmpty();
    }

    /** Returns what all periods of a day let collect of an amount, and charges each with it. */
    BigDecimal collect(LocalDate day, BigDecimal amount) {
        BigDecimal collected = amount;
        for (Periods<Allowance> allowance : each) {
            collected = allowance.of(day).bound(collected);
        }
        for (Periods<Allowance> allowance : each) {
            allowance.of(day).charged = allowance.of(day).charged.add(collected);
        }
        return collected;
    }

    /** Returns with what each period of a day is charged. */
    List<BigDecimal> charged(LocalDate day) {
        return each.stream().map(allowance -> allowance.of(day).charged).toList();
    }

    /** Charges each period of a day. */
    void charge(LocalDate day, List<BigDecimal> amounts) {
        for (int i = 0; i < each.size(); i++) {
            each.get(i).of(day).charged = amounts.get(i);
        }
    }

    /** One period. */
    private static final class Allowance {
        private final @Nullable BigDecimal whole;
        private BigDecimal charged = BigDecimal.ZERO;

        /** @param whole null where all may be collected */
        Allowance(@Nullable BigDecimal whole) {
            this.whole = whole;
        }

        BigDecimal bound(BigDecimal amount) {
            return whole == null ? amount : amount.min(whole.subtract(charged));
        }
    }
}
