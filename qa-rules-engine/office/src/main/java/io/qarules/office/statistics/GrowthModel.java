package io.qarules.office.statistics;

import io.qarules.office.statistics.Matrix.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Random coefficients: each series has a level and a trend of its own, which vary around its group's mean. Variances are
 * estimated by the method of moments (Swamy 1970), group means by generalised least squares; own level and trend are
 * shrunk to the group's mean by as much as they are uncertain (empirical Bayes, the best linear unbiased prediction of
 * Henderson). The formulas stand in the README of this module.
 */
public final class GrowthModel {
    /** Fewer degrees of freedom say nothing about variances. */
    static final int LEAST_FREEDOM = 5;

    private static final double CONFIDENCE = 0.9;

    /** The variance of rounding to two places: noise is never less. */
    private static final double LEAST_NOISE = 0.01 * 0.01 / 12;

    private final int next;
    private final double centre;
    private final double level;
    private final double noise;
    private final Matrix between;
    private final double quantile;
    private final Map<String, GroupMean> groups = new TreeMap<>();

    /** A group's mean level and trend, and how uncertain they are; null where all its points are of one time. */
    private record GroupMean(@Nullable Vector mean, Matrix uncertainty) {}

    /**
     * What is expected.
     *
     * @param value finite
     * @param lower lower end of the 90 % interval
     * @param upper upper end of it
     */
    public record Prediction(double value, double lower, double upper) {}

    private GrowthModel(int next, double level, double noise, Matrix between, int freedom) {
        this.next = next;
        this.centre = centre(next);
        this.level = level;
        this.noise = noise;
        this.between = between;
        this.quantile = new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    /**
     * Estimates a model.
     *
     * @param all what was seen before the next time, with one point or more each
     * @param next the time that is predicted
     * @return null where fewer than five degrees of freedom are left for a variance
     */
    public static @Nullable GrowthModel of(List<Series> all, int next) {
        double level = mean(all);
        Map<String, List<Line>> fitted = new TreeMap<>();
        Map<String, List<Line>> groups = new TreeMap<>();
        for (Series series : all) {
            Line line = Line.of(series, centre(next), level);
            groups.computeIfAbsent(series.group(), any -> new ArrayList<>()).add(line);
            if (line.isFitted()) {
                fitted.computeIfAbsent(series.group(), any -> new ArrayList<>()).add(line);
            }
        }
        List<Line> lines = fitted.values().stream().flatMap(List::stream).toList();
        int freeWithin = lines.stream().mapToInt(line -> line.points() - 2).sum();
        int freeBetween = lines.size() - fitted.size();
        if (Math.min(freeWithin, freeBetween) < LEAST_FREEDOM) {
            return null;
        }
        double left = 0;
        for (Line line : lines) {
            left += line.left();
        }
        double noise = Math.max(LEAST_NOISE, left / freeWithin);
        Matrix between = Matrix.ZERO;
        for (List<Line> group : fitted.values()) {
            between = between.plus(spread(group, noise));
        }
        GrowthModel model = new GrowthModel(
                next, level, noise, between.times(1.0 / freeBetween).positive(), Math.min(freeWithin, freeBetween));
        groups.forEach((name, group) -> model.groups.put(name, model.groupMean(group)));
        return model;
    }

    private static double centre(int next) {
        return (next - 1) / 2.0;
    }

    private static double mean(List<Series> all) {
        double sum = 0;
        int points = 0;
        for (Series series : all) {
            for (Series.Point point : series.seen()) {
                sum += point.value();
                points++;
            }
        }
        return points == 0 ? 0 : sum / points;
    }

    /** Returns the squares of a group's levels and trends around their mean, less what noise alone would give. */
    private static Matrix spread(List<Line> group, double noise) {
        Vector sum = Vector.ZERO;
        for (Line line : group) {
            sum = sum.plus(line.fit());
        }
        double members = group.size();
        Vector mean = new Vector(sum.first() / members, sum.second() / members);
        Matrix spread = Matrix.ZERO;
        for (Line line : group) {
            Matrix chance = line.squares().inverse().times(noise * (1 - 1 / members));
            spread = spread.plus(line.fit().minus(mean).square()).minus(chance);
        }
        return spread;
    }

    private GroupMean groupMean(List<Line> group) {
        Matrix weights = Matrix.ZERO;
        Vector weighted = Vector.ZERO;
        boolean oneTime = true;
        double first = group.get(0).squares().b() / group.get(0).points();
        for (Line line : group) {
            Matrix own = information(line);
            weights = weights.plus(own.times(keptOf(line)));
            weighted = weighted.plus(keptOf(line).transposed().times(line.products()));
            oneTime &= line.points() == 1 && line.squares().b() == first;
        }
        if (oneTime) {
            return new GroupMean(null, Matrix.ZERO);
        }
        Matrix uncertainty = weights.inverse();
        return new GroupMean(
                uncertainty.times(new Vector(weighted.first() / noise, weighted.second() / noise)), uncertainty);
    }

    /** Returns what a series says of its level and trend: X′X ÷ noise. */
    private Matrix information(Line line) {
        return line.squares().times(1 / noise);
    }

    /** Returns (1 + between · information)⁻¹: 1 where nothing is known of the series, towards 0 where all is. */
    private Matrix keptOf(Line line) {
        return Matrix.ONE.plus(between.times(information(line))).inverse();
    }

    /**
     * Predicts the next value of a series.
     *
     * @param series one of those that the model was estimated from
     * @return null where all points of its group are of one time
     */
    public @Nullable Prediction predict(Series series) {
        GroupMean group = groups.get(series.group());
        Vector mean = group == null ? null : group.mean();
        if (group == null || mean == null) {
            return null;
        }
        Line line = Line.of(series, centre, level);
        Matrix kept = keptOf(line);
        Matrix own = kept.times(between);
        Vector products =
                new Vector(line.products().first() / noise, line.products().second() / noise);
        Vector expected = mean.plus(own.times(products.minus(information(line).times(mean))));
        Vector at = new Vector(1, next - centre);
        Matrix uncertainty = own.plus(kept.times(group.uncertainty()).times(kept.transposed()));
        double value = level + expected.dot(at);
        double reach = quantile * Math.sqrt(noise + Math.max(0, at.dot(uncertainty.times(at))));
        return new Prediction(value, value - reach, value + reach);
    }
}
