package io.qarules.spring;

import io.qarules.jackson3.QaRulesModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;

/** {@link QaRulesJacksonAutoConfiguration} for Jackson 3, which Spring Boot 4 has, where its module is there. */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass({JacksonModule.class, QaRulesModule.class})
@EnableConfigurationProperties(QaRulesProperties.class)
public class QaRulesJackson3AutoConfiguration {
    /** Returns the module, which Boot adds to its mapper. */
    @Bean
    @ConditionalOnMissingBean
    public QaRulesModule qaRulesJackson3Module(QaRulesProperties properties) {
        return new QaRulesModule(properties.json().strict());
    }
}
