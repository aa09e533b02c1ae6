package io.qarules.drivers;

import io.qarules.internal.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of a {@link DriversFile}.
 *
 * @param id required; no other period has it
 * @param members the order of the list does not change the result
 */
public record DriversPeriod(@Nullable String id, List<DriversMember> members) {
    public DriversPeriod {
        members = Lists.copyOf(members);
    }
}
