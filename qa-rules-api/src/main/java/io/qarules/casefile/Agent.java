package io.qarules.casefile;

import io.qarules.internal.Lists;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person whose calls were inspected.
 *
 * @param id required; a case without it is refused
 * @param surname the real surname, compared with the one spoken (clause 6.3.3.12)
 * @param line the service line, e.g. {@code ecommerce}, {@code complaint}, {@code hotline}
 * @param performancePay monthly performance pay, CNY, not negative
 * @param wages the wage of each month in which deductions are to be capped (POLICY 6); a month without one is not capped
 */
@RecordBuilder
public record Agent(
        @Nullable String id,
        @Nullable String name,
        @Nullable String surname,
        @Nullable String team,
        @Nullable String supervisorId,
        @Nullable String line,
        @Nullable LocalDate hiredOn,
        @Nullable BigDecimal performancePay,
        List<Wage> wages) {

    public Agent {
        wages = Lists.copyOf(wages);
    }

    /** An agent of whom only the id is known. */
    public static Agent of(String id) {
        return builder().id(id).build();
    }

    public static AgentBuilder builder() {
        return AgentBuilder.builder();
    }
}
