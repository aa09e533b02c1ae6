package io.qarules.spring;

import io.qarules.CaseRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a body that is no JSON, or none at all, be answered like an input that is refused, where the endpoint takes
 * records of qa-rules in its body. What other endpoints cannot read is left to the application and to Spring, and so is
 * JSON that does not fit fields of the application's own.
 */
final class UnreadBodyResolver implements HandlerExceptionResolver, Ordered {
    private final HandlerExceptionResolver others;
    private final List<UnreadInputs> unread;

    /**
     * Creates a resolver.
     *
     * @param others answer the refusal, by {@link QaRulesProblemAdvice} or what the application has in its place
     * @param unread told of each such body
     */
    UnreadBodyResolver(HandlerExceptionResolver others, List<UnreadInputs> unread) {
        this.others = others;
        this.unread = unread;
    }

    /** Before Spring's own, which do not know the endpoint's types. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (error instanceof HttpMessageNotReadableException body
                && handler instanceof HandlerMethod method
                && takesRecords(method)) {
            CaseRefusedException refusal = body.getCause() == null ? UnreadJson.nothing() : UnreadJson.refusal(body);
            if (refusal != null) {
                unread.forEach(each -> each.refused(refusal.problems()));
                return others.resolveException(request, response, handler, refusal);
            }
        }
        return null;
    }

    private static boolean takesRecords(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(each -> each.hasParameterAnnotation(RequestBody.class)
                        || HttpEntity.class.isAssignableFrom(each.getParameterType()))
                .anyMatch(each -> RecordsInside.of(each.getGenericParameterType()));
    }
}
