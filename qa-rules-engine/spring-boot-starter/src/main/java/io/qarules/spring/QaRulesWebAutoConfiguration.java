package io.qarules.spring;

import com.fasterxml.jackson.core.JacksonException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.servlet.HandlerExceptionResolver;

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

    /** What only Jackson 3 throws. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(
            name = {"tools.jackson.databind.DatabindException", "io.qarules.jackson3.InputProblemsException"})
    static class OfJackson3 {
        /** Returns the advice that hands over to the other. */
        @Bean
        @ConditionalOnMissingBean
        QaRulesJackson3ProblemAdvice qaRulesJackson3ProblemAdvice(QaRulesProblemAdvice advice) {
            return new QaRulesJackson3ProblemAdvice(advice);
        }
    }

    /** What only Spring WebFlux has. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    @ConditionalOnClass({WebFluxConfigurer.class, JacksonException.class})
    static class OfWebFlux {
        /** Returns what lets bodies of records be read with words for those that are no JSON. */
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE) // behind what sets up the readers
        WebFluxConfigurer qaRulesUnreadBodyConfigurer(ObjectProvider<UnreadInputs> unread) {
            return new UnreadBodyConfigurer(unread.orderedStream().toList());
        }
    }

    /** What only Spring MVC has. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass({HandlerExceptionResolver.class, JacksonException.class})
    static class OfMvc {
        /** Returns what says of a body that is no JSON what is wrong with it. */
        @Bean
        HandlerExceptionResolver qaRulesUnreadBodyResolver(
                @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver others,
                ObjectProvider<UnreadInputs> unread) {
            return new UnreadBodyResolver(others, unread.orderedStream().toList());
        }
    }
}
