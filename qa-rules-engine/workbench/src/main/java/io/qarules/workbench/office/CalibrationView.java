package io.qarules.workbench.office;

import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationDecision;
import io.qarules.calibration.InspectorAgreement;
import io.qarules.outcome.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section of calibration: who is called in, each inspector's bias, agreement, the calls most disputed. */
record CalibrationView(
        String period,
        String calls,
        String inspectors,
        List<CalledInRow> decisions,
        BiasChart biases,
        List<AgreementRow> agreements,
        List<DisputedCall> disputed) {

    static CalibrationView of(Calibration calibration) {
        return new CalibrationView(
                calibration.period(),
                OfficeFormat.count(calibration.calls().size()),
                OfficeFormat.count(calibration.inspectors().size()),
                calibration.decisions().stream().map(CalledInRow::of).toList(),
                BiasChart.of(calibration),
                calibration.agreements().stream().map(AgreementRow::of).toList(),
                DisputedCall.of(calibration.calls()));
    }

    boolean anyDisputed() {
        return !disputed.isEmpty();
    }

    /** Who is called in; no inspector means all. */
    record CalledInRow(Text kind, @Nullable String inspector, Text reason) {
        static CalledInRow of(CalibrationDecision decision) {
            return new CalledInRow(OfficeWords.of(decision.kind()), decision.inspectorId(), decision.reason());
        }
    }

    /** How far inspectors agree on the whole form, a section or a clause. */
    record AgreementRow(
            @Nullable String section,
            @Nullable String clause,
            String alpha,
            @Nullable Text undefined,
            String calls,
            String pairs) {
        static AgreementRow of(InspectorAgreement agreement) {
            return new AgreementRow(
                    agreement.section(),
                    agreement.clause(),
                    OfficeFormat.places(agreement.alpha(), 4),
                    agreement.undefined() == null ? null : OfficeWords.of(agreement.undefined()),
                    OfficeFormat.count(agreement.calls()),
                    OfficeFormat.count(agreement.pairs()));
        }

        boolean whole() {
            return section == null && clause == null;
        }
    }
}
