package io.qarules.calibration;

import io.qarules.outcome.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who is called in (POLICY 19).
 *
 * @param kind a talk or a session
 * @param inspectorId who; null for all
 * @param clause of the rule
 * @param rule the rule's name
 * @param reason in both languages
 */
public record CalibrationDecision(
        CalibrationKind kind, @Nullable String inspectorId, String clause, String rule, Text reason) {}
