package io.qarules.engine.reload;

import io.qarules.RulePackException;
import java.util.List;

/** A condition that a compiled pack must meet before it replaces the pack in force, e.g. that its test cases pass. */
public interface PackGate {
    /**
     * Checks a pack.
     *
     * @param candidate the compiled pack, and where it is from
     * @return what was checked, for the status, e.g. {@code 210 cases passed}
     * @throws RulePackException if the pack must not come into force, with one line for each error
     */
    List<String> pass(PackCandidate candidate);
}
