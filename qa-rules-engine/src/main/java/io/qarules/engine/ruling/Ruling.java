package io.qarules.engine.ruling;

import static java.util.Comparator.comparing;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Audience;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision while it passes through the stages; it becomes a {@link io.qarules.outcome.Decision} once its reason is
 * composed.
 *
 * @param id {@code KIND:subject id}, and {@code :SUPERVISOR} where it falls on the agent's supervisor
 * @param rule the rule that made the decision
 * @param amount CNY; null where the kind has none or a person must still set it
 * @param min lower bound of the amount, CNY; null without one
 * @param max upper bound of the amount, CNY; null without one
 * @param collected what the wage bears of a fine, CNY, where stage cap finds another amount than {@link #collected()}
 *     says without it; null where it does not, and on other kinds
 * @param more what few decisions have; null for none of it
 * @param absorbedBy id of the decision that replaces this one; null unless it is {@code ABSORBED}
 */
public record Ruling(
        String id,
        DecisionKind kind,
        Subject subject,
        Rule rule,
        DecisionStatus status,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal collected,
        @Nullable String absorbedBy,
        @Nullable More more) {
    /**
     * What few decisions have.
     *
     * @param audience whom the rule names; null where the kind decides
     * @param points how many are deducted; null on all kinds but POINTS
     * @param onSupervisor whether it falls on the agent's supervisor
     * @param liable the id of that supervisor; null where it is not known, or the decision is the agent's own
     */
    public record More(
            @Nullable Audience audience,
            @Nullable Integer points,
            boolean onSupervisor,
            @Nullable String liable) {}

    /** The order of decisions in an outcome (POLICY 2). */
    public static final Comparator<Ruling> ORDER = Ruling::compare;

    /** Compares without a chain of comparators: a case of many offences compares as many rulings, mostly by their time. */
    private static int compare(Ruling a, Ruling b) {
        if (a.subject == b.subject) {
            return OF_ONE_SUBJECT.compare(a, b);
        }
        int order = compareMoments(a, b);
        return order != 0 ? order : AT_ONE_TIME.compare(a, b);
    }

    /**
     * Returns decisions in their order. They mostly come in that of their moments already, so that only those of one moment
     * are left to be sorted.
     */
    public static List<Ruling> inOrder(Collection<Ruling> rulings) {
        Ruling[] sorted = rulings.toArray(new Ruling[0]);
        int first = 0;
        for (int i = 1; i < sorted.length; i++) {
            int order = compareMoments(sorted[i - 1], sorted[i]);
            if (order > 0) {
                Arrays.sort(sorted, ORDER);
                return Arrays.asList(sorted);
            }
            if (order < 0) {
                sort(sorted, first, i);
                first = i;
            }
        }
        sort(sorted, first, sorted.length);
        return Arrays.asList(sorted);
    }

    private static void sort(Ruling[] rulings, int from, int to) {
        if (to - from > 1) {
            Arrays.sort(rulings, from, to, ORDER);
        }
    }

    private static int compareMoments(Ruling a, Ruling b) {
        return a.subject == b.subject ? 0 : a.subject.occurredAt().compareTo(b.subject.occurredAt());
    }

    private static final Comparator<Ruling> OF_ONE_SUBJECT =
            comparing(Ruling::kind).thenComparing(Ruling::id, TextOrder.BY_CODE_POINT);

    private static final Comparator<Ruling> AT_ONE_TIME = comparing(
                    (Ruling ruling) -> ruling.subject.clause(), TextOrder.BY_CODE_POINT)
            .thenComparing(ruling -> ruling.subject.id(), TextOrder.BY_CODE_POINT)
            .thenComparing(OF_ONE_SUBJECT);

    /** Creates a decision without an amount. */
    public static Ruling of(DecisionKind kind, Subject subject, Rule rule, DecisionStatus status) {
        return of(kind, subject, rule, status, null);
    }

    /** Creates a decision with a fixed amount, or with none where a person must set it. */
    public static Ruling of(
            DecisionKind kind, Subject subject, Rule rule, DecisionStatus status, @Nullable BigDecimal amount) {
        return of(kind, subject, rule, status, amount, null, null);
    }

    /** Creates a decision with an amount between bounds. */
    public static Ruling of(
            DecisionKind kind,
            Subject subject,
            Rule rule,
            DecisionStatus status,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {
        return new Ruling(kind + ":" + subject.id(), kind, subject, rule, status, amount, min, max, null, null, null);
    }

    /**
     * Returns what the wage bears of a fine of the agent, CNY: unless stage cap says less, all of one in force, and
     * nothing of any other; null on other kinds, and where it falls on the supervisor.
     */
    @Override
    public @Nullable BigDecimal collected() {
        if (collected != null || kind != DecisionKind.FINE || isOnSupervisor()) {
            return collected;
        }
        return status == DecisionStatus.FINAL && amount != null ? amount : Money.ZERO;
    }

    /** Returns the audience of the decision (POLICY 3, last paragraph, 11 and 12). */
    public Audience audience() {
        if (more != null && more.audience() != null) {
            return more.audience();
        }
        if (kind.isAward() || kind == DecisionKind.PRAISE) {
            return Audience.MANAGER;
        }
        if (subject.imageHarmed() || kind == DecisionKind.DISMISSAL) {
            return Audience.DIRECTOR;
        }
        return switch (kind) {
            case TRAINING, OFFLINE_TRAINING, EXPERIENCE_TRAINING -> Audience.TRAINER;
            default -> Audience.SUPERVISOR;
        };
    }

    /** Returns whether the decision has this kind and status. */
    public boolean is(DecisionKind kind, DecisionStatus status) {
        return this.kind == kind && this.status == status;
    }

    /** Returns the decision with what few have. */
    public Ruling with(More more) {
        return new Ruling(id, kind, subject, rule, status, amount, min, max, collected, absorbedBy, more);
    }

    /**
     * Returns the decision as one that falls on the agent's supervisor: it goes to the director, and is a proposal where
     * it would be in force and the supervisor is not known (POLICY 13).
     *
     * @param supervisorId null where it is not known
     * @param points null on all kinds but POINTS
     */
    public Ruling onSupervisor(@Nullable String supervisorId, @Nullable Integer points) {
        boolean proposed = supervisorId == null && status == DecisionStatus.FINAL;
        return new Ruling(
                id + ":SUPERVISOR",
                kind,
                subject,
                rule,
                proposed ? DecisionStatus.PROPOSED : status,
                amount,
                min,
                max,
                collected,
                absorbedBy,
                new More(Audience.DIRECTOR, points, true, supervisorId));
    }

    public Ruling withStatus(DecisionStatus status) {
        return new Ruling(id, kind, subject, rule, status, amount, min, max, collected, absorbedBy, more);
    }

    /**
     * Returns the decision with status {@code ABSORBED}.
     *
     * @param id of the decision that stands instead
     */
    public Ruling withAbsorbedBy(String id) {
        return new Ruling(this.id, kind, subject, rule, DecisionStatus.ABSORBED, amount, min, max, collected, id, more);
    }

    /**
     * Returns the decision with the collected amount set.
     *
     * @param collected CNY, 0 to the amount
     */
    public Ruling withCollected(BigDecimal collected) {
        return new Ruling(id, kind, subject, rule, status, amount, min, max, collected, absorbedBy, more);
    }

    /**
     * Returns whether both decisions have the same id, status, amount and bounds. The occurrence is not compared
     * (POLICY 11).
     */
    public boolean isTwinOf(Ruling other) {
        return id.equals(other.id)
                && status == other.status
                && sameMoney(amount, other.amount)
                && sameMoney(min, other.min)
                && sameMoney(max, other.max)
                && Objects.equals(points(), other.points());
    }

    /** Returns how many points are deducted; null on all kinds but POINTS. */
    public @Nullable Integer points() {
        return more == null ? null : more.points();
    }

    /** Returns whether the decision falls on the agent's supervisor (POLICY 13). */
    public boolean isOnSupervisor() {
        return more != null && more.onSupervisor();
    }

    /** Returns the id of the supervisor on whom it falls; null where it is not known, or it is the agent's own. */
    public @Nullable String liable() {
        return more == null ? null : more.liable();
    }

    private static boolean sameMoney(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
