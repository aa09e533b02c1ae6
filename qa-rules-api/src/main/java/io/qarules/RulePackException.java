package io.qarules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule pack does not load. */
public final class RulePackException extends QaRulesException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> diagnostics;

    public RulePackException(String pack, List<String> diagnostics, @Nullable Throwable cause) {
        super("rule pack " + pack + " does not load:\n  " + String.join("\n  ", diagnostics), cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** One line each, beginning with the file and line where they are known; at least one. */
    public List<String> diagnostics() {
        return diagnostics;
    }
}
