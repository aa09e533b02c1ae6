package io.qarules.engine.lint.domain;

import com.google.common.collect.Range;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.vocabulary.MetricBounds;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Set;

/** What numbers of facts can be at all: the first of anything is number 1, and nothing is counted below 0. */
public final class NaturalBounds {
    private static final Range<BigDecimal> FROM_ONE = Range.atLeast(BigDecimal.ONE);
    private static final Range<BigDecimal> FROM_ZERO = Range.atLeast(BigDecimal.ZERO);
    private static final Range<BigDecimal> TO_HUNDRED = Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

    /** By the name of the fact: this package knows no stage. */
    private static final Set<String> ORDINALS =
            Set.of("Offence.occurrence", "Tallied.number", "Standing.rank", "Team.rank");

    private static final Set<String> COUNTS = Set.of(
            "Offence.tenureDays",
            "Month.evaluations",
            "Month.calls",
            "Month.offences",
            "Month.fines",
            "Month.warnings",
            "Standing.monthsMissedBefore",
            "Standing.callsKnown",
            "Standing.streakAtOrBelow",
            "Team.members",
            "Team.ranked");

    private static final Set<String> OF_HUNDRED = Set.of(
            "Month.meanScore",
            "Month.lowestScore",
            "Standing.index",
            "Standing.composite",
            "Standing.points",
            "Team.meanIndex",
            "MetricShare.shareBelow");

    private NaturalBounds() {}

    /**
     * Returns what a property can be where it is known; every number where that is not bounded.
     *
     * @param vocabulary tells the indices of the pack from its metrics
     */
    public static Range<BigDecimal> of(FactType.Property property, Vocabulary vocabulary) {
        String metric = vocabulary.valueOf(property);
        if (metric != null) {
            return vocabulary.indices().contains(metric) ? TO_HUNDRED : MetricBounds.of(metric);
        }
        String name = property.owner().getSimpleName() + "." + property.name();
        if (ORDINALS.contains(name)) {
            return FROM_ONE;
        }
        if (COUNTS.contains(name)) {
            return FROM_ZERO;
        }
        return OF_HUNDRED.contains(name) ? TO_HUNDRED : Range.all();
    }
}
