package io.qarules.engine;

import static java.util.stream.Collectors.groupingBy;

import io.qarules.QaRulesException;
import io.qarules.engine.check.CheckedMember;
import io.qarules.engine.check.CheckedPeriod;
import io.qarules.engine.check.DeclaredNumbers;
import io.qarules.engine.check.MemberCheck;
import io.qarules.engine.check.PeriodCheck;
import io.qarules.engine.check.Pointer;
import io.qarules.engine.check.Problems;
import io.qarules.engine.check.RatingScale;
import io.qarules.engine.check.UnknownAmounts;
import io.qarules.engine.fund.FundStage.Claim;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.measure.MeasureStage;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.MetricShare;
import io.qarules.engine.rank.RankTotals;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.source.Stage;
import io.qarules.engine.tier.TierDecisions;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.tier.TierStage;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Problem;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.settlement.MemberSettlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles a period whose agents are in many places, with the same stages and to the same bytes as {@link
 * QaRulesEngine#settle}. What goes from place to place are byte arrays, in this order:
 *
 * <ol>
 *   <li>{@link #measure} makes of an agent's members what the rest needs of them;
 *   <li>each place has a {@link #counting} sum of its agents; the sums of all places are added up to one;
 *   <li>with that each place has an {@link #adding} sum of its agents, and these too are added up to one;
 *   <li>with both, {@link #deciding} decides on any agents, in any portions;
 *   <li>one place has the {@link #fund}, which takes what each agent draws, and settles teams and the centre;
 *   <li>with what it paid, {@link SettledParts} writes each agent's settlement, or the whole.
 * </ol>
 *
 * The sums grow with groups and with different values, not with agents, but for what rules rank by exactly. Immutable and
 * safe for use by many threads; what its methods return is for one.
 */
public final class SplitSettlement {
    final RulePack pack;
    final SettlementPolicy policy;
    final CheckedPeriod period;
    final List<Problem> problems;
    private final boolean strict;
    private final RatingScale scale;
    private final List<String> ranked;
    private final boolean withShares;

    /**
     * Begins a settlement.
     *
     * @param engine has the pack that settles
     * @param head a period file without members
     * @param strict whether names that neither the pack nor the contract knows are problems
     * @throws io.qarules.CaseRefusedException if the head is no JSON object, or has no period's id
     * @throws IllegalArgumentException if rules of the pack join members
     */
    public SplitSettlement(QaRulesEngine engine, String head, boolean strict) {
        if (joinsMembers(engine)) {
            throw new IllegalArgumentException(
                    "rules of the pack join members, so that one place must have all of them: use settle");
        }
        this.pack = engine.settlementPack();
        this.policy = pack.settlementPolicy();
        this.strict = strict;
        PeriodFileReading reading = new PeriodFileReader(strict).read(head);
        PeriodFile file = reading.periodFile();
        Map<Boolean, List<Problem>> found = reading.problems().stream()
                .collect(groupingBy(problem -> problem.path().startsWith("/csatScale")));
        Problems ofScale = new Problems(found.getOrDefault(true, List.of()));
        this.scale = PeriodCheck.scale(file.csatScale(), ofScale);
        Problems ofHead = new Problems(found.getOrDefault(false, List.of()));
        this.period = PeriodCheck.check(
                file.period(), file.fund(), file.indicators(), new DeclaredNumbers(policy.centre(), strict), ofHead);
        ofHead.addAll(ofScale);
        this.problems = ofHead.list();
        this.ranked = RankedNames.of(pack);
        this.withShares = pack.reads(Stage.TIER, MetricShare.class);
    }

    /** Returns whether rules join members, so that one place must have all of them, and {@code settle} settles. */
    public static boolean joinsMembers(QaRulesEngine engine) {
        return engine.settlementPack().joinsFacts(Stage.TIER);
    }

    /**
     * Checks and measures what the period has of one agent: stages check and measure.
     *
     * @param agentId empty where the members name no agent
     * @param members as in a period file, those of this agent in their order; where it is empty all that name none
     */
    public byte[] measure(String agentId, List<String> members) {
        PeriodFileReading reading =
                new PeriodFileReader(strict).read("{\"members\":[" + String.join(",", members) + "]}");
        Map<String, List<Problem>> byPlace = reading.problems().stream().collect(groupingBy(SplitSettlement::place));
        Problems found = new Problems(List.of());
        MemberCheck check = new MemberCheck(policy.vocabulary(), policy.indicators(), found);
        check.strict(strict);
        check.scale(scale);
        Measures measures = null;
        int place = 0;
        List<Claim> claims = List.of();
        List<Member> read = reading.periodFile().members();
        for (int i = 0; i < read.size(); i++) {
            CheckedMember valid = check.next(read.get(i), byPlace.getOrDefault(Integer.toString(i), List.of()));
            if (valid != null) {
                measures = MeasureStage.run(policy, valid);
                place = i;
                claims = valid.member().awards().stream()
                        .map(award -> new Claim(valid.agentId(), award))
                        .toList();
            }
        }
        return new SplitMember(
                        agentId,
                        read.size(),
                        place,
                        measures,
                        claims,
                        check.surveys(),
                        found.list().stream().map(SplitProblem::of).toList())
                .bytes();
    }

    private static String place(Problem problem) {
        String[] segments = problem.path().split("/", -1);
        return segments.length > 2 ? segments[2] : "";
    }

    /** Returns a sum in which agents' indices are counted. */
    public Sum counting() {
        return new Sum(policy, (totals, member) -> {
            totals.surveys().add(member.surveys());
            if (member.measures() != null) {
                totals.ranks().count(member.measures());
            }
        });
    }

    /**
     * Returns a sum in which agents' points are added up.
     *
     * @param counted what was counted in all places
     */
    public Sum adding(byte[] counted) {
        RankTotals.Tiers tiers = SplitTotals.of(policy, counted).tiers();
        return new Sum(policy, (totals, member) -> {
            if (member.measures() != null) {
                totals.ranks().add(member.measures(), tiers, ranked, withShares);
            }
        });
    }

    /**
     * Returns what decides on agents.
     *
     * @param counted what was counted in all places
     * @param added what was added up in all places
     */
    public Deciding deciding(byte[] counted, byte[] added) {
        return new Deciding(counted, added);
    }

    /**
     * Returns the fund of the period, which is in one place.
     *
     * @param counted what was counted in all places
     * @param added what was added up in all places
     */
    public SplitFund fund(byte[] counted, byte[] added) {
        return new SplitFund(
                this,
                SplitTotals.of(policy, counted).surveys(),
                SplitTotals.of(policy, added).ranks().groupFacts(period.indicators()));
    }

    /**
     * Returns what writes settlements.
     *
     * @param paid what the fund paid
     */
    public SettledParts settled(byte[] paid) {
        return new SettledParts(paid);
    }

    /** Returns the exception that stands for the period, as {@code settle} throws it. */
    QaRulesException failure(Throwable thrown) {
        return Faults.of(thrown, "period " + period.id(), "");
    }

    /** What agents add up to. */
    public static final class Sum {
        private final SettlementPolicy policy;
        private final SplitTotals totals;
        private final Adding adding;

        private Sum(SettlementPolicy policy, Adding adding) {
            this.policy = policy;
            this.totals = SplitTotals.none(policy);
            this.adding = adding;
        }

        /** Adds an agent who was measured. */
        public void member(byte[] measured) {
            adding.add(totals, SplitMember.of(measured));
        }

        /** Adds the sum of another place. */
        public void part(byte[] sum) {
            totals.add(SplitTotals.of(policy, sum));
        }

        /** Returns the sum. */
        public byte[] bytes() {
            return totals.bytes();
        }
    }

    private interface Adding {
        void add(SplitTotals totals, SplitMember member);
    }

    /** Decides on agents: stages rank and tier. */
    public final class Deciding {
        private final JsonWriter writer = new JsonWriter();
        private final SettledMembers settled = new SettledMembers(pack, new SettlementReasons());
        private final RankTotals.Standings standings;

        private Deciding(byte[] counted, byte[] added) {
            this.standings = SplitTotals.of(policy, added)
                    .ranks()
                    .standings(SplitTotals.of(policy, counted).tiers(), period.period());
        }

        /**
         * Decides on some agents; a thousand at a time is about as fast as it gets.
         *
         * @param measured agents
         * @return what was decided, for each agent, in the same order
         * @throws io.qarules.RuleFailureException if a rule fails, of the first of these agents by id on whom one does;
         *     {@code settle} fails on the first of all
         * @throws io.qarules.CaseFailureException if the engine fails
         */
        public List<byte[]> decide(List<byte[]> measured) {
            try {
                return decided(measured);
            } catch (RuntimeException | Error e) {
                throw failure(e);
            }
        }

        private List<byte[]> decided(List<byte[]> measured) {
            List<SplitMember> members = measured.stream().map(SplitMember::of).toList();
            List<Standing> known = members.stream()
                    .filter(member -> member.measures() != null)
                    .map(member -> standings.of(Objects.requireNonNull(member.measures())))
                    .toList();
            TierDecisions decisions =
                    known.isEmpty() ? null : TierStage.run(pack, period.id(), period.period(), known, List.of());
            List<byte[]> decided = new ArrayList<>();
            int at = 0;
            for (SplitMember member : members) {
                if (member.measures() == null || decisions == null) {
                    decided.add(decided(member, null, List.of(), Set.of()));
                } else {
                    decided.add(decided(
                            member,
                            known.get(at),
                            decisions.rulings().get(at),
                            decisions.unknownAmounts().get(member.agentId())));
                    at++;
                }
            }
            return decided;
        }

        private byte[] decided(
                SplitMember member, @Nullable Standing standing, List<TierRuling> rulings, Set<String> unknown) {
            List<SplitProblem> found = new ArrayList<>(member.problems());
            if (!unknown.isEmpty()) {
                Pointer at = Pointer.ROOT.child("members").child(member.place());
                found.add(SplitProblem.of(UnknownAmounts.ofMember(at, unknown)));
            }
            return new SplitDecided(
                            member.agentId(),
                            member.members(),
                            standing == null ? null : writer.writeReport(settled.settled(standing, List.of())),
                            rulings.stream()
                                    .map(ruling -> written(standing, ruling))
                                    .toList(),
                            member.claims(),
                            rulings.stream()
                                    .filter(ruling -> ruling.kind() == DecisionKind.AWARD)
                                    .map(ruling -> new SplitDecided.Award(
                                            ruling.subjectId(), ruling.rule().name(), ruling.amount()))
                                    .toList(),
                            found)
                    .bytes();
        }

        private SplitDecided.Written written(@Nullable Standing standing, TierRuling ruling) {
            Standing of = Objects.requireNonNull(standing);
            return new SplitDecided.Written(
                    ruling.id(),
                    decision(of, ruling),
                    ruling.kind() == DecisionKind.AWARD ? decision(of, ruling.unfunded()) : "");
        }

        private String decision(Standing standing, TierRuling ruling) {
            MemberSettlement one = settled.settled(standing, List.of(ruling));
            return writer.writeReport(one.decisions().get(0));
        }

        /** Returns what the fund needs to know of an agent; empty where it needs nothing. */
        public byte[] draws(byte[] decided) {
            SplitDecided of = SplitDecided.of(decided);
            return of.claims().isEmpty() && of.awards().isEmpty() ? new byte[0] : of.draws();
        }
    }
}
