package io.qarules.engine.appeal;

import io.qarules.engine.count.Count;
import io.qarules.engine.escalate.Escalated;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.ruling.Ruling;
import java.util.List;

/**
 * The penalties of a case under the assumption that certain appeals are upheld (POLICY 2.11).
 *
 * @param count the offences, and the excluded findings with the reason
 * @param penalized the decisions of the penalty rules, before overlap
 * @param escalated the decisions for what adds up across clauses
 * @param rulings the rulings after stages overlap and escalate, acknowledgements included
 */
public record Scenario(Count count, Penalized penalized, Escalated escalated, List<Ruling> rulings) {}
