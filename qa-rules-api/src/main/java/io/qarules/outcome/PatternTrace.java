package io.qarules.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule looked at.
 *
 * @param type its type in the rule, e.g. {@code Offence}; the text of the element where it is no pattern
 * @param id the fact's id or name; null where there is no fact for the rule, or it has neither
 * @param conditions in the order in which they stand in the rule
 */
public record PatternTrace(String type, @Nullable String id, List<ConditionTrace> conditions) {
    public PatternTrace {
        conditions = List.copyOf(conditions);
    }
}
