package io.qarules.outcome;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two outcomes in one decision. A decision that falls on another person than before is withdrawn
 * from the one and issued to the other.
 *
 * @param kind issued, changed or withdrawn
 * @param before the decision of the earlier outcome; null where it is issued
 * @param after the decision of the later outcome; null where it is withdrawn
 */
public record OutcomeChange(
        ChangeKind kind,
        @Nullable Decision before,
        @Nullable Decision after) {
    /** Returns that there is a decision where there was none. */
    public static OutcomeChange issued(Decision after) {
        return new OutcomeChange(ChangeKind.ISSUED, null, after);
    }

    /** Returns that a decision is different. */
    public static OutcomeChange changed(Decision before, Decision after) {
        return new OutcomeChange(ChangeKind.CHANGED, before, after);
    }

    /** Returns that there is no decision where there was one. */
    public static OutcomeChange withdrawn(Decision before) {
        return new OutcomeChange(ChangeKind.WITHDRAWN, before, null);
    }

    /** Returns the decision as it is now, or as it last was where it is withdrawn. */
    public Decision decision() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /**
     * Returns what the change is worth to the person on whom the decision falls.
     *
     * @return CNY, two decimals: 50.00 where a collected fine of 50 is withdrawn, −50.00 where it is issued
     */
    public BigDecimal amount() {
        return money(after).subtract(money(before));
    }

    private static BigDecimal money(@Nullable Decision decision) {
        return decision == null ? Decision.NO_MONEY : decision.money();
    }
}
