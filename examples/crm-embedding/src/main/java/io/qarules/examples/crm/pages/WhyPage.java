package io.qarules.examples.crm.pages;

import io.qarules.book.CaseBook;
import io.qarules.book.EntryExplanation;
import io.qarules.examples.crm.People;
import io.qarules.examples.crm.Person;
import io.qarules.examples.crm.Refusal;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why an entry came to be: its cause, the reason of the decision, its proof, and what would change it. */
@Controller
class WhyPage {
    private final People people;
    private final CaseBook book;

    WhyPage(People people, CaseBook book) {
        this.people = people;
        this.book = book;
    }

    @GetMapping("/agents/{agentId}/why/{entryId}")
    String why(@PathVariable String agentId, @PathVariable long entryId, Model model, Principal principal) {
        Person viewer = people.signedIn(principal.getName());
        Person agent = people.agent(agentId, viewer);
        EntryExplanation explanation = book.explain(entryId);
        if (!explanation.entry().agentId().equals(agent.id())) {
            throw Refusal.unknown("entry", String.valueOf(entryId));
        }
        model.addAttribute("viewer", viewer);
        model.addAttribute("agent", agent);
        model.addAttribute("why", explanation);
        return "why";
    }
}
