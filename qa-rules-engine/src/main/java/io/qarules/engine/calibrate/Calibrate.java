package io.qarules.engine.calibrate;

import io.qarules.engine.rules.Verb;

/** The verbs of stage {@code calibrate}, called on the global {@code calibrate} (POLICY 19). */
public interface Calibrate {
    /**
     * Calls an inspector in: a {@code CALIBRATION_TALK} (校准谈话).
     *
     * @param inspector the inspector matched by the rule
     */
    @Verb
    Calibrate talk(InspectorBias inspector);

    /**
     * Calls all inspectors in: a {@code CALIBRATION_SESSION} (校准会).
     *
     * @param agreement what the rule matched
     */
    @Verb
    Calibrate session(Agreement agreement);
}
