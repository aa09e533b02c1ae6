package io.qarules.workbench.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An agent's index over the periods, in a drawing of 60 by 18 whose scale is 40 to 100.
 *
 * @param change difference to the previous period
 */
record Sparkline(String path, String what, String change) {
    private static final double WIDTH = 56;
    private static final double LOWEST = 40;

    /** Builds the line; null for fewer than two indices. */
    static @Nullable Sparkline of(List<BigDecimal> indices) {
        if (indices.size() < 2) {
            return null;
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < indices.size(); i++) {
            double index = Math.max(LOWEST, indices.get(i).doubleValue());
            path.append(i == 0 ? "M" : "L")
                    .append(ReportFormat.length(2 + WIDTH * i / (indices.size() - 1)))
                    .append(' ')
                    .append(ReportFormat.length(16 - (index - LOWEST) / (100 - LOWEST) * 14));
        }
        return new Sparkline(
                path.toString(),
                indices.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" → ")),
                signed(indices.get(indices.size() - 1).subtract(indices.get(indices.size() - 2))));
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }
}
