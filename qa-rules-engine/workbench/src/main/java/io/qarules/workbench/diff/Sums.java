package io.qarules.workbench.diff;

import io.qarules.engine.value.Money;
import io.qarules.outcome.Decision;
import java.math.BigDecimal;
import java.util.List;

/**
 * Amounts in CNY. Fines and awards are never netted against each other.
 *
 * @param collected what fines in force deduct from wages
 * @param awarded sum of the awards
 */
public record Sums(BigDecimal collected, BigDecimal awarded) {
    static final Sums ZERO = new Sums(Money.ZERO, Money.ZERO);

    static Sums of(List<Decision> decisions) {
        Sums sums = ZERO;
        for (Decision decision : decisions) {
            sums = sums.plus(decision);
        }
        return sums;
    }

    Sums plus(Decision decision) {
        BigDecimal taken = decision.collected();
        BigDecimal amount = decision.amount();
        if (taken != null) {
            return new Sums(collected.add(taken), awarded);
        }
        return amount != null && decision.kind().isAward() ? new Sums(collected, awarded.add(amount)) : this;
    }

    Sums plus(Sums other) {
        return new Sums(collected.add(other.collected), awarded.add(other.awarded));
    }

    /** Returns the sum of the absolute differences of fines and of awards. */
    BigDecimal distance(Sums other) {
        return collected
                .subtract(other.collected)
                .abs()
                .add(awarded.subtract(other.awarded).abs());
    }
}
