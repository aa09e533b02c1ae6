package io.qarules.examples.monthend.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.Settlement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the page shows, section by section. */
record ReportView(
        String title,
        String note,
        String style,
        String script,
        @Nullable Head head,
        String agentCount,
        MoneyView money,
        PenaltyView penalties,
        List<LineView> lines,
        @Nullable FundView fund,
        @Nullable TrendView trend,
        List<AgentRow> rows,
        boolean sparks,
        List<AgentView> agents,
        LeftOutView left,
        List<PolicyVersion> policies) {

    static ReportView of(ReportInput input, String style, String script) {
        Roster roster = new Roster(input);
        Settlement settlement = input.settlement();
        List<Decision> decisions = input.outcomes().stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
        List<AgentRow> rows = roster.agents().stream().map(AgentRow::of).toList();
        return new ReportView(
                input.title(),
                input.note(),
                style,
                script,
                settlement == null ? null : Head.of(settlement, input.periodOf(settlement)),
                Show.count(rows.size()),
                MoneyView.of(decisions, settlement),
                PenaltyView.of(decisions),
                LineView.of(roster),
                settlement == null ? null : FundView.of(input, settlement, roster),
                TrendView.of(input),
                rows,
                rows.stream().anyMatch(row -> row.spark() != null),
                roster.agents().stream()
                        .map(agent -> AgentView.of(agent, roster))
                        .toList(),
                LeftOutView.of(roster, settlement),
                policies(input));
    }

    boolean anyLines() {
        return !lines.isEmpty();
    }

    static List<PolicyVersion> policies(ReportInput input) {
        Settlement settlement = input.settlement();
        return Stream.concat(
                        input.outcomes().stream().map(Outcome::policy),
                        Stream.ofNullable(settlement).map(Settlement::policy))
                .distinct()
                .toList();
    }

    /** Which period it is. */
    record Head(
            String period, @Nullable String from, @Nullable String to, boolean open) {
        static Head of(Settlement settlement, @Nullable PeriodFile file) {
            Period period = file == null ? null : file.period();
            return new Head(
                    settlement.period(),
                    period == null || period.from() == null
                            ? null
                            : period.from().toString(),
                    period == null || period.to() == null ? null : period.to().toString(),
                    period != null && Boolean.FALSE.equals(period.closed()));
        }
    }
}
