package io.qarules.examples.crm.pages;

import io.qarules.examples.crm.CrmProperties;
import io.qarules.examples.crm.People;
import io.qarules.examples.crm.Person;
import io.qarules.examples.crm.Person.Role;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in, and where they go then. */
@Controller
class SignInPage {
    private final People people;
    private final CrmProperties properties;

    SignInPage(People people, CrmProperties properties) {
        this.people = people;
        this.properties = properties;
    }

    @GetMapping("/login")
    String signIn(Model model) {
        model.addAttribute("demo", properties.demo());
        return "login";
    }

    @GetMapping("/")
    String start(Principal principal) {
        Person viewer = people.signedIn(principal.getName());
        return viewer.role() == Role.SUPERVISOR ? "redirect:/team" : "redirect:/agents/" + viewer.id();
    }
}
