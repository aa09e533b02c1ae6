package io.qarules.casefile;

import io.qarules.internal.Lists;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a scored form (POLICY 8).
 *
 * @param id required; unique in its evaluation
 * @param weight required; not negative
 * @param questions null is the same as empty
 */
public record Section(@Nullable String id, @Nullable BigDecimal weight, List<Question> questions) {

    public Section {
        questions = Lists.copyOf(questions);
    }
}
