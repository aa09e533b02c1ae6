package io.qarules.generators;

import java.util.Collection;
import net.jqwik.api.statistics.Statistics;

/** What the tries of a property must still reach: of what never happens a property says nothing. */
public final class Reached {
    private Reached() {}

    /**
     * Fails the property where this happens in fewer tries.
     *
     * @param percent of the tries, at least; well below what is usual, so that chance does not fail a build
     * @param what for people, and unlike those of the other calls of the property
     */
    public static void atLeast(double percent, String what, boolean happens) {
        Statistics.label(what).collect(happens).coverage(coverage -> coverage.check(true)
                .percentage(share -> share >= percent));
    }

    /** The same for each of these: so often it is among what is seen. */
    public static <E> void eachAtLeast(double percent, Collection<E> each, Collection<E> seen) {
        each.forEach(one -> atLeast(percent, String.valueOf(one), seen.contains(one)));
    }
}
