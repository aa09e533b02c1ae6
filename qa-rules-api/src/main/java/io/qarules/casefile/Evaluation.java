package io.qarules.casefile;

import io.qarules.internal.Attributes;
import io.qarules.internal.Lists;
import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One inspection of one call: a scored form and its findings (POLICY 2, 8 and 20).
 *
 * @param id required; evaluations with one id are revisions of one another, of which one counts
 * @param callId the call inspected; null if the inspection was not of a call
 * @param evaluatorId the id of the inspector; an evaluation by the agent is left out (POLICY 20)
 * @param form the name of the form
 * @param formVersion the version of the form
 * @param kind required
 * @param status required
 * @param submittedAt required except for a draft; an evaluation submitted after {@code asOf} does not count
 * @param reviewed whether a person has confirmed an {@code AUTOMATIC} evaluation, which counts only then
 * @param sections the scored form; empty if nothing was scored
 * @param findings the breaches heard in the call
 * @param revision which version of the evaluation this is, not negative: of evaluations with one id the greatest
 *     counts, of equal ones the one submitted last (POLICY 20); null means 0
 * @param scoring how the score follows from the answers (POLICY 20); null means {@code WEIGHTED}
 * @param base what {@code DEDUCTION} deducts from, not negative; null means 100
 * @param attributes what the pack declares of owner {@code evaluation}, by name (POLICY 12); null is the same as empty
 */
@WithBuilder
public record Evaluation(
        @Nullable String id,
        @Nullable String callId,
        @Nullable String evaluatorId,
        @Nullable String form,
        @Nullable String formVersion,
        @Nullable EvaluationKind kind,
        @Nullable EvaluationStatus status,
        @Nullable Instant submittedAt,
        @Nullable Boolean reviewed,
        List<Section> sections,
        List<Finding> findings,
        @Nullable Long revision,
        @Nullable Scoring scoring,
        @Nullable BigDecimal base,
        Map<String, Object> attributes)
        implements Attributed {

    public Evaluation {
        attributes = Attributes.copyOf(attributes);
        sections = Lists.copyOf(sections);
        findings = Lists.copyOf(findings);
    }

    /** Creates an evaluation of revision 0, whose form is scored by weights. */
    public Evaluation(
            @Nullable String id,
            @Nullable String callId,
            @Nullable String evaluatorId,
            @Nullable String form,
            @Nullable String formVersion,
            @Nullable EvaluationKind kind,
            @Nullable EvaluationStatus status,
            @Nullable Instant submittedAt,
            @Nullable Boolean reviewed,
            List<Section> sections,
            List<Finding> findings) {
        this(
                id,
                callId,
                evaluatorId,
                form,
                formVersion,
                kind,
                status,
                submittedAt,
                reviewed,
                sections,
                findings,
                null,
                null,
                null,
                Map.of());
    }

    public static EvaluationBuilder builder() {
        return EvaluationBuilder.builder();
    }
}
