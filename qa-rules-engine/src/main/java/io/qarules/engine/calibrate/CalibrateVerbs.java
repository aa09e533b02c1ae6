package io.qarules.engine.calibrate;

import io.qarules.calibration.CalibrationKind;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.RefusedDecisionException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes down what the rules of stage calibrate say. */
final class CalibrateVerbs implements Calibrate {
    private final Firing firing;
    private final SortedMap<String, CalledIn> byId = new TreeMap<>();

    CalibrateVerbs(Firing firing) {
        this.firing = firing;
    }

    SortedMap<String, CalledIn> byId() {
        return byId;
    }

    @Override
    public Calibrate talk(InspectorBias inspector) {
        return add(new CalledIn(CalibrationKind.CALIBRATION_TALK, inspector, null, firing.rule()));
    }

    @Override
    public Calibrate session(Agreement agreement) {
        return add(new CalledIn(CalibrationKind.CALIBRATION_SESSION, null, agreement, firing.rule()));
    }

    private Calibrate add(CalledIn called) {
        CalledIn other = byId.putIfAbsent(called.id(), called);
        if (other != null) {
            throw RefusedDecisionException.decidedTwice(called.id(), other.rule());
        }
        return this;
    }
}
