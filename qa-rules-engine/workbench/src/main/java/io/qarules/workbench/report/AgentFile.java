package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of one agent, collected from all inputs of the report.
 *
 * @param anchor the HTML id of the agent's section
 * @param link to that section from the report's page
 * @param line as stated in the period file
 * @param settled the agent's part of the reported settlement
 * @param drawn the agent's entries in the award fund
 * @param indices the known indices by which the reported settlement ranks, of all settlements, in time order
 */
record AgentFile(
        String id,
        String anchor,
        String link,
        @Nullable String name,
        @Nullable String line,
        List<ExplainedOutcome> explained,
        @Nullable MemberSettlement settled,
        List<FundEntry> drawn,
        List<BigDecimal> indices) {

    AgentFile {
        explained = List.copyOf(explained);
        drawn = List.copyOf(drawn);
        indices = List.copyOf(indices);
    }

    List<Outcome> outcomes() {
        return explained.stream().map(ExplainedOutcome::outcome).toList();
    }

    /** Returns the decisions that fall on the agent. */
    List<Decision> decisions() {
        return all().stream()
                .filter(decision -> !DecisionPredicates.isOnSupervisor(decision))
                .toList();
    }

    /** Returns all decisions, those too that fall on the agent's supervisor. */
    List<Decision> all() {
        return outcomes().stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
    }

    /** Returns the number of offences with penalties; what follows from those added up is no further offence. */
    long offences() {
        return decisions().stream()
                .filter(DecisionPredicates::isPenalty)
                .filter(decision -> !DecisionPredicates.isAddedUp(decision))
                .map(Decision::subjectId)
                .distinct()
                .count();
    }
}
