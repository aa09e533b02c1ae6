package io.qarules.settlement;

import io.qarules.outcome.RuleTrace;
import java.util.List;

/**
 * The grounds of one decision of a settlement.
 *
 * @param decisionId the decision's id; two agents may each have a survey, and so a SURVEY_REVIEW, of one id
 * @param owner the agent's id, or the group: {@code team:} with its name, or {@code centre}
 * @param file the file of its rule in the pack
 * @param line the line of its rule in the file, from 1
 * @param rules how its rule matched; empty where the rule has no conditions
 */
public record SettlementProof(String decisionId, String owner, String file, int line, List<RuleTrace> rules) {
    public SettlementProof {
        rules = List.copyOf(rules);
    }
}
