package io.qarules.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRules;
import io.qarules.outcome.PolicyVersion;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("Where health is that of Boot 4, as in no other test, it says which packs are in force")
class Boot4HealthTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    QaRulesAutoConfiguration.class,
                    QaRulesHealthAutoConfiguration.class,
                    QaRulesBoot4HealthAutoConfiguration.class));

    @Test
    void saysWhichPacksAreInForce() {
        context.run(beans -> {
            Health health = beans.getBean(QaRulesBoot4HealthIndicator.class).health();
            PolicyVersion cases = beans.getBean(QaRules.class).describe().policy();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsEntry(
                            "cases", Map.of("id", "telesales", "version", cases.version(), "digest", cases.digest()))
                    .containsKey("periods");
        });
    }

    @Test
    void isSilentWhereTheApplicationSaysSo() {
        context.withPropertyValues("management.health.qa-rules.enabled=false")
                .run(beans -> assertThat(beans).doesNotHaveBean("qaRulesHealthIndicator"));
    }
}
