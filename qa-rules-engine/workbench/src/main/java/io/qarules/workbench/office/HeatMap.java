package io.qarules.workbench.office;

import io.qarules.problem.AgentGroup;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemDecision;
import io.qarules.problem.ProblemKind;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.office.ControlLimits.Mark;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The share of each group with an offence of each clause: a row for a clause, a column for a group. */
record HeatMap(List<String> groups, List<Row> rows) {
    private static final Comparator<AgentGroup> BY_NAME = Comparator.comparing(
                    AgentGroup::line, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(AgentGroup::team, Comparator.nullsFirst(Comparator.naturalOrder()));

    static HeatMap of(List<ProblemReview> reviews) {
        ProblemReview review = reviews.get(reviews.size() - 1);
        List<AgentGroup> groups = review.shares().stream()
                .map(OffenceShare::group)
                .distinct()
                .sorted(BY_NAME)
                .toList();
        Set<Place> common = new HashSet<>();
        for (ProblemDecision decision : review.decisions()) {
            if (decision.kind() == ProblemKind.TRAINING_NEED) {
                common.add(new Place(decision.clause(), decision.group()));
            }
        }
        Map<String, Map<AgentGroup, Cell>> cells = new LinkedHashMap<>();
        for (OffenceShare share : review.shares()) {
            cells.computeIfAbsent(share.clause(), any -> new LinkedHashMap<>())
                    .put(share.group(), Cell.of(share, reviews, common));
        }
        return new HeatMap(
                groups.stream().map(HeatMap::name).toList(),
                cells.entrySet().stream()
                        .map(row -> new Row(
                                row.getKey(),
                                groups.stream()
                                        .map(group -> row.getValue().getOrDefault(group, Cell.NONE))
                                        .toList()))
                        .toList());
    }

    static String name(AgentGroup group) {
        if (group.line() == null || group.team() == null) {
            return group.team() == null ? String.valueOf(group.line()) : group.team();
        }
        return group.line() + " · " + group.team();
    }

    Stream<Cell> all() {
        return rows.stream().flatMap(row -> row.cells().stream()).filter(cell -> cell != Cell.NONE);
    }

    List<Cell> cells() {
        return all().toList();
    }

    boolean any() {
        return !rows.isEmpty();
    }

    private record Place(String clause, AgentGroup group) {}

    /** A clause. */
    record Row(String clause, List<Cell> cells) {}

    /**
     * A group beside a clause.
     *
     * @param share in per cent; empty where nobody has an offence in either period
     * @param level how dark it is, 0 to 5
     * @param common whether the rules call it common
     * @param limits of the share; null where no period before is known
     */
    record Cell(
            String clause,
            String group,
            String share,
            int level,
            boolean common,
            ShareSeries series,
            @Nullable ControlLimits limits) {
        private static final Cell NONE = new Cell("", "", "", 0, false, new ShareSeries(List.of()), null);
        private static final int[] STEPS = {0, 5, 10, 20, 40};

        static Cell of(OffenceShare share, List<ProblemReview> reviews, Set<Place> common) {
            ShareSeries series = ShareSeries.of(reviews, share.clause(), share.group());
            return new Cell(
                    share.clause(),
                    name(share.group()),
                    share.share().toPlainString(),
                    level(share.share()),
                    common.contains(new Place(share.clause(), share.group())),
                    series,
                    series.limits());
        }

        private static int level(BigDecimal share) {
            int level = 0;
            for (int step : STEPS) {
                level += share.compareTo(BigDecimal.valueOf(step)) > 0 ? 1 : 0;
            }
            return level;
        }

        boolean known() {
            return this != NONE;
        }

        boolean rise() {
            return limits != null && limits.mark() == Mark.RISE;
        }

        boolean fall() {
            return limits != null && limits.mark() == Mark.FALL;
        }

        boolean marked() {
            return rise() || fall();
        }

        /** Returns what stands behind the number: the agents of each period, then the limits. */
        String what() {
            StringBuilder what = new StringBuilder(clause + " " + group + ":");
            series.points()
                    .forEach(point ->
                            what.append(" %s %s/%s".formatted(point.period(), point.offenders(), point.agents())));
            return limits == null
                    ? what.toString()
                    : what + " [" + ShareChart.percent(limits.low()) + "–" + ShareChart.percent(limits.high()) + "]";
        }
    }
}
