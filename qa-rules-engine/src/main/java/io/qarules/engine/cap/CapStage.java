package io.qarules.engine.cap;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Wage;
import io.qarules.engine.policy.CalendarUnit;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits what fines in force deduct from the wage of a month (POLICY 6). Fines are collected in the order of their
 * offences until the month's cap is used up; the rest is neither collected nor carried over to another month.
 */
public final class CapStage {
    /** The order in which fines are collected: the offence's moment, then its id. */
    public static final Comparator<Ruling> COLLECTION = Comparator.comparing(
                    (Ruling ruling) -> ruling.subject().occurredAt())
            .thenComparing(ruling -> ruling.subject().id(), TextOrder.BY_CODE_POINT);

    private CapStage() {}

    /**
     * Returns the rulings with the collected amount set on every fine. A fine that is not {@code FINAL}, or has no
     * amount, collects 0; a month without a known wage has no cap. What falls on the supervisor collects nothing here.
     */
    public static List<Ruling> run(Policy policy, Agent agent, Collection<Ruling> rulings) {
        Limits limits = new Limits(policy, caps(policy, agent));
        List<Ruling> collected = new ArrayList<>(rulings);
        if (limits.any()) {
            collected.sort(COLLECTION);
        }
        collected.replaceAll(ruling -> ruling.kind() == DecisionKind.FINE && !ruling.isOnSupervisor()
                ? ruling.withCollected(collect(policy, ruling, limits))
                : ruling);
        return collected;
    }

    private static BigDecimal collect(Policy policy, Ruling fine, Limits limits) {
        BigDecimal amount = fine.amount();
        if (amount == null || fine.status() != DecisionStatus.FINAL || !policy.finesAllowed()) {
            return Money.ZERO;
        }
        return limits.any() ? limits.collect(amount, policy.day(fine.subject().occurredAt())) : amount;
    }

    /** What is left of the wages' caps and of the limits of calendar periods (POLICY 6 and 13). */
    private static final class Limits {
        private final Policy policy;
        private final Map<YearMonth, BigDecimal> caps;
        private final Map<String, BigDecimal> left = new HashMap<>();

        Limits(Policy policy, Map<YearMonth, BigDecimal> caps) {
            this.policy = policy;
            this.caps = caps;
        }

        boolean any() {
            return !caps.isEmpty() || !policy.fineLimits().isEmpty();
        }

        /** Returns what all of them leave of an amount, and charges each with it. */
        BigDecimal collect(BigDecimal amount, LocalDate day) {
            BigDecimal cap = caps.get(YearMonth.from(day));
            BigDecimal collected = cap == null ? amount : amount.min(cap);
            List<String> periods = new ArrayList<>();
            for (Map.Entry<CalendarUnit, BigDecimal> limit : policy.fineLimits().entrySet()) {
                String period = limit.getKey().key(day);
                periods.add(period);
                collected = collected.min(left.computeIfAbsent(period, untouched -> limit.getValue()));
            }
            if (cap != null) {
                caps.put(YearMonth.from(day), cap.subtract(collected));
            }
            for (String period : periods) {
                left.merge(period, collected, BigDecimal::subtract);
            }
            return collected;
        }
    }

    /**
     * Computes the deduction cap of each month: the smaller of the policy's share of the gross wage and the gross wage
     * above the minimum wage.
     *
     * @return CNY, rounded down to 0.01 and never negative; months whose gross or minimum wage is unknown are absent,
     *     and all are where the policy sets no cap
     */
    public static Map<YearMonth, BigDecimal> caps(Policy policy, Agent agent) {
        BigDecimal percent = policy.deductionCapPercent();
        Map<YearMonth, BigDecimal> caps = new HashMap<>();
        for (Wage wage : agent.wages()) {
            if (percent != null && wage.gross() != null && wage.minimum() != null) {
                BigDecimal share = Money.percentOf(Money.round(wage.gross()), percent);
                BigDecimal aboveMinimum = Money.round(wage.gross())
                        .subtract(Money.round(wage.minimum()))
                        .max(BigDecimal.ZERO);
                caps.put(wage.month(), share.min(aboveMinimum).setScale(2, RoundingMode.DOWN));
            }
        }
        return caps;
    }
}
