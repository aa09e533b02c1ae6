package io.qarules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a rule pack cannot be found, does not compile, or does not pass the checks made at loading. */
public final class RulePackException extends QaRulesException {
    private static final long serialVersionUID = 2L;

    private final List<String> diagnostics;

    /**
     * Creates the exception.
     *
     * @param pack the pack's name, directory or resource folder
     * @param diagnostics one line for each error; at least one
     * @param cause the exception behind it; null if there was none
     */
    public RulePackException(String pack, List<String> diagnostics, @Nullable Throwable cause) {
        super("rule pack " + pack + " does not load:\n  " + String.join("\n  ", diagnostics), cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    private RulePackException(RulePackException other, @Nullable Throwable cause) {
        super(String.valueOf(other.getMessage()), cause);
        this.diagnostics = other.diagnostics;
    }

    @Override
    QaRulesException withCause(@Nullable Throwable cause) {
        return new RulePackException(this, cause);
    }

    /**
     * Returns one line for each error, at least one. A line begins with the file and line number where they are known.
     */
    public List<String> diagnostics() {
        return diagnostics;
    }
}
