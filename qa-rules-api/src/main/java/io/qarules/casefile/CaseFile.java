package io.qarules.casefile;

import io.qarules.internal.Lists;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one agent (个案): the input of {@link io.qarules.QaRules#evaluate}. The order within the
 * lists never changes the result. A list may be null, which is the same as empty; it must not hold nulls.
 *
 * @param agent required, with an id
 * @param asOf required; the moment of the question: what is dated later does not exist yet
 */
@RecordBuilder
public record CaseFile(
        @Nullable Agent agent,
        @Nullable Instant asOf,
        List<Call> calls,
        List<Callback> callbacks,
        List<Evaluation> evaluations,
        List<Verification> verifications,
        List<Appeal> appeals,
        List<Improvement> improvements,
        List<Nomination> nominations) {

    public CaseFile {
        calls = Lists.copyOf(calls);
        callbacks = Lists.copyOf(callbacks);
        evaluations = Lists.copyOf(evaluations);
        verifications = Lists.copyOf(verifications);
        appeals = Lists.copyOf(appeals);
        improvements = Lists.copyOf(improvements);
        nominations = Lists.copyOf(nominations);
    }

    public static CaseFileBuilder builder() {
        return CaseFileBuilder.builder();
    }
}
