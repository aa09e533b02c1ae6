package io.qarules.examples.crm;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.book.CaseBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after what time alone changes: a callback becomes late though nobody sends anything (POLICY 4). */
@Component
class Clockwork {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final People people;
    private final CaseBook book;

    Clockwork(People people, CaseBook book) {
        this.people = people;
        this.book = book;
    }

    @Scheduled(initialDelayString = "${crm.refresh}", fixedDelayString = "${crm.refresh}")
    void refresh() {
        people.agents().forEach(agent -> refresh(agent.id()));
    }

    private void refresh(String agentId) {
        try {
            book.refresh(agentId);
        } catch (CaseBookException e) {
            if (e.reason() != Reason.UNKNOWN_AGENT) { // no facts of him came yet
                LOG.warn("The book of {} could not be brought up to date; the next round tries again", agentId, e);
            }
        }
    }
}
