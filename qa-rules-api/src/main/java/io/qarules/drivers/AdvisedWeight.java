package io.qarules.drivers;

import io.qarules.outcome.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a metric weighs in a line, and what it should (POLICY 19).
 *
 * @param metric its name
 * @param weight today, 0 to 100
 * @param target what the drivers ask for, 0 to 100; the same as today where it is to stay
 * @param place where the rules say the weight, such as {@code policy/weights.drl:14}; null where it is not written as one
 *     number
 * @param why it rises, yields or stays
 */
public record AdvisedWeight(
        String metric,
        BigDecimal weight,
        BigDecimal target,
        @Nullable String place,
        Text why) {}
