package io.qarules.casefile;

import io.qarules.internal.Lists;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One inspection of one call: a scored form and its findings (POLICY 2 and 8).
 *
 * @param id required
 * @param callId the call inspected; null if the inspection was not of a call
 * @param evaluatorId the id of the inspector
 * @param form the name of the form
 * @param formVersion the version of the form
 * @param kind required
 * @param status required
 * @param submittedAt required except for a draft; an evaluation submitted after {@code asOf} does not count
 * @param reviewed whether a person has confirmed an {@code AUTOMATIC} evaluation, which counts only then
 * @param sections the scored form; empty if nothing was scored
 * @param findings the breaches heard in the call
 */
@RecordBuilder
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
        List<Finding> findings) {

    public Evaluation {
        sections = Lists.copyOf(sections);
        findings = Lists.copyOf(findings);
    }

    public static EvaluationBuilder builder() {
        return EvaluationBuilder.builder();
    }
}
