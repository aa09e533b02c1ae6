package io.qarules.engine;

import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ContiguousSet;
import io.qarules.QaRulesException;
import io.qarules.casefile.Agent;
import io.qarules.engine.check.CheckedMember;
import io.qarules.engine.check.CheckedPeriod;
import io.qarules.engine.check.DeclaredNumbers;
import io.qarules.engine.check.MemberCheck;
import io.qarules.engine.check.PeriodCheck;
import io.qarules.engine.check.Pointer;
import io.qarules.engine.check.Problems;
import io.qarules.engine.check.UnknownAmounts;
import io.qarules.engine.explain.SettlementProofs;
import io.qarules.engine.explain.SettlementTrace;
import io.qarules.engine.explain.SettlementWhyNots;
import io.qarules.engine.fund.FundStage;
import io.qarules.engine.fund.FundStage.Claim;
import io.qarules.engine.json.PeriodSink;
import io.qarules.engine.json.StreamedSettlement;
import io.qarules.engine.measure.MeasureStage;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.GroupFacts;
import io.qarules.engine.rank.MetricShare;
import io.qarules.engine.rank.RankStage;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.source.Stage;
import io.qarules.engine.tier.TierDecisions;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.tier.TierStage;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Problem;
import io.qarules.outcome.WhyNot;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PeriodInput;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.Settlement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Settles one period (POLICY 9) from members that arrive one by one. A member is checked and measured on arrival, and
 * its calls and surveys are not kept; ranking, decisions and the fund follow once the period has arrived.
 */
final class PeriodSettlement implements PeriodSink {
    private static final String SCALE = "/csatScale";

    private final RulePack pack;
    private final SettlementPolicy policy;
    private final SettlementReasons reasons;
    private final Problems problems = new Problems(List.of());
    private final MemberCheck memberCheck;
    private final List<Measures> measured = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>(); // of the measured members in the input
    private final List<Claim> claims = new ArrayList<>();
    private int members;
    private boolean strict;
    private @Nullable CheckedPeriod checked;

    PeriodSettlement(RulePack pack, SettlementReasons reasons) {
        this.pack = pack;
        this.policy = pack.settlementPolicy();
        this.reasons = reasons;
        this.memberCheck = new MemberCheck(policy.vocabulary(), policy.indicators(), problems);
    }

    /**
     * Takes a period file that is in memory: the scale of the ratings, its members, then the period.
     *
     * @param input null is refused
     * @throws io.qarules.CaseRefusedException if the input is null, cannot be read, or the period's id is missing or
     *     invalid
     */
    void read(@Nullable PeriodInput input) {
        PeriodFileReading reading = input == null ? null : input.reading();
        if (reading == null) {
            throw NullInput.refused("null.period");
        }
        PeriodFile file = reading.periodFile();
        Map<String, List<Problem>> byPlace = reading.problems().stream().collect(groupingBy(PeriodSettlement::place));
        begin(file.csatScale(), reading.strict(), removed(byPlace, SCALE));
        for (int i = 0; i < file.members().size(); i++) {
            member(file.members().get(i), removed(byPlace, place(i)));
        }
        period(
                file.period(),
                file.fund(),
                file.indicators(),
                byPlace.values().stream().flatMap(List::stream).toList());
    }

    /**
     * Checks the scale of the surveys' ratings: stage check.
     *
     * @param scale the scale as read; null if missing
     * @param strictly whether names that neither the pack nor the contract knows are problems
     * @param reading the problems found when it was read
     */
    @Override
    public void begin(@Nullable CsatScale scale, boolean strictly, List<Problem> reading) {
        strict = strictly;
        memberCheck.strict(strictly);
        Problems found = new Problems(reading);
        memberCheck.scale(PeriodCheck.scale(scale, found));
        problems.addAll(found);
    }

    /**
     * Checks and measures one member: stages check and measure.
     *
     * @param member the member as read
     * @param reading the problems found when it was read
     */
    @Override
    public void member(Member member, List<Problem> reading) {
        int index = members++;
        String place = place(index);
        try {
            CheckedMember valid = memberCheck.next(member, reading);
            if (valid != null) {
                measured.add(MeasureStage.run(policy, valid));
                places.add(index);
                valid.member().awards().forEach(award -> claims.add(new Claim(valid.agentId(), award)));
            }
        } catch (RuntimeException | Error e) {
            Agent agent = member.agent();
            throw Faults.of(e, place, agent == null || agent.id() == null ? "" : agent.id());
        }
    }

    /**
     * Checks the period: stage check.
     *
     * @param period the period as read; null if missing
     * @param fund the opening balance, CNY; null means the pack's
     * @param indicators of the centre, by name
     * @param reading the problems found when the file was read, members apart
     * @throws io.qarules.CaseRefusedException if the period's id is missing or invalid
     */
    @Override
    public void period(
            @Nullable Period period, @Nullable BigDecimal fund, Map<String, Object> indicators, List<Problem> reading) {
        Problems found = new Problems(reading);
        checked = PeriodCheck.check(period, fund, indicators, new DeclaredNumbers(policy.centre(), strict), found);
        problems.addAll(found);
    }

    /**
     * Returns the settlement, after all members and the period: stages rank, tier and fund.
     *
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    StreamedSettlement settlement() {
        return settlement(decided());
    }

    /**
     * Returns the settlement with its proofs, after all members and the period.
     *
     * @param whose whether an agent or group is asked about
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    ExplainedSettlement explained(Predicate<String> whose) {
        Decided decided = decided();
        Settlement settlement = settlement(decided).whole();
        return new SettlementProofs(trace(decided, settlement)).explained(whose);
    }

    /** Returns why a decision is missing, as {@link io.qarules.QaRules#whyNotSettled}. */
    WhyNot whyNot(DecisionKind kind, String clause, @Nullable String owner) {
        Decided decided = decided();
        return new SettlementWhyNots(trace(decided, settlement(decided).whole())).whyNot(kind, clause, owner);
    }

    private SettlementTrace trace(Decided decided, Settlement settlement) {
        return new SettlementTrace(
                pack,
                decided.standings,
                TierStage.facts(pack, decided.standings, decided.groups),
                memberCheck::isUnreliable,
                decided.paid.decisions(),
                settlement);
    }

    private Decided decided() {
        CheckedPeriod period = Objects.requireNonNull(checked, "the period comes last");
        memberCheck.reportUnreliableLines();
        List<Standing> standings = RankStage.run(policy, period.period(), measured, memberCheck::isUnreliable);
        List<Object> groups =
                GroupFacts.of(policy, standings, period.indicators(), pack.reads(Stage.TIER, MetricShare.class));
        TierDecisions decisions = TierStage.run(pack, period.id(), period.period(), standings, groups);
        reportUnknownAmounts(decisions);
        FundStage.Paid paid = FundStage.run(period.fund() == null ? policy.fund() : period.fund(), claims, decisions);
        return new Decided(period.id(), standings, groups, paid);
    }

    private StreamedSettlement settlement(Decided decided) {
        FundStage.Paid paid = decided.paid;
        List<List<TierRuling>> rulings = paid.decisions().rulings();
        SettledMembers members = new SettledMembers(pack, reasons);
        List<Integer> places = ContiguousSet.closedOpen(0, rulings.size()).asList();
        return new StreamedSettlement(
                decided.periodId,
                pack.version(),
                () -> OrderedParallelMap.map(places, at -> members.settled(decided.standings.get(at), rulings.get(at)))
                        .iterator(),
                paid.statement(),
                members.groups(paid.decisions().groups()),
                problems.list());
    }

    /** What the stages gave. */
    private record Decided(String periodId, List<Standing> standings, List<Object> groups, FundStage.Paid paid) {}

    private void reportUnknownAmounts(TierDecisions decisions) {
        problems.unknownAmounts().addAll(decisions.unknownAmountsOfGroups());
        for (int i = 0; i < measured.size(); i++) {
            Set<String> clauses = decisions.unknownAmounts().get(measured.get(i).agentId());
            if (!clauses.isEmpty()) {
                Pointer member = Pointer.ROOT.child("members").child(places.get(i));
                problems.add(UnknownAmounts.ofMember(member, clauses));
            }
        }
    }

    /** Returns the period's id; empty until the period has arrived. */
    String id() {
        return checked == null ? "" : checked.id();
    }

    /** Returns the exception that stands for this period, as {@link Faults#of}. */
    QaRulesException failure(Throwable thrown) {
        return Faults.of(thrown, checked == null ? "" : "period " + id(), "");
    }

    private static List<Problem> removed(Map<String, List<Problem>> byPlace, String place) {
        List<Problem> there = byPlace.remove(place);
        return there == null ? List.of() : there;
    }

    /** Returns the path of the member that a problem concerns, or of the scale; empty if it concerns neither. */
    private static String place(Problem problem) {
        String[] segments = problem.path().split("/", -1);
        if (problem.path().equals(SCALE) || problem.path().startsWith(SCALE + "/")) {
            return SCALE;
        }
        return segments.length > 2 && segments[1].equals("members") ? "/members/" + segments[2] : "";
    }

    private static String place(int member) {
        return "/members/" + member;
    }
}
