package io.qarules.engine.policy;

/** One in so many is TOP, and one in so many BOTTOM, among agents with so many counted surveys. */
public record Tiers(int oneIn, int minSurveys) {}
