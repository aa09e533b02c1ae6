package io.qarules.engine.tier;

import io.qarules.engine.rules.OfAgent;

/**
 * A fact for rules: a survey with a low CSAT that counts only after a review (POLICY 9).
 *
 * @param agentId the agent rated
 * @param surveyId the survey's id
 */
public record SurveyToReview(String agentId, String surveyId) implements OfAgent {}
