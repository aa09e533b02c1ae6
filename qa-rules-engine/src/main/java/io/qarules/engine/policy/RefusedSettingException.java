package io.qarules.engine.policy;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.Text;
import org.jspecify.annotations.Nullable;

/** Thrown for what the rules of stage {@code policy} may not set; the check of a pack says why in both languages. */
public final class RefusedSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text said;
    private final transient @Nullable Text hint;
    private final transient @Nullable Rule rule;

    RefusedSettingException(PackText said) {
        this(said, null, null, null);
    }

    /**
     * Creates the exception.
     *
     * @param said what is wrong
     * @param hint what to write instead; null for none
     * @param rule that set it; null where it is the one that is firing, or there is none
     */
    RefusedSettingException(PackText said, @Nullable PackText hint, @Nullable Rule rule) {
        this(said, hint, rule, null);
    }

    /** Creates the exception with the one behind it; null if there was none. */
    RefusedSettingException(PackText said, @Nullable PackText hint, @Nullable Rule rule, @Nullable Throwable cause) {
        super(message(said, hint, rule), cause);
        this.said = said.text();
        this.hint = hint == null ? null : hint.text();
        this.rule = rule;
    }

    private static String message(PackText said, @Nullable PackText hint, @Nullable Rule rule) {
        return "%s%s%s"
                .formatted(
                        rule == null ? "" : "%s: rule \"%s\": ".formatted(rule.file(), rule.name()),
                        said.text().en(),
                        hint == null ? "" : ". " + hint.text().en());
    }

    /** Returns what is wrong. */
    public Text said() {
        return said;
    }

    /** Returns what to write instead; null where nothing is known. */
    public @Nullable Text hint() {
        return hint;
    }

    /** Returns the rule that set it; null where it is the one that is firing, or there is none. */
    public @Nullable Rule rule() {
        return rule;
    }
}
