package io.qarules.examples.crm.pages;

import io.qarules.CaseBookException;
import io.qarules.CaseRefusedException;
import io.qarules.examples.crm.Refusal;
import io.qarules.outcome.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what could not be done; the starter's advice would answer a person with JSON. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {TeamPage.class, AgentPage.class, ChangesPage.class, WhyPage.class})
class PageProblems {
    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final MessageSource messages;
    private final Words words;

    PageProblems(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale, HttpServletResponse response) {
        String sentence = messages.getMessage(
                refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(messages, locale), locale);
        return page(refusal.getStatusCode(), List.of(sentence), response);
    }

    @ExceptionHandler
    ModelAndView refused(CaseRefusedException refusal, HttpServletResponse response) {
        return page(
                HttpStatus.UNPROCESSABLE_ENTITY,
                refusal.problems().stream()
                        .map(Problem::text)
                        .map(words::of)
                        .distinct()
                        .toList(),
                response);
    }

    @ExceptionHandler
    ModelAndView notBooked(CaseBookException failure, Locale locale, HttpServletResponse response) {
        return switch (failure.reason()) {
            case UNKNOWN_AGENT, UNKNOWN_FINDING, UNKNOWN_ENTRY ->
                page(HttpStatus.NOT_FOUND, List.of(words.of(failure.text())), response);
            default -> {
                LOG.warn("The case book could not do what a page asked", failure);
                yield page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        List.of(messages.getMessage("refusal.busy", null, locale)),
                        response);
            }
        };
    }

    private static ModelAndView page(HttpStatusCode status, List<String> sentences, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView("problem").addObject("sentences", sentences);
    }
}
