package io.qarules.engine.rank;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: the agents of one team (POLICY 17).
 *
 * @param name of the team
 * @param members how many agents it has
 * @param ranked how many of them are ranked
 * @param meanIndex the mean of their rounded indices, two places; null where nobody is ranked
 * @param rank place among the teams by {@code meanIndex}, 1 for the best; equals share the better place; null without it
 */
public record Team(
        String name,
        int members,
        int ranked,
        @Nullable BigDecimal meanIndex,
        @Nullable Integer rank) {}
