package io.qarules.examples.crm.api;

import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Lets Spring answer a service with problem details where a request does not fit; {@code
 * spring.mvc.problemdetails.enabled} would answer people so, too.
 */
@RestControllerAdvice(assignableTypes = FactsApi.class)
class ApiProblems extends ResponseEntityExceptionHandler {}
