package io.qarules.engine.policy;

import io.qarules.engine.value.Ratio;
import java.util.Locale;

/** The metrics of a settlement, in the order of the weights table (POLICY 9). */
public enum Metric {
    RESOLUTION(Scale.RATING),
    ATTITUDE(Scale.RATING),
    SPEED(Scale.RATING),
    FCR(Scale.SHARE),
    AHT(Scale.HANDLE_TIME),
    SCRIPT(Scale.SHARE),
    EMPATHY(Scale.RATING);

    private final Scale scale;

    Metric(Scale scale) {
        this.scale = scale;
    }

    /** Returns the metric's name in DRL, JSON and documents, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Converts a value in the metric's own unit to points, 0 to 100. */
    public Ratio points(Ratio value, SettlementPolicy policy) {
        return scale.points(value, policy);
    }

    /** Converts points, 0 to 100, back to the metric's own unit. */
    public Ratio value(Ratio points, SettlementPolicy policy) {
        return scale.value(points, policy);
    }

    private enum Scale {
        /** Ratings from 1 to 5. */
        RATING {
            @Override
            Ratio points(Ratio value, SettlementPolicy policy) {
                return value.minus(ONE).times(POINTS_OF_A_STEP);
            }

            @Override
            Ratio value(Ratio points, SettlementPolicy policy) {
                return points.dividedBy(POINTS_OF_A_STEP).plus(ONE);
            }
        },
        /** Shares from 0 to 1. */
        SHARE {
            @Override
            Ratio points(Ratio value, SettlementPolicy policy) {
                return value.times(HUNDRED);
            }

            @Override
            Ratio value(Ratio points, SettlementPolicy policy) {
                return points.dividedBy(HUNDRED);
            }
        },
        /** Seconds; less is better. */
        HANDLE_TIME {
            @Override
            Ratio points(Ratio value, SettlementPolicy policy) {
                Ratio best = Ratio.of(policy.handleTime().allPointsUpTo());
                Ratio worst = Ratio.of(policy.handleTime().noPointsFrom());
                if (value.compareTo(best) <= 0) {
                    return HUNDRED;
                }
                return value.compareTo(worst) >= 0
                        ? Ratio.ZERO
                        : worst.minus(value).times(HUNDRED).dividedBy(worst.minus(best));
            }

            @Override
            Ratio value(Ratio points, SettlementPolicy policy) {
                Ratio best = Ratio.of(policy.handleTime().allPointsUpTo());
                Ratio worst = Ratio.of(policy.handleTime().noPointsFrom());
                return worst.minus(points.times(worst.minus(best)).dividedBy(HUNDRED));
            }
        };

        private static final Ratio ONE = Ratio.of(1);
        private static final Ratio HUNDRED = Ratio.of(100);
        private static final Ratio POINTS_OF_A_STEP = Ratio.of(25);

        abstract Ratio points(Ratio value, SettlementPolicy policy);

        abstract Ratio value(Ratio points, SettlementPolicy policy);
    }
}
