package io.qarules;

import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.util.List;

/**
 * What a rule pack holds.
 *
 * @param policy name, version and digest
 * @param clauses sorted by clause
 * @param warnings what those who load the pack should know; it works all the same
 * @param uncacheableRules a line for each rule of stage detect that may read more than the fields of one call and the agent,
 *     or of stage penalize than those of one offence; while there is one, the rules of its stage fire for every call or
 *     offence afresh, which takes longer. With none, one that no rule can tell from one before gets what that one got
 */
public record RulePackDescription(
        PolicyVersion policy, List<Clause> clauses, List<String> warnings, List<String> uncacheableRules) {
    public RulePackDescription {
        clauses = List.copyOf(clauses);
        warnings = List.copyOf(warnings);
        uncacheableRules = List.copyOf(uncacheableRules);
    }

    /**
     * A clause of the regulations.
     *
     * @param code the regulation's own number; with {@code *} at its end, every clause that begins so
     * @param rules sorted by stage, then name
     */
    public record Clause(String code, Text title, List<Rule> rules) {
        public Clause {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule of a clause.
     *
     * @param stage the folder: {@code policy}, {@code detect}, {@code penalize} or {@code reward}
     * @param file its file in the pack
     */
    public record Rule(String name, String stage, String file) {}
}
