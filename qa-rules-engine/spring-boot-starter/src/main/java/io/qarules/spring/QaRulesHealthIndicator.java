package io.qarules.spring;

import io.qarules.QaRules;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/**
 * The packs in force. A faulty change does not take the application down, since the last good pack decides: the status
 * is up, {@code current} is false, and {@code diagnostics} say what is wrong.
 */
public final class QaRulesHealthIndicator extends AbstractHealthIndicator {
    private final QaRules rules;

    /** Creates an indicator. */
    public QaRulesHealthIndicator(QaRules rules) {
        super("the rules do not load");
        this.rules = rules;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetails(PacksInForce.of(rules));
    }
}
