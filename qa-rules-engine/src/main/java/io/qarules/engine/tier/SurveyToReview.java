package io.qarules.engine.tier;

import io.qarules.engine.rules.OfAgent;

/** A fact for rules: a survey that counts only once it has been reviewed. */
public record SurveyToReview(String agentId, String surveyId) implements OfAgent {}
