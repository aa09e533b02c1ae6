package io.qarules.examples.crm.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives each page the way to itself in the other language. */
@ControllerAdvice(
        assignableTypes = {SignInPage.class, TeamPage.class, AgentPage.class, ChangesPage.class, WhyPage.class})
class OtherLanguage {
    private final Words words;

    OtherLanguage(Words words) {
        this.words = words;
    }

    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("lang", words.language().equals("en") ? "zh" : "en")
                .build(true)
                .toUriString();
    }
}
