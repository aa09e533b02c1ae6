package io.qarules.plan;

import io.qarules.internal.Lists;
import io.qarules.internal.WordsAsRead;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inspector (POLICY 19). Nobody hears calls of an agent of the same id.
 *
 * @param id required
 * @param capacityPerDay required; how many calls a day at most, 0 to 1,000
 * @param teams teams of which this inspector may not hear calls; null is the same as empty
 * @param days days on duty, within the period
 */
public record Inspector(@Nullable String id, @Nullable Long capacityPerDay, Set<String> teams, List<LocalDate> days) {
    public Inspector {
        if (teams == null || teams.isEmpty()) {
            teams = Set.of();
        } else if (!(teams instanceof WordsAsRead)) {
            teams = Collections.unmodifiableSet(new LinkedHashSet<>(teams));
        }
        days = Lists.copyOf(days);
    }
}
