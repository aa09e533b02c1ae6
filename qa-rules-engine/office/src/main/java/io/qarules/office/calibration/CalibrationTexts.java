package io.qarules.office.calibration;

import io.qarules.engine.calibrate.Agreement;
import io.qarules.engine.calibrate.CalledIn;
import io.qarules.engine.calibrate.InspectorBias;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;

/** Says in Chinese and English why inspectors are called in. */
final class CalibrationTexts {
    private static final Sentences SENTENCES =
            new Sentences(CalibrationTexts.class::getResourceAsStream, "CalibrationTexts");

    private CalibrationTexts() {}

    static Text reason(CalledIn called) {
        InspectorBias inspector = called.inspector();
        if (inspector != null) {
            return SENTENCES.text(
                    inspector.bias().signum() < 0 ? "talk.strict" : "talk.generous",
                    inspector.inspectorId(),
                    inspector.bias().abs().toPlainString(),
                    inspector.calls());
        }
        Agreement agreement = called.agreement();
        String clause = agreement == null ? null : agreement.clause();
        String alpha = agreement == null ? "" : String.valueOf(agreement.alpha());
        long calls = agreement == null ? 0 : agreement.calls();
        return clause == null
                ? SENTENCES.text("session.scores", alpha, calls)
                : SENTENCES.text("session.findings", alpha, calls, clause);
    }
}
