package io.qarules.spring;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.qarules.CaseBookException;
import io.qarules.QaRules;
import io.qarules.RuleFailureException;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseInput;
import io.qarules.outcome.Outcome;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A CRM that decides cases: what an application has to write with the starter. */
@SpringBootApplication
public class CrmApplication {
    @RestController
    static class Decisions {
        private final QaRules rules;

        Decisions(QaRules rules) {
            this.rules = rules;
        }

        @PostMapping("/decide")
        Reply decide(@RequestBody Request request) {
            Outcome outcome = rules.evaluate(request.caseFile());
            return new Reply(request.id(), outcome, outcome.decisions().size());
        }

        @PostMapping("/decide-strictly")
        Outcome decideStrictly(@RequestBody CaseFile caseFile) {
            return rules.evaluate(caseFile);
        }

        @PostMapping("/decide-maybe")
        String decideMaybe(@RequestBody(required = false) @Nullable CaseInput caseFile) {
            return caseFile == null
                    ? "nothing to decide"
                    : rules.evaluate(caseFile).agentId();
        }

        @PostMapping("/decide-all")
        List<Outcome> decideAll(@RequestBody List<CaseInput> cases) {
            return cases.stream().map(rules::evaluate).toList();
        }
    }

    /** What only Spring WebFlux can read. */
    @RestController
    static class Streams {
        private final QaRules rules;

        Streams(QaRules rules) {
            this.rules = rules;
        }

        @PostMapping("/decide-each")
        Flux<Outcome> decideEach(@RequestBody Flux<CaseInput> cases) {
            return cases.map(rules::evaluate);
        }

        @PostMapping("/decide-later")
        Mono<Outcome> decideLater(@RequestBody Mono<CaseInput> caseFile) {
            return caseFile.map(rules::evaluate);
        }
    }

    @RestController
    static class Others {
        @PostMapping("/other")
        String other(@RequestBody Note note) {
            return note.text();
        }
    }

    @RestController
    static class Failures {
        @GetMapping("/fails/rule")
        void rule() {
            throw new RuleFailureException("it failed", "1.1: first", "penalize/1.1.drl", "A17", null);
        }

        @GetMapping("/fails/store")
        void store() {
            throw new CaseBookException(
                    CaseBookException.Reason.STORE, new SQLException("no route"), "SELECT secret FROM somewhere");
        }

        @GetMapping("/fails/book")
        void book() {
            throw new CaseBookException(CaseBookException.Reason.UNKNOWN_AGENT, null, "A17");
        }
    }

    record Request(long id, @JsonProperty("case") CaseInput caseFile) {}

    record Note(String text, Note answers) {}

    record Reply(long id, Outcome outcome, int count) {}
}
