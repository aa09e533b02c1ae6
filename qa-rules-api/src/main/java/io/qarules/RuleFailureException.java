package io.qarules;

import io.qarules.outcome.Text;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a rule fails while it decides: its condition or consequence throws an exception, or the rules of a stage
 * reach the firing limit.
 */
public final class RuleFailureException extends QaRulesException {
    private static final long serialVersionUID = 2L;

    private final String what;
    private final String rule;
    private final String file;
    private final String agentId;

    /**
     * Creates the exception.
     *
     * @param what what happened, as an English clause without a full stop
     * @param rule the rule's name
     * @param file the rule's file in its pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}
     * @param agentId the id of the agent whose case it was, or on whom the rule failed; empty where {@link #agentId} is
     * @param cause the exception thrown inside the rule; null if there was none
     */
    public RuleFailureException(String what, String rule, String file, String agentId, @Nullable Throwable cause) {
        super(said(rule, file, agentId, new Text(what, what)).en(), cause);
        this.what = what;
        this.rule = rule;
        this.file = file;
        this.agentId = agentId;
    }

    private RuleFailureException(RuleFailureException other, @Nullable Throwable cause) {
        super(String.valueOf(other.getMessage()), cause);
        this.what = other.what;
        this.rule = other.rule;
        this.file = other.file;
        this.agentId = other.agentId;
    }

    @Override
    QaRulesException withCause(@Nullable Throwable cause) {
        return new RuleFailureException(this, cause);
    }

    private static Text said(String rule, String file, String agentId, Text what) {
        return agentId.isEmpty()
                ? Failures.text("rule", rule, file, what)
                : Failures.text("rule.agent", rule, file, agentId, what);
    }

    @Override
    public Text text() {
        return said(rule, file, agentId, Failures.ofEnglish(what));
    }

    /** Returns the name of the rule that failed. */
    public String rule() {
        return rule;
    }

    /** Returns the rule's file in its pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}. */
    public String file() {
        return file;
    }

    /**
     * Returns the id of the agent concerned; empty while a pack is loaded, in a settlement where a rule fails on a team
     * or the centre, and where a condition fails of rules that join members.
     */
    public String agentId() {
        return agentId;
    }
}
