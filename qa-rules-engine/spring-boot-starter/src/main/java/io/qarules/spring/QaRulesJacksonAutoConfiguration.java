package io.qarules.spring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.jackson.QaRulesModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Lets the application's {@code ObjectMapper} read and write the records as the command line does. */
@AutoConfiguration(beforeName = "org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration")
@ConditionalOnClass(ObjectMapper.class)
@EnableConfigurationProperties(QaRulesProperties.class)
public class QaRulesJacksonAutoConfiguration {
    /** Returns the module, which Boot adds to its mapper. */
    @Bean
    @ConditionalOnMissingBean
    public QaRulesModule qaRulesModule(QaRulesProperties properties) {
        return new QaRulesModule(properties.json().strict());
    }
}
