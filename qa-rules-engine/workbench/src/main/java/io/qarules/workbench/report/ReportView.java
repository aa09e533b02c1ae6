package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.PolicyVersion;
import io.qarules.period.Period;
import io.qarules.settlement.Settlement;
import io.qarules.workbench.report.AgentPages.PageLink;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The view of the report's template, section by section. */
record ReportView(
        String title,
        @Nullable String note,
        OpeningLanguage opens,
        String style,
        String script,
        @Nullable Head head,
        String agentCount,
        MoneyView money,
        PenaltyView penalties,
        TierRanking ranking,
        List<LineView> lines,
        @Nullable FundView fund,
        @Nullable TrendView trend,
        List<AgentRow> rows,
        boolean sparks,
        List<AgentView> agents,
        List<PageLink> pages,
        AddedUpView addedUp,
        LeftOutView left,
        List<PolicyVersion> policies) {

    /**
     * Builds the view.
     *
     * @param pages those of the agents, if their sections are not on this page; else empty
     */
    static ReportView of(
            ReportInput input,
            Roster roster,
            List<PageLink> pages,
            OpeningLanguage opens,
            String style,
            String script) {
        SettledPeriod reported = input.reported();
        Settlement settlement = reported == null ? null : reported.settlement();
        List<Decision> decisions = input.decisions();
        List<AgentRow> rows = roster.agents().stream()
                .map(agent -> AgentRow.of(agent, roster.ranking()))
                .toList();
        return new ReportView(
                input.title(),
                input.note().isBlank() ? null : input.note(),
                opens,
                style,
                script,
                reported == null ? null : Head.of(reported),
                ReportFormat.count(rows.size()),
                MoneyView.of(decisions, settlement, input.withheldBy()),
                PenaltyView.of(decisions),
                roster.ranking(),
                LineView.of(roster),
                reported == null ? null : FundView.of(input, reported, roster),
                TrendView.of(input, roster.ranking()),
                rows,
                rows.stream().anyMatch(row -> row.spark() != null),
                pages.isEmpty()
                        ? roster.agents().stream()
                                .map(agent -> AgentView.of(agent, roster))
                                .toList()
                        : List.of(),
                pages,
                AddedUpView.of(roster, settlement),
                LeftOutView.of(roster, settlement),
                input.policies());
    }

    boolean split() {
        return !pages.isEmpty();
    }

    String tableLink() {
        return "#agents";
    }

    boolean anyAddedUp() {
        return addedUp.any();
    }

    boolean anyLines() {
        return !lines.isEmpty();
    }

    /** The heading of the period. */
    record Head(
            String period, @Nullable String from, @Nullable String to, boolean open) {
        static Head of(SettledPeriod reported) {
            Period period = reported.file().period();
            return new Head(
                    reported.settlement().period(),
                    period == null || period.from() == null
                            ? null
                            : period.from().toString(),
                    period == null || period.to() == null ? null : period.to().toString(),
                    period != null && Boolean.FALSE.equals(period.closed()));
        }
    }
}
