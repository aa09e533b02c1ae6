package io.qarules.engine.check;

import io.qarules.casefile.Agent;
import io.qarules.period.Member;

/**
 * A member of a period file, cleaned: every record is whole, every field possible or null.
 *
 * @param agentId unique in the period file
 */
public record CheckedMember(String agentId, Agent agent, Member member) {}
