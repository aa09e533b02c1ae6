package io.qarules.engine.rules;

import io.qarules.engine.source.Stage;
import java.util.List;

/** Notified of the facts on which the rules of a pack decided, for tools that ask the rules about them. */
@FunctionalInterface
public interface FactListener {
    /**
     * Called on the thread that evaluates, once a stage has decided; where appeals are open, for each scenario.
     *
     * @param facts all that the stage's rules saw
     */
    void decided(Stage stage, List<?> facts);
}
