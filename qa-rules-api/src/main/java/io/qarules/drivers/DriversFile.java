package io.qarules.drivers;

import io.qarules.internal.Lists;
import io.qarules.internal.WordsAsRead;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The points of agents in several periods (POLICY 19): what satisfaction is explained and forecast from.
 *
 * @param index what sentences call the satisfaction index; null means {@code satisfaction}
 * @param metrics required, 1 to 50: the names of the composite's metrics that are not part of the index, in the order
 *     in which they are shown
 * @param periods required, 1 to 120, the oldest first, all of one length; a period that is left out keeps its place in
 *     time
 */
public record DriversFile(@Nullable String index, Set<String> metrics, List<DriversPeriod> periods)
        implements DriversInput {
    public DriversFile {
        if (metrics == null) {
            metrics = Set.of();
        } else if (!(metrics instanceof WordsAsRead)) {
            metrics = Collections.unmodifiableSet(new LinkedHashSet<>(metrics));
        }
        periods = Lists.copyOf(periods);
    }

    /** Returns this file as a reading without problems. */
    @Override
    public DriversFileReading reading() {
        return new DriversFileReading(this, List.of());
    }
}
