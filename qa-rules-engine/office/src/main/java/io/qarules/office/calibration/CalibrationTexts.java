package io.qarules.office.calibration;

import io.qarules.calibration.AlphaProof;
import io.qarules.calibration.CalibratedInspector;
import io.qarules.calibration.CallDeviation;
import io.qarules.engine.calibrate.Agreement;
import io.qarules.engine.calibrate.CalledIn;
import io.qarules.engine.calibrate.InspectorBias;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.List;
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

    /** Says how a bias came about. */
    static Text proof(CalibratedInspector inspector, List<CallDeviation> deviations) {
        BigDecimal sum = deviations.stream().map(CallDeviation::deviation).reduce(BigDecimal.ZERO, BigDecimal::add);
        Text mean = SENTENCES.text("proof.bias", plain(sum), deviations.size(), plain(inspector.bias()));
        return inspector.low() == null
                ? mean
                : Sentences.join(List.of(
                        mean, SENTENCES.text("proof.interval", plain(inspector.low()), plain(inspector.high()))));
    }

    /** Says how alpha came about. */
    static Text proof(AlphaProof alpha) {
        if (alpha.alpha() == null) {
            return SENTENCES.text(alpha.observed() == null ? "proof.alpha.noPairs" : "proof.alpha.noVariation");
        }
        return SENTENCES.text(
                alpha.clause() == null ? "proof.alpha.scores" : "proof.alpha.findings",
                plain(alpha.observed()),
                plain(alpha.expected()),
                plain(alpha.alpha()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(@Nullable BigDecimal alpha) {
        return alpha == null ? "null" : Decimals.told(alpha, 4, 3).toPlainString();
    }
}
