package io.qarules.calibration;

import io.qarules.casefile.Evaluation;
import io.qarules.internal.Lists;
import io.qarules.period.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is calibrated (POLICY 19): evaluations of kind CALIBRATION, two or more of one call by different inspectors. The
 * order of the list does not change the result. A null in it is {@code INVALID_VALUE} at its place and left out.
 *
 * @param period required, with an id; its days are not read
 * @param evaluations each with id, callId, evaluatorId and submittedAt. Of those with one id one counts, as in a case file
 *     (POLICY 20). Of one inspector's evaluations of a call the one of the greatest revision counts, of equal ones the one
 *     submitted last, then the greater id; each of the others is {@code DUPLICATE_ID} at its callId
 */
public record CalibrationFile(@Nullable Period period, List<Evaluation> evaluations) implements CalibrationInput {
    public CalibrationFile {
        evaluations = Lists.copyOf(evaluations);
    }

    /** Returns this file as a reading without problems. */
    @Override
    public CalibrationFileReading reading() {
        return new CalibrationFileReading(this, List.of());
    }
}
