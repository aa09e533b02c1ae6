package io.qarules.engine.check;

import java.time.LocalDate;

/** A valid record of a plan file of who heard, or is to hear, a call; the call is there, the inspector need not be. */
public record CheckedHearing(String callId, String inspectorId, LocalDate day) {}
