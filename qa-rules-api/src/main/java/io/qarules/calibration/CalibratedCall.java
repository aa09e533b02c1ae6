package io.qarules.calibration;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that several inspectors judged (POLICY 19).
 *
 * @param callId the call
 * @param median median of the scores, of an even number the mean of the middle two; null where fewer than two inspectors
 *     gave a score
 * @param judgements in the order of inspectors
 */
public record CalibratedCall(String callId, @Nullable BigDecimal median, List<Judgement> judgements) {
    public CalibratedCall {
        judgements = List.copyOf(judgements);
    }
}
