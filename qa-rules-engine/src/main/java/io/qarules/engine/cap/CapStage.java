package io.qarules.engine.cap;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Wage;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Limits what fines in force deduct from the wage of a month (POLICY 6). Fines are collected in the order of their
 * offences until the month's cap is used up; the rest is neither collected nor carried over to another month.
 */
public final class CapStage {
    /** The order in which fines are collected: the offence's moment, then its id. */
    public static final Comparator<Ruling> COLLECTION = CapStage::compare;

    private CapStage() {}

    /** Compares without a chain of comparators: a case of many offences compares as many rulings, mostly by their time. */
    private static int compare(Ruling a, Ruling b) {
        int order = a.subject().occurredAt().compareTo(b.subject().occurredAt());
        return order != 0
                ? order
                : TextOrder.BY_CODE_POINT.compare(a.subject().id(), b.subject().id());
    }

    /**
     * Returns the rulings with what every fine collects. A fine that is not {@code FINAL}, or has no amount, collects 0; a
     * month without a known wage has no cap. What falls on the supervisor collects nothing here.
     *
     * @param before what earlier fines have collected
     */
    public static List<Ruling> run(Policy policy, Agent agent, List<Ruling> rulings, Collected before) {
        if (!policy.finesAllowed()) {
            return rulings.stream()
                    .map(ruling -> isCollected(ruling) ? ruling.withCollected(Money.ZERO) : ruling)
                    .toList();
        }
        Allowances allowances = new Allowances(policy, agent, before);
        if (allowances.isEmpty()) {
            return rulings;
        }
        List<Ruling> collected = new ArrayList<>(rulings);
        collected.sort(COLLECTION);
        collected.replaceAll(ruling -> isCollected(ruling) ? bound(policy, ruling, allowances) : ruling);
        return collected;
    }

    /** Returns whether what fines have collected bounds what others do. */
    public static boolean limits(Policy policy, Agent agent) {
        return policy.finesAllowed() && !new Allowances(policy, agent, Collected.NOTHING).isEmpty();
    }

    /** Returns whether it is a fine that the wage bears unless something keeps it from it. */
    static boolean isCollected(Ruling ruling) {
        return ruling.is(DecisionKind.FINE, DecisionStatus.FINAL)
                && ruling.amount() != null
                && !ruling.isOnSupervisor();
    }

    private static Ruling bound(Policy policy, Ruling fine, Allowances allowances) {
        BigDecimal whole = Objects.requireNonNull(fine.amount());
        BigDecimal collected = allowances.collect(policy.day(fine.subject().occurredAt()), whole);
        return collected.compareTo(whole) == 0 ? fine : fine.withCollected(collected);
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
        if (percent == null || agent.wages().isEmpty()) {
            return Map.of();
        }
        Map<YearMonth, BigDecimal> caps = new HashMap<>();
        for (Wage wage : agent.wages()) {
            if (wage.gross() != null && wage.minimum() != null) {
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
