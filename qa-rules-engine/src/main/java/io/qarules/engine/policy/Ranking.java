package io.qarules.engine.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How agents are ranked and divided into tiers (POLICY 17).
 *
 * @param by the index by which agents are ranked; null where the pack ranks by none
 * @param within who is compared with whom
 * @param tiers from the best down; empty where the pack has none
 * @param isByShares whether the bounds of the tiers are shares of the ranked agents; otherwise indices
 * @param minSurveys how many counted surveys an agent needs to be ranked
 * @param minGroup how many ranked agents a group needs to be divided by shares
 */
public record Ranking(
        @Nullable String by, Within within, List<Tier> tiers, boolean isByShares, int minSurveys, int minGroup) {
    /** The word for agents who are in no tier. */
    public static final String NOT_RANKED = "NOT_RANKED";

    /** Returns how far down a tier is, 0 for the best; -1 for a word that is no tier of the pack. */
    public int place(String tier) {
        for (int place = 0; place < tiers.size(); place++) {
            if (tiers.get(place).name().equals(tier)) {
                return place;
            }
        }
        return -1;
    }

    /** Who is compared with whom. */
    public enum Within {
        LINE,
        TEAM,
        ALL
    }
}
