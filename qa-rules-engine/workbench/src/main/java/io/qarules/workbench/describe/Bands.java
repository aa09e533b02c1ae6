package io.qarules.workbench.describe;

import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Orders bands that stand one after the other by their lower bound, the highest first: grades, tiers and points are
 * found by the bound, in whatever order a pack declares them.
 */
final class Bands {
    private Bands() {}

    static List<VerbCall> inOrder(List<VerbCall> row) {
        return inOrder(row, Bands::of);
    }

    /** Orders rules of one clause that declare a band each. */
    static List<RuleText> rulesInOrder(List<RuleText> rules) {
        return inOrder(rules, Bands::of);
    }

    private static <T> List<T> inOrder(List<T> all, Function<T, @Nullable Band> band) {
        List<T> ordered = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = end(all, from, band);
            ordered.addAll(all.subList(from, to).stream()
                    .sorted(Comparator.comparing((T one) -> bound(band.apply(one)))
                            .reversed())
                    .toList());
            from = to;
        }
        return ordered;
    }

    /** Returns where the bands of one kind end that begin at a place; right after it where none do. */
    private static <T> int end(List<T> all, int from, Function<T, @Nullable Band> band) {
        Band first = band.apply(all.get(from));
        int to = from + 1;
        while (first != null && to < all.size() && first.isLike(band.apply(all.get(to)))) {
            to++;
        }
        return to;
    }

    private static @Nullable Band of(RuleText rule) {
        List<VerbCall> row = rule.verbs().toList();
        Band band = row.size() == 1 && rule.when().isEmpty() ? of(row.get(0)) : null;
        return band == null ? null : new Band(rule.clause() + " " + band.kind(), band.from());
    }

    private static @Nullable Band of(VerbCall call) {
        List<Operand> given = call.arguments();
        return switch (call.verb()) {
            case "grade", "gradeToRectify" -> band("grade", given);
            case "tierFrom" -> band("tier", given);
            case "pointsFrom" -> band("points of " + given.get(0).text(), given);
            default -> null;
        };
    }

    private static @Nullable Band band(String kind, List<Operand> given) {
        Operand from = given.get(1);
        return from.kind() == Operand.Kind.NUMBER ? new Band(kind, new BigDecimal(from.value())) : null;
    }

    private static BigDecimal bound(@Nullable Band band) {
        return band == null ? BigDecimal.ZERO : band.from();
    }

    /** @param kind what the band is one of, such as the tiers */
    private record Band(String kind, BigDecimal from) {
        boolean isLike(@Nullable Band other) {
            return other != null && other.kind.equals(kind);
        }
    }
}
