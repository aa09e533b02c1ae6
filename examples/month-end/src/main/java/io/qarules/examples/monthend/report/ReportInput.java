package io.qarules.examples.monthend.report;

import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.Settlement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells of.
 *
 * @param title what it is
 * @param note what of it is synthetic; shown prominently
 * @param explained the outcomes and their proofs; all their decisions are counted and shown
 * @param periods in time order; the agents' names and lines and the dates of awards are read from them
 * @param settlements in time order; the last one is reported, the earlier ones give the trend
 */
public record ReportInput(
        String title,
        String note,
        List<ExplainedOutcome> explained,
        List<PeriodFile> periods,
        List<Settlement> settlements) {

    public ReportInput {
        explained = List.copyOf(explained);
        periods = List.copyOf(periods);
        settlements = List.copyOf(settlements);
    }

    List<Outcome> outcomes() {
        return explained.stream().map(ExplainedOutcome::outcome).toList();
    }

    /** The settlement that is reported, or null without one. */
    @Nullable
    Settlement settlement() {
        return settlements.isEmpty() ? null : settlements.get(settlements.size() - 1);
    }

    /** The period file of a settlement, or null without one. */
    @Nullable
    PeriodFile periodOf(Settlement settlement) {
        PeriodFile found = null;
        for (PeriodFile file : periods) {
            if (file.period() != null
                    && settlement.period().equals(file.period().id())) {
                found = file;
            }
        }
        return found;
    }
}
