package io.qarules.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One agent's calls of one kind, and how many of them are drawn (POLICY 19).
 *
 * @param kind of call; null means unknown
 * @param calls how many of the agent's calls of this kind may be drawn, with those heard
 * @param reserved how many places rules reserve for the kind
 * @param reservedDrawn how many calls fill them
 * @param share which part of the places that are not reserved is the kind's, in proportion to its calls beside the
 *     reserved ones; four places
 * @param places the same in whole places, by largest remainder; of equal remainders the kind that comes first by name
 *     goes first
 * @param drawn how many calls are drawn for these places. Not as many only where calls that were heard or planned before
 *     take them
 */
public record Stratum(
        @Nullable String kind, int calls, int reserved, int reservedDrawn, BigDecimal share, int places, int drawn) {}
