package io.qarules.engine.policy;

import java.util.ArrayList;
import java.util.List;

/** Collects what checks of the settings refuse that do not depend on each other, so that all of it is said at once. */
final class RefusedSettings {
    private final List<RefusedSettingException> refused = new ArrayList<>();

    /** Runs a check, and keeps what it throws. */
    void of(Runnable check) {
        try {
            check.run();
        } catch (RefusedSettingException e) {
            refused.add(e);
        }
    }

    /** Returns whether nothing was refused so far. */
    boolean isEmpty() {
        return refused.isEmpty();
    }

    /** @throws RefusedSettingException if something was refused: the first of it, with the others suppressed */
    void throwAny() {
        if (!refused.isEmpty()) {
            RefusedSettingException first = refused.get(0);
            refused.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
