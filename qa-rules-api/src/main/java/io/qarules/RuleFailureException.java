package io.qarules;

import org.jspecify.annotations.Nullable;

/** A rule failed while it decided a case: its condition or consequence threw, or the rules did not come to an end. */
public final class RuleFailureException extends QaRulesException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String file;
    private final String agentId;

    /**
     * @param what what happened, as a clause without a full stop
     * @param rule the rule's name
     * @param file the rule's file in its pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}
     * @param agentId the agent whose case it was, or for whom it fired; empty while a pack is loaded, and where a
     *     condition fails in a settlement
     */
    public RuleFailureException(String what, String rule, String file, String agentId, @Nullable Throwable cause) {
        super(
                "rule \"%s\" (%s)%s: %s".formatted(rule, file, agentId.isEmpty() ? "" : ", agent " + agentId, what),
                cause);
        this.rule = rule;
        this.file = file;
        this.agentId = agentId;
    }

    public String rule() {
        return rule;
    }

    public String file() {
        return file;
    }

    public String agentId() {
        return agentId;
    }
}
