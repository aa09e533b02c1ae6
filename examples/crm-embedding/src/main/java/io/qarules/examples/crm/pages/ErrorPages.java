package io.qarules.examples.crm.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.web.servlet.error.AbstractErrorController;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what reaches no controller, or fails in one: with a page where a page was asked for, else with a problem. */
@Controller
@RequestMapping("/error")
class ErrorPages extends AbstractErrorController {
    ErrorPages(ErrorAttributes attributes) {
        super(attributes);
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = getStatus(request);
        response.setStatus(status.value());
        return new ModelAndView("error").addObject("status", status.value());
    }

    @RequestMapping
    ResponseEntity<Void> problem(HttpServletRequest request) {
        return ResponseEntity.of(ProblemDetail.forStatus(getStatus(request))).build();
    }
}
