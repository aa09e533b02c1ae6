package io.qarules.examples.crm.pages;

import io.qarules.casefile.AppealStatus;
import io.qarules.examples.crm.Appeals;
import io.qarules.examples.crm.Appeals.Filed;
import io.qarules.examples.crm.Casework;
import io.qarules.examples.crm.Ledger;
import io.qarules.examples.crm.Ledger.Standing;
import io.qarules.examples.crm.People;
import io.qarules.examples.crm.Person;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The supervisor's page: his agents, what waits for him, and the buttons that settle it. */
@Controller
class TeamPage {
    private final People people;
    private final Casework casework;
    private final Appeals appeals;

    TeamPage(People people, Casework casework, Appeals appeals) {
        this.people = people;
        this.casework = casework;
        this.appeals = appeals;
    }

    /**
     * An agent with what waits.
     *
     * @param money the sum of the ledger: negative where more was collected than given
     */
    record Row(Person agent, BigDecimal money, List<Standing> proposals, List<Waiting> appeals) {}

    /**
     * An open appeal.
     *
     * @param suspended the decisions that hang on it
     */
    record Waiting(Filed appeal, List<Standing> suspended) {}

    @GetMapping("/team")
    String team(Model model, Principal principal) {
        Person supervisor = people.signedIn(principal.getName());
        model.addAttribute("viewer", supervisor);
        model.addAttribute(
                "rows",
                people.agentsOf(supervisor.team()).stream().map(this::row).toList());
        return "team";
    }

    private Row row(Person agent) {
        Ledger ledger = casework.ledger(agent);
        List<Standing> standing = ledger.standing();
        return new Row(
                agent,
                ledger.money(),
                standing.stream().filter(Standing::isOpen).toList(),
                appeals.of(agent.id()).stream()
                        .filter(appeal -> appeal.status() == AppealStatus.OPEN)
                        .map(appeal -> new Waiting(
                                appeal,
                                standing.stream()
                                        .filter(each -> casework.hangsOn(each, appeal.findingId()))
                                        .toList()))
                        .toList());
    }

    @PostMapping("/agents/{agentId}/confirm")
    View confirm(
            @PathVariable String agentId,
            @RequestParam long entry,
            @RequestParam boolean upheld,
            @RequestParam(required = false) @Nullable String amount,
            Principal principal) {
        Person supervisor = people.signedIn(principal.getName());
        Person agent = people.agent(agentId, supervisor);
        return ChangesPage.of(agent, casework.confirm(agent, entry, upheld, Inputs.amount(amount), supervisor));
    }

    @PostMapping("/agents/{agentId}/decide")
    View decide(
            @PathVariable String agentId,
            @RequestParam String appeal,
            @RequestParam boolean upheld,
            @RequestParam(defaultValue = "") String note,
            Principal principal) {
        Person supervisor = people.signedIn(principal.getName());
        Person agent = people.agent(agentId, supervisor);
        return ChangesPage.of(agent, casework.decide(agent, appeal, upheld, Inputs.text(note), supervisor));
    }
}
