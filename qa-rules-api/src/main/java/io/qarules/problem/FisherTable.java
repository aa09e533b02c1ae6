package io.qarules.problem;

import java.math.BigDecimal;

/**
 * The table of Fisher's exact test: how many agents of a group have an offence before a training and after it, and how
 * many have none (POLICY 19).
 *
 * @param before how many have one before the day
 * @param beforeWithout how many have none before it
 * @param after how many have one on the day or later
 * @param afterWithout how many have none from it on
 * @param probability of this table among all tables with the same sums, 0 to 1, six places
 * @param p the sum of the probabilities of all these tables that are no more probable than this one; as in the effect of
 *     the training
 */
public record FisherTable(
        int before, int beforeWithout, int after, int afterWithout, BigDecimal probability, BigDecimal p) {}
