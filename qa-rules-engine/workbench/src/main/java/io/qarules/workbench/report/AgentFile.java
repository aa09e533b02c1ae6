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
 * All that the input says of one agent.
 *
 * @param anchor the id of its section in the page
 * @param line as the period file says
 * @param settled its part of the settlement that is reported
 * @param drawn its awards in the fund's books
 * @param indices its satisfaction indices, of all settlements in time order, those known
 */
record AgentFile(
        String id,
        String anchor,
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

    List<Decision> decisions() {
        return outcomes().stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
    }

    /** How many offences have penalties. */
    long offences() {
        return decisions().stream()
                .filter(DecisionPredicates::isPenalty)
                .map(Decision::subjectId)
                .distinct()
                .count();
    }
}
