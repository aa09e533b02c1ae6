package io.qarules.engine.rules;

import io.qarules.engine.source.Stage;
import java.util.List;

/** Told on what facts the rules of a pack decided, for tools that ask the rules about them. */
@FunctionalInterface
public interface FactListener {
    /**
     * Called on the thread that evaluates, once a stage has decided; where appeals are open, for each world.
     *
     * @param facts all that the stage's rules saw
     */
    void decided(Stage stage, List<?> facts);
}
