package io.qarules.engine;

import io.qarules.engine.check.SurveyCounts;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.GroupPoints;
import io.qarules.engine.rank.IndexCounts;
import io.qarules.engine.rank.PointCounts;
import io.qarules.engine.rank.RankTotals;
import io.qarules.engine.rank.TeamTotals;
import io.qarules.engine.value.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the agents of a place add up to, for all places to rank by.
 *
 * @param surveys by line
 * @param ranks indices, points and places by group
 */
record SplitTotals(SurveyCounts surveys, RankTotals ranks) {
    static SplitTotals none(SettlementPolicy policy) {
        return new SplitTotals(new SurveyCounts(), new RankTotals(policy));
    }

    void add(SplitTotals other) {
        surveys.add(other.surveys);
        ranks.add(other.ranks);
    }

    RankTotals.Tiers tiers() {
        return ranks.tiers(surveys::isUnreliable);
    }

    byte[] bytes() {
        return SplitBytes.of(out -> {
            SplitMember.writeSurveys(surveys, out);
            out.map(ranks.indices(), (byLine, to) -> to.map(byLine, SplitTotals::write));
            out.map(ranks.points(), (byMetric, to) -> to.map(byMetric, SplitTotals::write));
            out.map(ranks.places(), (byName, to) -> to.map(byName, SplitTotals::write));
            out.map(ranks.teams(), (team, to) -> {
                to.number(team.members());
                to.number(team.ranked());
                to.text(team.indices().toString());
            });
            out.map(ranks.shares(), (byMetric, to) -> to.map(byMetric, SplitTotals::write));
        });
    }

    static SplitTotals of(SettlementPolicy policy, byte[] bytes) {
        return SplitBytes.read(bytes, in -> {
            SplitTotals totals = new SplitTotals(SplitMember.readSurveys(in), new RankTotals(policy));
            RankTotals ranks = totals.ranks;
            each(in, group -> each(in, line -> readIndices(ranks.counts(group, line), in)));
            each(in, group -> {
                Map<String, GroupPoints> points = ranks.points(group);
                each(in, metric -> readPoints(points.computeIfAbsent(metric, missing -> new GroupPoints()), in));
            });
            each(in, group -> each(in, name -> readCounts(ranks.places(group, name), in)));
            each(in, team -> ranks.add(team, new TeamTotals(in.number(), in.number(), new BigDecimal(in.text()))));
            each(in, line -> each(in, metric -> readCounts(ranks.shares(line, metric), in)));
            return totals;
        });
    }

    private static void each(SplitBytes.In in, SplitBytes.Writing<String> named) throws IOException {
        int size = in.number();
        for (int i = 0; i < size; i++) {
            named.write(in.text());
        }
    }

    private static void write(IndexCounts counts, SplitBytes.Out out) throws IOException {
        List<Counted<BigDecimal>> all = new ArrayList<>();
        counts.forEach((index, agents) -> all.add(new Counted<>(index, agents)));
        out.list(all, (each, to) -> {
            to.text(each.what.toString());
            to.number(each.agents);
        });
    }

    private static void readIndices(IndexCounts counts, SplitBytes.In in) throws IOException {
        in.list(from -> new Counted<>(new BigDecimal(from.text()), from.number()))
                .forEach(each -> counts.add(each.what, each.agents));
    }

    private static void write(PointCounts counts, SplitBytes.Out out) throws IOException {
        List<Counted<Ratio>> all = new ArrayList<>();
        counts.forEach((points, agents) -> all.add(new Counted<>(points, agents)));
        out.list(all, (each, to) -> {
            write(each.what, to);
            to.number(each.agents);
        });
    }

    private static void readCounts(PointCounts counts, SplitBytes.In in) throws IOException {
        in.list(from -> new Counted<>(ratio(from), from.number())).forEach(each -> counts.add(each.what, each.agents));
    }

    private static void write(GroupPoints points, SplitBytes.Out out) throws IOException {
        out.number(points.count());
        out.list(points.numerators().entrySet(), (sum, to) -> {
            to.text(sum.getValue().toString());
            to.text(sum.getKey().toString());
        });
        GroupPoints.Best best = points.best();
        out.flag(best != null);
        if (best != null) {
            out.text(best.agentId());
            write(best.points(), out);
        }
    }

    private static void readPoints(GroupPoints points, SplitBytes.In in) throws IOException {
        points.count(in.number());
        int sums = in.number();
        for (int i = 0; i < sums; i++) {
            points.add(new BigInteger(in.text()), new BigInteger(in.text()));
        }
        if (in.flag()) {
            points.best(new GroupPoints.Best(in.text(), ratio(in)));
        }
    }

    private static void write(Ratio ratio, SplitBytes.Out out) throws IOException {
        out.text(ratio.numerator().toString());
        out.text(ratio.denominator().toString());
    }

    private static Ratio ratio(SplitBytes.In in) throws IOException {
        return Ratio.of(new BigInteger(in.text()), new BigInteger(in.text()));
    }

    private record Counted<T>(T what, int agents) {}
}
