package io.qarules.workbench.office;

import static java.util.stream.Collectors.toSet;

import io.qarules.engine.value.TextOrder;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemKind;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.office.ControlLimits.Mark;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The share of each group with an offence of each clause: a row for a clause, a column for a group, both of those with an
 * offence in any of the periods.
 */
record HeatMap(List<String> groups, List<Row> rows) {
    private static final Comparator<AgentGroup> BY_NAME = Comparator.comparing(
                    AgentGroup::line, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(AgentGroup::team, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * Draws the last review. A cell is there where any of the reviews has a share of the clause in a group that the last one
     * knows: where it has none itself, nobody of the group has an offence any more.
     *
     * @param reviews in time order, one or more
     */
    static HeatMap of(List<ProblemReview> reviews) {
        ProblemReview last = reviews.get(reviews.size() - 1);
        Set<HeatPlace> common = last.decisions().stream()
                .filter(decision -> decision.kind() == ProblemKind.TRAINING_NEED)
                .map(decision -> new HeatPlace(decision.clause(), decision.group()))
                .collect(toSet());
        Map<String, Map<AgentGroup, Cell>> cells = new TreeMap<>(TextOrder.BY_CODE_POINT);
        Set<AgentGroup> groups = new TreeSet<>(BY_NAME);
        for (HeatPlace place : HeatPlace.of(reviews)) {
            if (ShareSeries.agents(last, place.group()) > 0) {
                groups.add(place.group());
                cells.computeIfAbsent(place.clause(), any -> new HashMap<>())
                        .put(place.group(), Cell.of(place, reviews, common.contains(place)));
            }
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

    /** A clause. */
    record Row(String clause, List<Cell> cells) {}

    /**
     * A group beside a clause.
     *
     * @param share in per cent; empty where nobody has an offence in any of the periods
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
        private static final BigDecimal NOBODY = new BigDecimal("0.00");
        private static final int[] STEPS = {0, 5, 10, 20, 40};

        static Cell of(HeatPlace place, List<ProblemReview> reviews, boolean common) {
            BigDecimal share = ShareSeries.find(reviews.get(reviews.size() - 1), place.clause(), place.group())
                    .map(OffenceShare::share)
                    .orElse(NOBODY);
            ShareSeries series = ShareSeries.of(reviews, place.clause(), place.group());
            return new Cell(
                    place.clause(),
                    name(place.group()),
                    share.toPlainString(),
                    level(share),
                    common,
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
