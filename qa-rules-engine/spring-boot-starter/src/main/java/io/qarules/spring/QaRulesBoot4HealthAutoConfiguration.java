package io.qarules.spring;

import io.qarules.QaRules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@link QaRulesHealthAutoConfiguration} for Spring Boot 4. */
@AutoConfiguration(after = QaRulesAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnMissingClass("org.springframework.boot.actuate.health.HealthIndicator")
@ConditionalOnBean(QaRules.class)
public class QaRulesBoot4HealthAutoConfiguration {
    /** Inside, so that nobody looks for the condition's class where there is no health. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    @ConditionalOnEnabledHealthIndicator("qa-rules")
    static class WithActuator {
        /** Returns the indicator {@code qaRules}. */
        @Bean
        @ConditionalOnMissingBean(name = "qaRulesHealthIndicator")
        QaRulesBoot4HealthIndicator qaRulesHealthIndicator(QaRules rules) {
            return new QaRulesBoot4HealthIndicator(rules);
        }
    }
}
