package io.qarules.office.calibration;

import io.qarules.engine.calibrate.Agreement;
import io.qarules.engine.calibrate.CalledIn;
import io.qarules.engine.calibrate.InspectorBias;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
                    Decimals.told(inspector.bias().abs(), 2, 1).toPlainString(),
                    inspector.calls());
        }
        Agreement agreement = called.agreement();
        String clause = agreement == null ? null : agreement.clause();
        String alpha = agreement == null ? "" : text(agreement.alpha());
        long calls = agreement == null ? 0 : agreement.calls();
        return clause == null
                ? SENTENCES.text("session.scores", alpha, calls)
                : SENTENCES.text("session.findings", alpha, calls, clause);
    }

    private static String text(@Nullable BigDecimal alpha) {
        return alpha == null ? "null" : Decimals.told(alpha, 4, 3).toPlainString();
    }
}
