package io.qarules.examples.crm.pages;

import io.qarules.book.Entry;
import io.qarules.examples.crm.Casework;
import io.qarules.examples.crm.Ledger;
import io.qarules.examples.crm.People;
import io.qarules.examples.crm.Person;
import io.qarules.outcome.Decision;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The cascade: what one call changed in an agent's book, decision by decision in the order of the offences. */
@Controller
class ChangesPage {
    private final People people;
    private final Casework casework;

    ChangesPage(People people, Casework casework) {
        this.people = people;
        this.casework = casework;
    }

    /** Returns the way to the page, after a form was sent. */
    static View of(Person agent, String key) {
        RedirectView view = new RedirectView(UriComponentsBuilder.fromPath("/agents/{id}/changes")
                .queryParam("key", "{key}")
                .encode()
                .buildAndExpand(agent.id(), key)
                .toUriString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    @GetMapping("/agents/{agentId}/changes")
    String changes(@PathVariable String agentId, @RequestParam String key, Model model, Principal principal) {
        Person viewer = people.signedIn(principal.getName());
        Person agent = people.agent(agentId, viewer);
        List<Entry> entries = casework.ledger(agent).changedBy(key);
        model.addAttribute("viewer", viewer);
        model.addAttribute("agent", agent);
        model.addAttribute(
                "entries",
                entries.stream()
                        .sorted(Comparator.comparing(ChangesPage::occurredAt))
                        .toList());
        model.addAttribute("sum", Ledger.sum(entries));
        return "changes";
    }

    private static Instant occurredAt(Entry entry) {
        Decision before = entry.before();
        return Objects.requireNonNull(before == null ? entry.after() : before).occurredAt();
    }
}
