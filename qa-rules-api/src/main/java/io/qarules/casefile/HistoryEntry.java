package io.qarules.casefile;

import io.qarules.internal.Attributes;
import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What held for an agent from a day on, until the next entry (POLICY 12). What it leaves out, and every day before the
 * first entry, is as the agent says.
 *
 * @param from required; the first day, local in the policy's zone; unique among an agent's entries
 * @param line the service line
 * @param team the id of the team
 * @param supervisorId the id of the supervisor
 * @param performancePay monthly performance pay, CNY, not negative
 * @param attributes what the pack declares of owner {@code agent}, by name; each goes over the agent's own
 */
@WithBuilder
public record HistoryEntry(
        @Nullable LocalDate from,
        @Nullable String line,
        @Nullable String team,
        @Nullable String supervisorId,
        @Nullable BigDecimal performancePay,
        Map<String, Object> attributes)
        implements Attributed {

    public HistoryEntry {
        attributes = Attributes.copyOf(attributes);
    }

    public static HistoryEntryBuilder builder() {
        return HistoryEntryBuilder.builder();
    }
}
