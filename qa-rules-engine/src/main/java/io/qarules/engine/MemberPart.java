package io.qarules.engine;

import io.qarules.period.Member;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one case file with its outcome gives to its agent's member of a period, and what must be known of the case file to
 * join it with others of the agent: for programs that decide in many places and join in another, by {@link
 * PeriodMembers#part} and {@link PeriodMembers#join}.
 *
 * @param agentId of the agent
 * @param asOf of the case file
 * @param member with the scores, decisions and awards that lie in the period
 * @param records the key of each call, callback, event, evaluation and nomination of the case file, e.g. {@code
 *     evaluation:E1}
 * @param comesFrom by the id of each decision of the member the keys of the records that it comes from; empty where they
 *     are not known
 */
public record MemberPart(
        String agentId, Instant asOf, Member member, Set<String> records, Map<String, Set<String>> comesFrom) {

    public MemberPart {
        records = Collections.unmodifiableSet(new LinkedHashSet<>(records));
        comesFrom = Collections.unmodifiableMap(new LinkedHashMap<>(comesFrom));
    }
}
