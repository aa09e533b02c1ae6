package io.qarules.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rule worked out a number that it gives: an amount, a bound, a percentage or a factor (POLICY 13).
 *
 * @param verb the verb that is given it, e.g. {@code fine} or {@code finePercentOfPay}
 * @param text the expression as written in the rule, e.g. {@code $o.finding().number( "loss" ) * 0.1}
 * @param values what it reads, in the order in which it is written, and then what it is a share of, such as the
 *     performance pay; at least one
 * @param result the number in plain digits, exact, before it is rounded; null where something in it is unknown, or it is
 *     not finite
 */
public record AmountTrace(
        String verb,
        String text,
        List<ActualValue> values,
        @Nullable String result) {
    public AmountTrace {
        values = List.copyOf(values);
    }
}
