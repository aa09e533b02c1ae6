package io.qarules.spring;

import io.qarules.QaRules;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** {@link QaRulesHealthIndicator} for Spring Boot 4, where the interface is in another package. */
public final class QaRulesBoot4HealthIndicator extends AbstractHealthIndicator {
    private final QaRules rules;

    /** Creates an indicator. */
    public QaRulesBoot4HealthIndicator(QaRules rules) {
        super("the rules do not load");
        this.rules = rules;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetails(PacksInForce.of(rules));
    }
}
