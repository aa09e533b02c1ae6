package io.qarules.engine.check;

import io.qarules.casefile.Agent;
import io.qarules.period.Member;

/**
 * A validated member of a period file: invalid records are left out, and invalid optional fields are null.
 *
 * @param agentId the agent's id, unique in the period file
 * @param scale the scale of the surveys' ratings
 */
public record CheckedMember(String agentId, Agent agent, Member member, RatingScale scale) {}
