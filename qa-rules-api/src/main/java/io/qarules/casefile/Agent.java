package io.qarules.casefile;

import io.qarules.internal.Attributes;
import io.qarules.internal.Lists;
import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The person whose calls were inspected.
 *
 * @param id required; a case without it is refused
 * @param name for display; no rule reads it
 * @param surname the real surname, compared with the one spoken (clause 6.3.3.12)
 * @param team the id of the team
 * @param supervisorId the id of the supervisor
 * @param line the service line, e.g. {@code ecommerce}, {@code complaint}, {@code hotline}; decides the weights and the
 *     group for ranking in a settlement (POLICY 9)
 * @param hiredOn the first day of employment, a local date in the policy's zone
 * @param performancePay monthly performance pay, CNY, not negative; the base of a {@code BONUS} (POLICY 9)
 * @param wages the months in which deductions are capped (POLICY 6); a month without a wage has no cap
 * @param attributes what the pack declares of owner {@code agent}, by name (POLICY 12); null is the same as empty
 * @param history what held from certain days on (POLICY 12); a record of a period has none
 */
@WithBuilder
public record Agent(
        @Nullable String id,
        @Nullable String name,
        @Nullable String surname,
        @Nullable String team,
        @Nullable String supervisorId,
        @Nullable String line,
        @Nullable LocalDate hiredOn,
        @Nullable BigDecimal performancePay,
        List<Wage> wages,
        Map<String, Object> attributes,
        List<HistoryEntry> history)
        implements Attributed {

    public Agent {
        attributes = Attributes.copyOf(attributes);
        history = Lists.copyOf(history);
        wages = Lists.copyOf(wages);
    }

    /**
     * Returns an agent of whom only the id is known.
     *
     * @param id the agent's id
     */
    public static Agent of(String id) {
        return builder().id(id).build();
    }

    public static AgentBuilder builder() {
        return AgentBuilder.builder();
    }
}
