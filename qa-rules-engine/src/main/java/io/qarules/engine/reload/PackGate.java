package io.qarules.engine.reload;

import io.qarules.RulePackException;
import io.qarules.engine.pack.RulePack;
import java.nio.file.Path;
import java.util.List;

/** What a pack that compiles must pass before it comes into force. */
public interface PackGate {
    /**
     * Checks a pack.
     *
     * @param directory where it came from
     * @return what passed, e.g. {@code 210 cases passed}
     * @throws RulePackException with a line for everything that is wrong
     */
    List<String> pass(Path directory, RulePack pack);
}
