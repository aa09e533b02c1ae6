package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.TallyStanding;
import io.qarules.outcome.Text;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What adds up, and whom it reaches beside the agent: points, tallies, what followed from them, what falls on
 * supervisors, and the decisions about teams and the centre (POLICY 13, 15 and 17). A part that the packs do not have is
 * empty.
 */
record AddedUpView(
        List<PointsRow> points,
        List<TallyRow> tallies,
        List<DecisionRow> escalated,
        List<DecisionRow> shares,
        List<GroupRow> groups) {

    static AddedUpView of(Roster roster, @Nullable Settlement settlement) {
        List<AgentFile> agents = roster.agents();
        return new AddedUpView(
                agents.stream().flatMap(AddedUpView::points).toList(),
                agents.stream().flatMap(AddedUpView::tallies).toList(),
                rows(agents, DecisionPredicates::isAddedUp),
                rows(agents, DecisionPredicates::isOnSupervisor),
                settlement == null
                        ? List.of()
                        : settlement.groups().stream()
                                .flatMap(AddedUpView::groups)
                                .toList());
    }

    boolean any() {
        return anyPoints() || anyTallies() || anyEscalated() || anyShares() || anyGroups();
    }

    boolean anyPoints() {
        return !points.isEmpty();
    }

    boolean anyTallies() {
        return !tallies.isEmpty();
    }

    boolean anyEscalated() {
        return !escalated.isEmpty();
    }

    boolean anyShares() {
        return !shares.isEmpty();
    }

    boolean anyGroups() {
        return !groups.isEmpty();
    }

    private static Stream<PointsRow> points(AgentFile agent) {
        List<Decision> points = agent.decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.POINTS)
                .toList();
        return points.isEmpty()
                ? Stream.of()
                : Stream.of(new PointsRow(
                        agent.id(),
                        agent.link(),
                        sum(points, DecisionPredicates::inForce),
                        sum(points, DecisionPredicates::waits)));
    }

    private static String sum(List<Decision> points, Predicate<Decision> which) {
        return ReportFormat.count(points.stream()
                .filter(which)
                .mapToLong(decision -> decision.points() == null ? 0 : decision.points())
                .sum());
    }

    /** Of several cases of an agent the latest says where tallies stand; one that stands at 0 is left out. */
    static Stream<TallyRow> tallies(AgentFile agent) {
        return agent.explained().stream()
                .max(Comparator.comparing(explained -> explained.outcome().asOf()))
                .map(ExplainedOutcome::tallies)
                .orElse(List.of())
                .stream()
                .filter(tally -> tally.number() > 0)
                .map(tally -> TallyRow.of(agent, tally));
    }

    private static List<DecisionRow> rows(List<AgentFile> agents, Predicate<Decision> which) {
        return agents.stream()
                .flatMap(agent -> agent.all().stream().filter(which).map(decision -> DecisionRow.of(agent, decision)))
                .toList();
    }

    private static Stream<GroupRow> groups(GroupSettlement group) {
        return group.decisions().stream().map(decision -> GroupRow.of(group.group(), decision));
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : ReportFormat.number(number);
    }

    /** The points of an agent. */
    record PointsRow(String agent, String link, String inForce, String waiting) {}

    /**
     * Where a tally of an agent stands.
     *
     * @param next the next step; empty without one
     * @param left how many more units lead to it; empty without one
     * @param kinds what it gives
     */
    record TallyRow(
            String agent,
            String link,
            String tally,
            String period,
            String number,
            String next,
            String left,
            Text kinds) {
        static TallyRow of(AgentFile agent, TallyStanding tally) {
            Integer next = tally.next();
            List<Text> kinds = tally.kinds().stream().map(ReportWords::of).toList();
            return new TallyRow(
                    agent.id(),
                    agent.link(),
                    tally.tally(),
                    tally.period(),
                    ReportFormat.count(tally.number()),
                    next == null ? "" : ReportFormat.count(next),
                    next == null ? "" : ReportFormat.count(next - tally.number()),
                    new Text(
                            kinds.stream().map(Text::zh).collect(Collectors.joining("、")),
                            kinds.stream().map(Text::en).collect(Collectors.joining(", "))));
        }
    }

    /**
     * A decision in a table.
     *
     * @param liable the supervisor on whom it falls; empty where it is not known, or the decision is the agent's own
     */
    record DecisionRow(
            String agent, String link, String liable, String subject, Text kind, Text status, String sum, Text reason) {
        static DecisionRow of(AgentFile agent, Decision decision) {
            String money = DecisionView.money(decision.amount(), decision.min(), decision.max());
            return new DecisionRow(
                    agent.id(),
                    agent.link(),
                    decision.liable() == null ? "" : decision.liable(),
                    decision.subjectId(),
                    ReportWords.of(decision.kind()),
                    ReportWords.of(decision.status()),
                    money == null ? "" : money,
                    decision.reason());
        }
    }

    /** A decision about a team or the centre. */
    record GroupRow(
            String group, Text kind, Text status, String metric, String value, String target, String sum, Text reason) {
        static GroupRow of(String group, SettlementDecision decision) {
            return new GroupRow(
                    group,
                    ReportWords.of(decision.kind()),
                    ReportWords.of(decision.status()),
                    decision.metric() == null ? "" : decision.metric(),
                    shown(decision.value()),
                    shown(decision.target()),
                    decision.amount() == null ? "" : ReportFormat.money(decision.amount()),
                    decision.reason());
        }
    }
}
