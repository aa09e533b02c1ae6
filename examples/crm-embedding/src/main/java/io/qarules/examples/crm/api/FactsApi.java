package io.qarules.examples.crm.api;

import io.qarules.book.Adjustment;
import io.qarules.book.BookHistory;
import io.qarules.book.CaseBook;
import io.qarules.book.FactsReading;
import io.qarules.examples.crm.Casework;
import io.qarules.examples.crm.People;
import io.qarules.examples.crm.Person;
import io.qarules.outcome.Outcome;
import java.security.Principal;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes facts and gives what follows from them, in the JSON of the contract; what goes wrong comes as RFC 9457. */
@RestController
@RequestMapping("/api/agents/{agentId}")
class FactsApi {
    private final People people;
    private final Casework casework;
    private final CaseBook book;
    private final InstantSource clock;

    FactsApi(People people, Casework casework, CaseBook book, InstantSource clock) {
        this.people = people;
        this.casework = casework;
        this.book = book;
        this.clock = clock;
    }

    /** Takes facts; the same key again gives the same answer and changes nothing. */
    @PostMapping("/facts")
    Adjustment facts(
            @PathVariable String agentId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody FactsReading facts,
            Principal sender) {
        Person service = people.signedIn(sender.getName());
        return casework.receive(people.agent(agentId, service), facts, key, service);
    }

    /** Returns what is decided as of now. */
    @GetMapping("/outcome")
    Outcome outcome(@PathVariable String agentId, Principal viewer) {
        Person agent = people.agent(agentId, people.signedIn(viewer.getName()));
        return book.outcome(agent.id(), clock.instant(), null);
    }

    /** Returns the log and the ledger. */
    @GetMapping("/book")
    BookHistory history(@PathVariable String agentId, Principal viewer) {
        return casework.history(people.agent(agentId, people.signedIn(viewer.getName())));
    }
}
