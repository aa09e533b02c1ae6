package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.PackText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ensures that each setting is made by one rule only: rules have no order, so the last one must not win. */
final class SetOnce {
    private final Firing firing;
    private final Map<PackText, Rule> byThing = new HashMap<>();

    SetOnce(Firing firing) {
        this.firing = firing;
    }

    Rule rule() {
        return firing.rule();
    }

    /**
     * Records that the rule that is firing makes a setting.
     *
     * @param what name of the setting, for the error message
     * @throws RefusedSettingException if the setting was made before
     */
    void once(PackText what) {
        Rule other = byThing.putIfAbsent(what, firing.rule());
        if (other != null) {
            throw new RefusedSettingException(PackText.of("POLICY.set-already", what, other.name(), other.file()));
        }
    }

    /**
     * Returns a required setting.
     *
     * @param example a call that makes the setting, for the error message
     * @throws RefusedSettingException if no rule made it
     */
    static <T> T required(@Nullable T said, String example) {
        if (said == null) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.missing", example), PackText.of("POLICY.write"), null);
        }
        return said;
    }
}
