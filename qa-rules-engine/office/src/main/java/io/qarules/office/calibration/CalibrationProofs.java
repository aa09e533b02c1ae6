package io.qarules.office.calibration;

import io.qarules.calibration.AlphaProof;
import io.qarules.calibration.CalibratedInspector;
import io.qarules.calibration.CalibrationProof;
import io.qarules.calibration.CallDeviation;
import io.qarules.engine.calibrate.Agreement;
import io.qarules.engine.calibrate.CalledIn;
import io.qarules.engine.calibrate.InspectorBias;
import io.qarules.engine.explain.OfficeMatches;
import io.qarules.engine.explain.RuleGrounds;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.value.Ratio;
import io.qarules.office.statistics.KrippendorffAlpha;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the proofs of who is called in (POLICY 19). */
public final class CalibrationProofs {
    private static final int PLACES = 6;

    private final Calibrator calibrator;
    private final List<CalibratedInspector> inspectors;
    private final OfficeMatches matches;

    /** Creates the proofs of one calibration. */
    public CalibrationProofs(Calibrator calibrator, RulePack pack) {
        this.calibrator = calibrator;
        this.inspectors = calibrator.inspectorsById();
        this.matches = new OfficeMatches(pack, calibrator.facts(pack));
    }

    /** Returns a proof for each who is called in, in the same order. */
    public List<CalibrationProof> of(List<CalledIn> called) {
        return called.stream().map(this::proof).toList();
    }

    private CalibrationProof proof(CalledIn called) {
        InspectorBias bias = called.inspector();
        Agreement agreement = called.agreement();
        RuleGrounds grounds = matches.grounds(
                called.rule().name(), Objects.requireNonNull(bias == null ? agreement : bias, called.id()));
        CalibratedInspector inspector = bias == null ? null : inspector(bias.inspectorId());
        List<CallDeviation> deviations = bias == null ? List.of() : calibrator.deviations(bias.inspectorId());
        AlphaProof alpha = agreement == null ? null : alpha(agreement);
        return CalibrationProof.builder()
                .decisionId(called.id())
                .clause(grounds.clause())
                .title(grounds.title())
                .rule(called.rule().name())
                .file(grounds.file())
                .line(grounds.line())
                .rules(List.of(grounds.trace()))
                .inspector(inspector)
                .deviations(deviations)
                .alpha(alpha)
                .text(
                        alpha == null
                                ? CalibrationTexts.proof(Objects.requireNonNull(inspector), deviations)
                                : CalibrationTexts.proof(alpha))
                .build();
    }

    private CalibratedInspector inspector(String id) {
        return inspectors.stream()
                .filter(inspector -> inspector.inspectorId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private AlphaProof alpha(Agreement agreement) {
        KrippendorffAlpha alpha = calibrator.alpha(agreement);
        return new AlphaProof(
                agreement.clause(),
                alpha.units(),
                alpha.values(),
                alpha.pairs(),
                rounded(alpha.observed()),
                rounded(alpha.expected()),
                rounded(alpha.alpha()));
    }

    private static @Nullable BigDecimal rounded(@Nullable Ratio value) {
        return value == null ? null : rounded(value.comparable());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
