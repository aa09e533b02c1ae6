package io.qarules.examples.monthend.month;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause that synthetic agents breach.
 *
 * @param clause the regulation's number
 * @param weight how common it is beside the others
 * @param amount what a supervisor would set where the clause leaves the fine open; null where it is fixed
 */
public record Breach(String clause, int weight, @Nullable BigDecimal amount) {
    private static final List<Breach> ALL = List.of(
            open("5.1.1", 8, 30),
            open("5.2.3", 8, 30),
            open("5.4.5", 10, 30),
            fixed("6.3.1.1", 9),
            fixed("6.3.1.2", 14),
            fixed("6.3.1.3", 3),
            fixed("6.3.1.4", 6),
            fixed("6.3.1.5", 5),
            open("6.3.1.6", 3, 60),
            open("6.3.1.7", 6, 40),
            fixed("6.3.2.4", 6),
            open("6.3.2.5", 3, 80),
            fixed("6.3.2.6", 4),
            fixed("6.3.2.7", 6),
            fixed("6.3.2.8", 5),
            fixed("6.3.3.1", 3),
            fixed("6.3.3.2", 2),
            fixed("6.3.3.3", 1),
            fixed("6.3.3.5", 1),
            fixed("6.3.3.8", 2),
            open("6.3.3.9", 1, 250),
            open("6.3.3.10", 4, 40),
            fixed("6.3.3.11", 3),
            fixed("6.3.3.12", 3));
    private static final int WEIGHTS = ALL.stream().mapToInt(Breach::weight).sum();

    /** One of them, the common ones more often. */
    public static Breach draw(Dice dice) {
        int left = dice.between(1, WEIGHTS);
        for (Breach breach : ALL) {
            left -= breach.weight();
            if (left <= 0) {
                return breach;
            }
        }
        throw new IllegalStateException("the weights of the breaches do not sum to " + WEIGHTS);
    }

    private static Breach fixed(String clause, int weight) {
        return new Breach(clause, weight, null);
    }

    private static Breach open(String clause, int weight, int amount) {
        return new Breach(clause, weight, BigDecimal.valueOf(amount));
    }
}
