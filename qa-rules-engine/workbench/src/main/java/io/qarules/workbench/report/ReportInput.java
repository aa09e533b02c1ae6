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
 * What a report or a letter tells of.
 *
 * @param title what it is, in any language
 * @param note what a reader must know before all else, e.g. that agents are made up; shown prominently, may be empty
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
     * A case and what the rules decided.
     *
     * @param agent as the case file says; null where only the outcome is known
     */
    public record DecidedCase(@Nullable Agent agent, ExplainedOutcome explained) {}

    /**
     * A period and what the rules made of it.
     *
     * @param file as it was settled: the agents' names and lines and the dates of awards are read from it
     */
    public record SettledPeriod(PeriodFile file, Settlement settlement) {}

    List<Outcome> outcomes() {
        return cases.stream().map(each -> each.explained().outcome()).toList();
    }

    List<Decision> decisions() {
        return outcomes().stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
    }

    /** The period that is reported, or null without one. */
    @Nullable
    SettledPeriod reported() {
        return periods.isEmpty() ? null : periods.get(periods.size() - 1);
    }

    /** By what rules the cases were decided and the period was settled, each once. */
    List<PolicyVersion> policies() {
        return Stream.concat(
                        outcomes().stream().map(Outcome::policy),
                        Stream.ofNullable(reported())
                                .map(period -> period.settlement().policy()))
                .distinct()
                .toList();
    }
}
