package io.qarules.cli;

import io.qarules.engine.policy.Metric;
import io.qarules.engine.source.Stage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Generates members of a case whose index, by which a pack ranks, is as wanted: of each a single metric is known, whose
 * points the index then is.
 *
 * @param line of service in which the metric weighs something
 */
record RankedMembers(MetricOption metric, String line) {
    private static final String NUMBER = "\\s*(-?\\d+(?:\\.\\d+)?)\\s*";
    private static final String TEXT = "\\s*\"([^\"]+)\"\\s*";
    private static final Pattern WEIGHT = Pattern.compile("\\bweight\\(" + TEXT + "," + TEXT + "," + NUMBER + "\\)");
    private static final Pattern POINTS =
            Pattern.compile("\\bpointsLinear\\(" + TEXT + "," + NUMBER + "," + NUMBER + "\\)");
    private static final Pattern INDEX = Pattern.compile("\\bindex\\(\\s*((?:\"[^\"]+\"[\\s,]*)+)\\)");
    private static final Pattern RANK_BY = Pattern.compile("\\brankBy\\(" + TEXT + "\\)");
    private static final Pattern INDICATOR = Pattern.compile("\\bindicator\\(" + TEXT + "\\)");

    /**
     * Finds a metric that the ranking of a pack goes by.
     *
     * @throws UnknownWordException if there is none that has points from a value to another, and can be given
     */
    static RankedMembers of(PackEdit pack) {
        String index = rankBy(pack).orElse(Metric.COMPOSITE);
        List<String> among = pack.find(Stage.POLICY, INDEX)
                .map(found -> Arrays.stream(found.group(1).split("[\\s,\"]+"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> words.get(0).equals(index))
                .map(words -> words.subList(1, words.size()))
                .findFirst()
                .orElse(List.of());
        List<String> indicators =
                pack.find(Stage.POLICY, INDICATOR).map(found -> found.group(1)).toList();
        return pack.find(Stage.POLICY, WEIGHT)
                .filter(weight -> new BigDecimal(weight.group(3)).signum() > 0)
                .filter(weight -> index.equals(Metric.COMPOSITE) || among.contains(weight.group(2)))
                .filter(weight -> MemberText.canBeGiven(weight.group(2), indicators.contains(weight.group(2))))
                .flatMap(weight -> pack.find(Stage.POLICY, POINTS)
                        .filter(points -> points.group(1).equals(weight.group(2)))
                        .map(points -> new RankedMembers(metric(points), weight.group(1))))
                .findFirst()
                .orElseThrow(() -> NewWords.wrong("noMetric", index));
    }

    /** Returns the index by which the pack ranks; empty where it does not say so. */
    static Optional<String> rankBy(PackEdit pack) {
        return pack.find(Stage.POLICY, RANK_BY).map(found -> found.group(1)).findFirst();
    }

    private static MetricOption metric(MatchResult points) {
        return new MetricOption(
                points.group(1), new BigDecimal(points.group(2)), new BigDecimal(points.group(3)), null);
    }

    /** Returns a member who is ranked by an index of so much. */
    MemberText member(String id, BigDecimal index) {
        return new MemberText(id, line).with(metric.name(), metric.value(index)).surveyed();
    }
}
