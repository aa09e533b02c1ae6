package io.qarules.engine.check;

import java.util.List;

/**
 * The valid part of a calibration file.
 *
 * @param id of the period
 */
public record CheckedCalibration(String id, List<CheckedJudgement> judgements) {}
