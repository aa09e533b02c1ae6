package io.qarules;

import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.util.List;

/**
 * The contents of a rule pack.
 *
 * @param policy the pack's name, version and digest
 * @param clauses sorted by clause code
 * @param warnings one line each, for those who load the pack; the pack works all the same
 * @param uncacheableRules one line for each rule that prevents the results of its stage from being cached: a rule of
 *     stage {@code detect} that may read more than one call and the agent, or of stage {@code penalize} that may read
 *     more than one offence. Results are the same, evaluation takes longer. Empty when all rules can be cached, and for
 *     a settlement pack
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
     * @param code the regulation's own number, e.g. {@code 6.3.1.2}; with {@code *} at its end, every clause that
     *     begins with what precedes it
     * @param title the clause's title, in both languages
     * @param rules sorted by stage, then by name
     */
    public record Clause(String code, Text title, List<Rule> rules) {
        public Clause {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule of a clause.
     *
     * @param name the rule's name, unique in the pack
     * @param stage the pack's sub-folder: {@code policy}, {@code detect}, {@code penalize}, {@code reward} or {@code
     *     tier}
     * @param file the rule's file in the pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}
     */
    public record Rule(String name, String stage, String file) {}
}
