package io.qarules.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refusals and failures with problem details (RFC 9457). */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({ProblemDetail.class, RestControllerAdvice.class})
public class QaRulesWebAutoConfiguration {
    /** Returns the advice; an application may have its own. */
    @Bean
    @ConditionalOnMissingBean
    public QaRulesProblemAdvice qaRulesProblemAdvice() {
        return new QaRulesProblemAdvice();
    }
}
