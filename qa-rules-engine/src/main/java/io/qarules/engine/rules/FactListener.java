package io.qarules.engine.rules;

import io.qarules.engine.source.Stage;
import java.util.List;

/** A listener that receives the facts on which the rules of a pack decided; for tools such as test coverage. */
@FunctionalInterface
public interface FactListener {
    /**
     * Called after a stage has run, on the thread that evaluates; while appeals are open, once for each scenario.
     *
     * @param facts all facts of the stage
     */
    void decided(Stage stage, List<?> facts);
}
