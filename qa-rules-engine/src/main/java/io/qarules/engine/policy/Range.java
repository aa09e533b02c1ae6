package io.qarules.engine.policy;

import java.math.BigDecimal;

/** A range of numbers; both bounds are inclusive. */
public record Range(BigDecimal min, BigDecimal max) {
    /** Returns whether a number lies in it. */
    public boolean contains(BigDecimal value) {
        return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }
}
