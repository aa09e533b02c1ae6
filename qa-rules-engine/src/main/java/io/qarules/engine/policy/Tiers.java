package io.qarules.engine.policy;

/**
 * How agents of a line are divided into tiers (POLICY 9).
 *
 * @param oneIn one in this many agents is TOP, and one in this many BOTTOM; a line with fewer agents is not ranked
 * @param minSurveys how many counted surveys an agent needs to be ranked
 */
public record Tiers(int oneIn, int minSurveys) {}
