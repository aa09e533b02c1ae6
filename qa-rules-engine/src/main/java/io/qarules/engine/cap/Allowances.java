package io.qarules.engine.cap;

import io.qarules.casefile.Agent;
import io.qarules.engine.policy.CalendarUnit;
import io.qarules.engine.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the wages' caps and the limits of calendar periods let fines collect (POLICY 6 and 13). Days are given in their
 * order: a period that is over is forgotten.
 */
final class Allowances {
    private final List<Allowance> each = new ArrayList<>();

    /** @param before what fines have collected already */
    Allowances(Policy policy, Agent agent, Collected before) {
        Map<YearMonth, BigDecimal> caps = CapStage.caps(policy, agent);
        if (!caps.isEmpty()) {
            each.add(new Allowance(CalendarUnit.MONTH, day -> caps.get(YearMonth.from(day))));
        }
        policy.fineLimits().forEach((unit, limit) -> each.add(new Allowance(unit, day -> limit)));
        before.leaveTo(this, policy);
    }

    /** Returns whether nothing limits what fines collect. */
    boolean isEmpty() {
        return each.isEmpty();
    }

    /** Returns what all periods of a day let collect of an amount, and takes it off each. */
    BigDecimal collect(LocalDate day, BigDecimal amount) {
        BigDecimal collected = amount;
        for (int i = each.size() - 1; i >= 0; i--) { // the longest period first, which stays used up the longest
            collected = each.get(i).bound(day, collected);
            if (collected.signum() == 0) {
                return collected;
            }
        }
        for (Allowance allowance : each) {
            allowance.take(collected);
        }
        return collected;
    }

    /** Returns what each period of a day still bears; null where it bears all. */
    List<@Nullable BigDecimal> left(LocalDate day) {
        List<@Nullable BigDecimal> left = new ArrayList<>(each.size());
        for (Allowance allowance : each) {
            allowance.enter(day);
            left.add(allowance.left);
        }
        return left;
    }

    /** Sets what each period of a day still bears. */
    void leave(LocalDate day, List<@Nullable BigDecimal> left) {
        for (int i = 0; i < each.size(); i++) {
            each.get(i).enter(day);
            each.get(i).left = left.get(i);
        }
    }

    /** What one kind of periods lets collect, from one to the next. */
    private static final class Allowance {
        private final CalendarUnit unit;
        private final Function<LocalDate, @Nullable BigDecimal> whole;
        private LocalDate next = LocalDate.MIN;
        private @Nullable BigDecimal left;

        /** @param whole gives what the period of a day lets collect; null where that is all */
        Allowance(CalendarUnit unit, Function<LocalDate, @Nullable BigDecimal> whole) {
            this.unit = unit;
            this.whole = whole;
        }

        void enter(LocalDate day) {
            if (!day.isBefore(next)) {
                next = unit.next(day);
                left = whole.apply(day);
            }
        }

        BigDecimal bound(LocalDate day, BigDecimal amount) {
            enter(day);
            return left == null ? amount : amount.min(left);
        }

        void take(BigDecimal amount) {
            left = left == null ? null : left.subtract(amount);
        }
    }
}
