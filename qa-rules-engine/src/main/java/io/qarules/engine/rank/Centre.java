package io.qarules.engine.rank;

import io.qarules.engine.rules.types.Reading;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: the whole centre (POLICY 17).
 *
 * @param indicators those that the pack declares and the period file gives, by name
 */
public record Centre(Map<String, BigDecimal> indicators) {
    /** Returns an indicator; null where it is unknown. */
    @Reading
    public @Nullable BigDecimal value(String name) {
        return indicators.get(name);
    }
}
