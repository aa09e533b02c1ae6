package io.qarules.office.problem;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.engine.check.CheckedOutcomes;
import io.qarules.engine.check.CheckedProblemFile;
import io.qarules.engine.check.CheckedTraining;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.problem.GroupOffence;
import io.qarules.engine.problem.GroupRuling;
import io.qarules.engine.problem.ProblemStage;
import io.qarules.engine.problem.Reviewed;
import io.qarules.engine.problem.TrainedGroup;
import io.qarules.engine.problem.TrainingRuling;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Audience;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.GroupSize;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemDecision;
import io.qarules.problem.ProblemKind;
import io.qarules.problem.TrainingEffect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds which offences are common in a group, and which trainings helped (POLICY 19). */
public final class Reviewer {
    private static final int PLACES = 2;
    private static final Comparator<CheckedTraining> TRAININGS = Comparator.comparing(
                    (CheckedTraining training) -> new GroupClause(training.clause(), training.group()))
            .thenComparing(CheckedTraining::date);

    private final CheckedProblemFile file;
    private final PeriodOffences present;
    private final @Nullable PeriodOffences previous;
    private final Map<AgentGroup, Long> agents;
    private final List<OffenceShare> shares;
    private final List<GroupOffence> facts;
    private final List<TrainingComparison> comparisons;
    private final Reviewed reviewed;

    private Reviewer(CheckedProblemFile file, RulePack pack) {
        this.file = file;
        ZoneId zone = pack.officePolicy().zone();
        CheckedOutcomes before = file.previous();
        present = PeriodOffences.of(file.outcomes(), zone);
        previous = before == null ? null : PeriodOffences.of(before, zone);
        agents = file.groups().values().stream().collect(groupingBy(group -> group, counting()));
        SortedSet<GroupClause> clauses = new TreeSet<>(present.clauses());
        clauses.addAll(previous == null ? List.of() : previous.clauses());
        shares = clauses.stream().map(this::share).toList();
        facts = shares.stream().map(Reviewer::fact).toList();
        List<PeriodOffences> periods = previous == null ? List.of(present) : List.of(previous, present);
        comparisons = file.trainings().stream()
                .sorted(TRAININGS)
                .map(training -> TrainingComparison.of(training, agents(training.group()), periods))
                .toList();
        reviewed = ProblemStage.run(
                pack,
                file.outcomes().id(),
                facts,
                comparisons.stream().map(TrainingComparison::fact).toList());
    }

    /** Applies the rules of a pack to a file. */
    public static Reviewer of(CheckedProblemFile file, RulePack pack) {
        return new Reviewer(file, pack);
    }

    /** Returns all groups with their sizes, in the order of lines and teams. */
    public List<GroupSize> groups() {
        return agents.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(GroupClause.GROUPS))
                .map(each -> new GroupSize(each.getKey(), Math.toIntExact(each.getValue())))
                .toList();
    }

    public List<OffenceShare> shares() {
        return shares;
    }

    /** Returns what follows, in the order of the shares. */
    public List<ProblemDecision> decisions() {
        List<ProblemDecision> decisions = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            GroupRuling ruling = reviewed.offences().get(facts.get(i));
            if (ruling != null) {
                decisions.add(decision(shares.get(i), ruling));
            }
        }
        return decisions;
    }

    /** Returns the effect of each training, in the order of clauses, groups and dates. */
    public List<TrainingEffect> trainings() {
        return comparisons.stream().map(this::effect).toList();
    }

    /** Returns the agents of whom there is no outcome of the period, in the order of ids. */
    public List<String> withoutOutcome() {
        return file.groups().keySet().stream()
                .filter(agent -> !file.outcomes().agentIds().contains(agent))
                .sorted(TextOrder.BY_CODE_POINT)
                .toList();
    }

    /** Returns all that the rules of a pack see. */
    public List<Object> facts(RulePack pack) {
        return ProblemStage.facts(
                pack, facts, comparisons.stream().map(TrainingComparison::fact).toList());
    }

    /** Returns what the rules say of each share; null where none speaks of it. */
    @Nullable
    GroupRuling ruling(OffenceShare share) {
        return reviewed.offences().get(fact(share));
    }

    /** Returns what was compared of each training, in the order of their effects. */
    List<TrainingComparison> comparisons() {
        return comparisons;
    }

    /** Returns what the rules say of a training; null where none speaks of it. */
    @Nullable
    TrainingRuling ruling(TrainingComparison comparison) {
        return reviewed.trainings().get(comparison.fact());
    }

    private int agents(AgentGroup group) {
        return Math.toIntExact(agents.getOrDefault(group, 0L));
    }

    private OffenceShare share(GroupClause of) {
        int size = agents(of.group());
        List<String> offenders = present.offenders(of);
        List<String> before = previous == null ? null : previous.offenders(of);
        return new OffenceShare(
                of.clause(),
                of.group(),
                size,
                offenders,
                percent(offenders.size(), size),
                before,
                before == null ? null : percent(before.size(), size));
    }

    private static GroupOffence fact(OffenceShare share) {
        List<String> before = share.previousOffenders();
        return GroupOffence.of(
                share.clause(),
                share.group().line(),
                share.group().team(),
                share.agents(),
                share.offenders().size(),
                before == null ? null : (long) before.size());
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }

    private static ProblemDecision decision(OffenceShare share, GroupRuling ruling) {
        return new ProblemDecision(
                ruling.kind(),
                share.clause(),
                share.group(),
                share.offenders(),
                ruling.kind() == ProblemKind.TRAINING_NEED ? Audience.TRAINER : Audience.SUPERVISOR,
                ruling.rule().name(),
                ProblemTexts.reason(ruling.kind(), share));
    }

    private TrainingEffect effect(TrainingComparison comparison) {
        TrainedGroup fact = comparison.fact();
        TrainingRuling ruling = ruling(comparison);
        return new TrainingEffect(
                fact.clause(),
                new AgentGroup(fact.line(), fact.team()),
                fact.date(),
                (int) fact.agents(),
                whole(fact.before()),
                whole(fact.after()),
                comparison.daysBefore(),
                comparison.daysAfter(),
                ProblemTexts.told(fact.p()),
                comparison.undefined(),
                ruling == null ? null : ruling.status(),
                ruling == null ? null : ruling.rule().name(),
                ruling == null ? null : ProblemTexts.reason(comparison));
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }
}
