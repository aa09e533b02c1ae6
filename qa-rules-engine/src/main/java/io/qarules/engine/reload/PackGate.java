package io.qarules.engine.reload;

import io.qarules.RulePackException;
import io.qarules.engine.pack.RulePack;
import java.nio.file.Path;
import java.util.List;

/** A condition that a compiled pack must meet before it replaces the pack in force, e.g. that its test cases pass. */
public interface PackGate {
    /**
     * Checks a pack.
     *
     * @param directory the pack's directory
     * @param pack the compiled pack
     * @return what was checked, for the status, e.g. {@code 210 cases passed}
     * @throws RulePackException if the pack must not come into force, with one line for each error
     */
    List<String> pass(Path directory, RulePack pack);
}
