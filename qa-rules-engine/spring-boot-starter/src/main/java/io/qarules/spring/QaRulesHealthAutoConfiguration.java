package io.qarules.spring;

import io.qarules.QaRules;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which packs are in force, and why a later one is not. */
@AutoConfiguration(after = QaRulesAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
@ConditionalOnBean(QaRules.class)
public class QaRulesHealthAutoConfiguration {
    /** Inside, so that nobody looks for the condition's class where there is no actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    @ConditionalOnEnabledHealthIndicator("qa-rules")
    static class WithActuator {
        /** Returns the indicator {@code qaRules}. */
        @Bean
        @ConditionalOnMissingBean(name = "qaRulesHealthIndicator")
        QaRulesHealthIndicator qaRulesHealthIndicator(QaRules rules) {
            return new QaRulesHealthIndicator(rules);
        }
    }
}
