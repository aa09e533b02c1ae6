package io.qarules.cli;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.outcome.Problem;
import io.qarules.outcome.RuleProof;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.function.Supplier;

/**
 * What {@code explain} says of a file of the inspection office.
 *
 * @param json the result with all proofs
 * @param head what it is of
 * @param decisions in the order of the result
 * @param notes what else there is to say
 * @param problems of the file
 */
record OfficeExplanation(
        Supplier<String> json, Text head, List<Proved> decisions, List<Text> notes, List<Problem> problems) {

    /**
     * A decision with its proof.
     *
     * @param shortfalls what of it cannot be kept
     * @param json decision and proof
     */
    record Proved(Text reason, RuleProof proof, List<Text> shortfalls, Supplier<String> json) {
        /** Creates a decision that is kept in full. */
        Proved(Text reason, RuleProof proof, Supplier<String> json) {
            this(reason, proof, List.of(), json);
        }
    }

    /**
     * Returns the decisions of that name; a session of all may be asked for by several clauses.
     *
     * @throws UnknownWordException if there is none
     */
    List<Proved> named(String id) {
        List<Proved> named = decisions.stream()
                .filter(one -> one.proof().decisionId().equals(id))
                .toList();
        if (named.isEmpty()) {
            List<String> ids =
                    decisions.stream().map(one -> one.proof().decisionId()).toList();
            throw new UnknownWordException(CommandWords.maybe("officeDecision.unknown", ClosestMatch.to(id, ids), id));
        }
        return named;
    }
}
