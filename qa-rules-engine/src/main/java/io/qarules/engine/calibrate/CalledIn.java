package io.qarules.engine.calibrate;

import io.qarules.calibration.CalibrationKind;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.JoinedNames;
import org.jspecify.annotations.Nullable;

/**
 * Who is called in, as a rule says.
 *
 * @param inspector the inspector whose bias it was; null for all
 * @param agreement the agreement that it was; null where it was a bias
 */
public record CalledIn(
        CalibrationKind kind,
        @Nullable InspectorBias inspector,
        @Nullable Agreement agreement,
        Rule rule) {
    /** Returns what the decision is called, as {@link JoinedNames}: its kind, and the inspector or for all the rule's clause. */
    public String id() {
        return JoinedNames.of(kind, inspector == null ? rule.clause() : inspector.inspectorId());
    }

    /** Returns the id of the inspector; empty for all. */
    public String inspectorId() {
        return inspector == null ? "" : inspector.inspectorId();
    }
}
