package io.qarules.examples.crm.pages;

import io.qarules.book.BookHistory;
import io.qarules.examples.crm.Appeals;
import io.qarules.examples.crm.Appeals.Filed;
import io.qarules.examples.crm.Calls;
import io.qarules.examples.crm.Casework;
import io.qarules.examples.crm.CrmProperties;
import io.qarules.examples.crm.Ledger;
import io.qarules.examples.crm.People;
import io.qarules.examples.crm.Person;
import java.security.Principal;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An agent's month and book, for him and his supervisors, and his appeals. */
@Controller
class AgentPage {
    private final People people;
    private final Casework casework;
    private final Appeals appeals;
    private final Calls calls;
    private final Marks marks;
    private final CrmProperties properties;
    private final InstantSource clock;

    AgentPage(
            People people,
            Casework casework,
            Appeals appeals,
            Calls calls,
            Marks marks,
            CrmProperties properties,
            InstantSource clock) {
        this.people = people;
        this.casework = casework;
        this.appeals = appeals;
        this.calls = calls;
        this.marks = marks;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/agents/{agentId}")
    String agent(
            @PathVariable String agentId,
            @RequestParam(required = false) @Nullable String month,
            Model model,
            Principal principal) {
        Person viewer = people.signedIn(principal.getName());
        Person agent = people.agent(agentId, viewer);
        BookHistory history = casework.history(agent);
        Ledger ledger = new Ledger(history.entries());
        List<YearMonth> months = months(ledger);
        YearMonth shown = shown(month, months);
        model.addAttribute("viewer", viewer);
        model.addAttribute("agent", agent);
        model.addAttribute("months", months);
        model.addAttribute("shown", shown);
        model.addAttribute("month", Month.of(ledger, shown));
        model.addAttribute("marks", marks.of(history, shown));
        model.addAttribute("calls", calls.of(agentId));
        model.addAttribute(
                "appeals",
                appeals.of(agentId).stream().collect(Collectors.toMap(Filed::findingId, Function.identity())));
        return "agent";
    }

    /** Returns the months of the ledger and the present one, the latest first. */
    private List<YearMonth> months(Ledger ledger) {
        YearMonth now = YearMonth.from(clock.instant().atZone(properties.zone()));
        return Stream.concat(
                        Stream.of(now),
                        ledger.entries().stream().flatMap(entry -> Stream.of(entry.belongsTo(), entry.postedTo())))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static YearMonth shown(@Nullable String month, List<YearMonth> months) {
        if (month == null) {
            return months.get(0);
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            return months.get(0); // an old or mistyped address
        }
    }

    @GetMapping("/agents/{agentId}/appeal")
    String appeal(@PathVariable String agentId, @RequestParam String finding, Model model, Principal principal) {
        Person viewer = people.signedIn(principal.getName());
        Person agent = people.agent(agentId, viewer);
        model.addAttribute("viewer", viewer);
        model.addAttribute("agent", agent);
        model.addAttribute("finding", finding);
        model.addAttribute("offence", casework.ledger(agent).offence(finding));
        return "appeal";
    }

    @PostMapping("/agents/{agentId}/appeal")
    View appeal(
            @PathVariable String agentId,
            @RequestParam String finding,
            @RequestParam String text,
            Principal principal) {
        Person viewer = people.signedIn(principal.getName());
        Person agent = people.agent(agentId, viewer);
        return ChangesPage.of(agent, casework.file(agent, finding, Inputs.requiredText(text), viewer));
    }
}
