package io.qarules.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule was matched against, with the result of each condition on it.
 *
 * @param type the fact's type in the rule, e.g. {@code Offence}; for a part of the rule that is not a pattern its text
 * @param id the fact's id or name; of a {@code not} that fails that of the fact that is there; null if no fact matches, or
 *     the fact has neither
 * @param conditions in the order in which they are written in the rule
 */
public record PatternTrace(String type, @Nullable String id, List<ConditionTrace> conditions) {
    public PatternTrace {
        conditions = List.copyOf(conditions);
    }
}
