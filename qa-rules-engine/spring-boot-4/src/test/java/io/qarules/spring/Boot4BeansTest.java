package io.qarules.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.QaRules;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.jackson3.InputProblemsException;
import io.qarules.outcome.PolicyVersion;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Which beans the starter makes where Boot 4 has them in other places")
class Boot4BeansTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    QaRulesAutoConfiguration.class,
                    QaRulesHealthAutoConfiguration.class,
                    QaRulesBoot4HealthAutoConfiguration.class));

    @Test
    void healthSaysWhichPacksAreInForce() {
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
    void healthIsSilentWhereTheApplicationSaysSo() {
        context.withPropertyValues("management.health.qa-rules.enabled=false")
                .run(beans -> assertThat(beans).doesNotHaveBean("qaRulesHealthIndicator"));
    }

    @Test
    void theMapperOfTheApplicationReadsAndWritesTheRecords() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        QaRulesJacksonAutoConfiguration.class,
                        QaRulesJackson3AutoConfiguration.class,
                        JacksonAutoConfiguration.class))
                .withPropertyValues("qa-rules.json.strict=true")
                .run(beans -> {
                    JsonMapper mapper = beans.getBean(JsonMapper.class);
                    assertThat(mapper.readValue("{\"agent\": {\"id\": \"A17\"}}", CaseFile.class)
                                    .agent())
                            .isEqualTo(Agent.of("A17"));
                    assertThatThrownBy(() -> mapper.readValue("{\"agnet\": {}}", CaseFile.class))
                            .isInstanceOf(InputProblemsException.class)
                            .hasMessageContaining("/agnet");
                });
    }
}
