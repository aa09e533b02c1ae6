package io.qarules.engine.rank;

import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a team's agents add up to.
 *
 * @param members how many agents it has
 * @param ranked how many of them are ranked
 * @param indices the sum of their indices
 */
public record TeamTotals(int members, int ranked, BigDecimal indices) {
    /** A team of nobody. */
    public static final TeamTotals NONE = new TeamTotals(0, 0, BigDecimal.ZERO);

    /** Returns the totals of one agent; the index is null where he is not ranked. */
    static TeamTotals of(@Nullable BigDecimal index) {
        return new TeamTotals(1, index == null ? 0 : 1, index == null ? BigDecimal.ZERO : index);
    }

    /** Returns the sum of two parts of a team. */
    public TeamTotals plus(TeamTotals part) {
        return new TeamTotals(members + part.members, ranked + part.ranked, indices.add(part.indices));
    }

    /** Returns the mean of the indices, two places; null where nobody is ranked. */
    @Nullable
    BigDecimal mean() {
        return ranked == 0
                ? null
                : Ratio.of(indices).dividedBy(Ratio.of(ranked)).rounded();
    }
}
