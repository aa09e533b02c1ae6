package io.qarules.office;

import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationFileReading;
import io.qarules.calibration.ExplainedCalibration;
import io.qarules.engine.calibrate.CalledIn;
import io.qarules.engine.check.CalibrationCheck;
import io.qarules.engine.check.CheckedCalibration;
import io.qarules.engine.check.Problems;
import io.qarules.engine.explain.OfficeWhyNots;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.source.Stage;
import io.qarules.office.calibration.CalibrationProofs;
import io.qarules.office.calibration.Calibrator;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.OfficeWhyNot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the judgements of one file, with proofs or without. */
final class CalibrationRun {
    private final RulePack pack;
    private final Problems problems;
    private final CheckedCalibration checked;
    private final Calibrator calibrator;
    private final List<CalledIn> called;

    CalibrationRun(RulePack pack, CalibrationFileReading reading) {
        this.pack = pack;
        problems = new Problems(reading.problems());
        checked = CalibrationCheck.check(reading.calibrationFile(), problems);
        calibrator = Calibrator.of(checked);
        called = calibrator.calledIn(pack);
    }

    Calibration calibration() {
        return new Calibration(
                checked.id(),
                pack.version(),
                calibrator.calls(),
                calibrator.inspectorsById(),
                calibrator.agreements(),
                Calibrator.decisions(called),
                problems.list());
    }

    OfficeWhyNot whyNot(OfficeKind kind, String clause, @Nullable String subject) {
        return new OfficeWhyNots(pack, Stage.CALIBRATE, calibrator.facts(pack)).whyNot(kind, clause, subject);
    }

    ExplainedCalibration explained() {
        return new ExplainedCalibration(calibration(), new CalibrationProofs(calibrator, pack).of(called));
    }
}
