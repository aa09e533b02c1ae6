package io.qarules.engine.lint.checks;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Suggests clauses in the place of one that nothing bears. Clauses are numbers: one with another digit is another clause,
 * however alike the two look, so that one is suggested by itself only where a digit or a dot is missing, is there twice,
 * or stands elsewhere.
 */
final class ClauseHints {
    private static final int MOST = 8;

    private ClauseHints() {}

    /**
     * Suggests the clause that was misspelt; where none was, those beside it if they are few; else null.
     *
     * @param asked a clause or a pattern, or a part of one
     * @param known clauses and patterns
     * @param written how one is written in the place of the other
     */
    static @Nullable PackText maybe(String asked, Collection<String> known, UnaryOperator<String> written) {
        List<String> misspelt =
                known.stream().filter(clause -> isSlip(asked, clause)).toList();
        PackText nearest = ClosestMatch.to(asked, misspelt)
                .map(clause -> PackText.maybe(written.apply(clause)))
                .orElse(null);
        return nearest != null ? nearest : oneOf(beside(asked, known), written);
    }

    private static @Nullable PackText oneOf(List<String> clauses, UnaryOperator<String> written) {
        if (clauses.isEmpty() || clauses.size() > MOST) {
            return null;
        }
        PackText all = PackText.commas(clauses.stream().sorted().map(written).toList());
        return clauses.size() == 1 ? PackText.of("HINT.only", all) : PackText.of("HINT.choose", all);
    }

    /** Whether the digits of both are the same in another order, or those of one with some left out. */
    private static boolean isSlip(String asked, String clause) {
        String one = digits(asked);
        String other = digits(clause);
        return isPart(one, other) || isPart(other, one) || sorted(one).equals(sorted(other));
    }

    private static String digits(String clause) {
        return clause.replaceAll("\\D", "");
    }

    private static List<Integer> sorted(String digits) {
        return digits.chars().sorted().boxed().toList();
    }

    private static boolean isPart(String fewer, String more) {
        int at = 0;
        for (int i = 0; i < more.length() && at < fewer.length(); i++) {
            at += more.charAt(i) == fewer.charAt(at) ? 1 : 0;
        }
        return at == fewer.length();
    }

    /** The clauses of the smallest group that a clause is of, and others are; all where there is none. */
    private static List<String> beside(String asked, Collection<String> known) {
        for (int dot = asked.lastIndexOf('.'); dot > 0; dot = asked.lastIndexOf('.', dot - 1)) {
            String group = asked.substring(0, dot + 1);
            List<String> of =
                    known.stream().filter(clause -> clause.startsWith(group)).toList();
            if (!of.isEmpty()) {
                return of;
            }
        }
        return List.copyOf(known);
    }
}
