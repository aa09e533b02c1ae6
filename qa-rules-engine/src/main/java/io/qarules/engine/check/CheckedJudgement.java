package io.qarules.engine.check;

import io.qarules.casefile.Evaluation;

/**
 * A valid evaluation of a calibration.
 *
 * @param evaluation with the valid part of its form
 * @param unreadable whether the points of a question are broken, so that it has no score
 */
public record CheckedJudgement(
        String id, String callId, String inspectorId, Evaluation evaluation, boolean unreadable) {}
