package io.qarules.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who heard, or is to hear, a call on which day (POLICY 19).
 *
 * @param callId required; one of the calls
 * @param inspectorId required; of a planned call one of the inspectors, else it is planned anew
 * @param day required; a local day of the period
 */
public record PlannedCall(
        @Nullable String callId,
        @Nullable String inspectorId,
        @Nullable LocalDate day) {}
