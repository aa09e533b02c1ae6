package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject without the decision that was asked for.
 *
 * @param subjectId a finding, callback, evaluation, improvement or nomination; for a breach that was not detected the
 *     id that its finding would have
 * @param because the word of the exclusion (NOT_COUNTED), the decision that stands in the way (NOT_IN_FORCE), the
 *     grade (GRADE); otherwise null
 * @param rules the rules that could give it, the nearest first: {@link RuleTrace#firstFailed} is what keeps each from
 *     it. Empty where it is not a rule's condition
 * @param text the same as a sentence
 */
@RecordBuilder
public record Missing(
        String subjectId, MissingReason reason, @Nullable String because, List<RuleTrace> rules, Text text) {
    public Missing {
        rules = List.copyOf(rules);
    }

    public static MissingBuilder builder() {
        return MissingBuilder.builder();
    }
}
