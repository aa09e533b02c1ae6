package io.qarules.workbench.report;

import io.qarules.casefile.Agent;
import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.Settlement;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data of a report or a letter.
 *
 * @param title of the report, in any language
 * @param note an important notice for readers, e.g. that agents are fictitious; shown prominently, may be empty
 * @param zone in which days and times are shown: the zone of the policy that decided
 * @param cases the outcomes with their proofs; all their decisions are counted and shown
 * @param periods in time order; the last one is reported, the earlier ones give the trend; may be empty
 */
public record ReportInput(
        String title, String note, ZoneId zone, List<DecidedCase> cases, List<SettledPeriod> periods) {
    public ReportInput {
        cases = List.copyOf(cases);
        periods = List.copyOf(periods);
    }

    /**
     * An evaluated case.
     *
     * @param agent as in the case file; null where only the outcome is known
     */
    public record DecidedCase(@Nullable Agent agent, ExplainedOutcome explained) {}

    /**
     * A settled period.
     *
     * @param file the input of the settlement; agents' names and lines and the dates of awards are read from it
     */
    public record SettledPeriod(PeriodFile file, Settlement settlement) {}

    List<Outcome> outcomes() {
        return cases.stream().map(each -> each.explained().outcome()).toList();
    }

    /** Returns the decisions that fall on agents. */
    List<Decision> decisions() {
        return outcomes().stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .filter(decision -> !DecisionPredicates.isOnSupervisor(decision))
                .toList();
    }

    /** Returns the reported period; null where there is none. */
    @Nullable
    SettledPeriod reported() {
        return periods.isEmpty() ? null : periods.get(periods.size() - 1);
    }

    /** Returns the distinct versions of the packs that evaluated the cases and settled the period. */
    List<PolicyVersion> policies() {
        return Stream.concat(
                        outcomes().stream().map(Outcome::policy),
                        Stream.ofNullable(reported())
                                .map(period -> period.settlement().policy()))
                .distinct()
                .toList();
    }
}
