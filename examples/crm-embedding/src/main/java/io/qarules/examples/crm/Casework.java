package io.qarules.examples.crm;

import io.qarules.CaseBookException;
import io.qarules.CaseRefusedException;
import io.qarules.book.Adjustment;
import io.qarules.book.BookHistory;
import io.qarules.book.CaseBook;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Verification;
import io.qarules.examples.crm.Appeals.Filed;
import io.qarules.examples.crm.Ledger.Standing;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Proof;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with cases. Each method that writes is one transaction over the CRM's own tables and the case book: the
 * book takes part in Spring's transaction by itself. Whatever is thrown takes back both.
 */
@Service
public class Casework {
    private final CaseBook book;
    private final Calls calls;
    private final Appeals appeals;
    private final Messages messages;
    private final InstantSource clock;

    Casework(CaseBook book, Calls calls, Appeals appeals, Messages messages, InstantSource clock) {
        this.book = book;
        this.calls = calls;
        this.appeals = appeals;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Takes what another service knows.
     *
     * @param key names this call; the same again gives the same answer and changes nothing
     */
    @Transactional
    public Adjustment receive(Person agent, FactsReading facts, String key, Person sender) {
        Adjustment adjustment = book.record(agent.id(), facts, key);
        if (messages.isNew(agent.id(), key, sender.id())) {
            calls.note(agent.id(), facts.facts().calls());
        }
        return adjustment;
    }

    /**
     * Files an appeal against a finding. What hangs on it is suspended until it is decided (POLICY 2.11).
     *
     * @return the key under which the book has what changed
     */
    @Transactional
    public String file(Person agent, String findingId, String text, Person by) {
        ledger(agent).offence(findingId);
        Filed appeal = new Filed(
                UUID.randomUUID().toString(),
                agent.id(),
                findingId,
                text,
                by.id(),
                clock.instant(),
                AppealStatus.OPEN,
                null,
                null,
                "");
        try {
            appeals.add(appeal);
        } catch (DuplicateKeyException e) {
            throw Refusal.changed("appealed", findingId);
        }
        return record(appeal, "appeal-" + appeal.id());
    }

    /**
     * Decides an appeal.
     *
     * @param agent whose it is
     * @return the key under which the book has what changed
     */
    @Transactional
    public String decide(Person agent, String appealId, boolean upheld, String note, Person by) {
        ledger(agent); // locked before the CRM's own rows, as everywhere here: nobody waits in a circle
        AppealStatus status = upheld ? AppealStatus.UPHELD : AppealStatus.REJECTED;
        boolean decided = appeals.decide(appealId, status, by.id(), clock.instant(), note);
        Filed appeal = appeals.require(appealId);
        if (!appeal.agentId().equals(agent.id())) {
            throw Refusal.unknown("appeal", appealId);
        }
        if (!decided) {
            throw Refusal.changed("decided." + appeal.status(), String.valueOf(appeal.decidedBy()));
        }
        return record(appeal, "decide-" + appealId);
    }

    private String record(Filed appeal, String key) {
        Facts facts = Facts.builder().appeals(List.of(appeal.fact())).build();
        requireCounts(book.record(appeal.agentId(), facts, key));
        return key;
    }

    /**
     * Confirms a proposal, or not.
     *
     * @param entryId of the entry by which the proposal stood when the supervisor looked
     * @param amount null where the rules set it
     * @return the key under which the book has what changed
     */
    @Transactional
    public String confirm(Person agent, long entryId, boolean upheld, @Nullable BigDecimal amount, Person by) {
        Standing proposal = ledger(agent)
                .standingBy(entryId)
                .filter(Standing::isVerifiable)
                .orElseThrow(() -> Refusal.changed("confirmed"));
        if (upheld && amount == null && proposal.needsAmount()) {
            throw Refusal.input("amount.missing");
        }
        Instant now = clock.instant();
        Facts facts = Facts.builder()
                .verifications(List.of(Verification.builder()
                        .id("V-" + entryId)
                        .findingId(proposal.decision().subjectId())
                        .by(by.id())
                        .at(now)
                        .upheld(upheld)
                        .amount(upheld ? amount : null)
                        .build()))
                .build();
        String key = "confirm-" + entryId;
        requireCounts(book.record(agent.id(), facts, key));
        return key;
    }

    /** What a person decides here must count as it stands: an amount out of its range is sent back, not stored. */
    private static void requireCounts(Adjustment adjustment) {
        if (!adjustment.problems().isEmpty()) {
            throw new CaseRefusedException(adjustment.problems());
        }
    }

    /** Returns whether a decision is suspended because of an appeal against a finding (POLICY 2.11). */
    public boolean hangsOn(Standing standing, String findingId) {
        if (standing.decision().status() != DecisionStatus.SUSPENDED) {
            return false;
        }
        Proof proof = book.explain(standing.entry().id()).after();
        return proof != null && proof.openAppeals().contains(findingId);
    }

    /** Returns an agent's ledger; in a transaction nobody else writes to it until that ends. */
    public Ledger ledger(Person agent) {
        return new Ledger(history(agent).entries());
    }

    /** Returns all that the book has of an agent: nothing, where no facts came yet. */
    public BookHistory history(Person agent) {
        try {
            return book.history(agent.id());
        } catch (CaseBookException e) {
            if (e.reason() == CaseBookException.Reason.UNKNOWN_AGENT) {
                return new BookHistory(agent.id(), List.of(), List.of(), List.of());
            }
            throw e;
        }
    }
}
