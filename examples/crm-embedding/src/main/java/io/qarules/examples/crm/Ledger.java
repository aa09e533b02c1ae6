package io.qarules.examples.crm;

import io.qarules.book.Entry;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agent's ledger.
 *
 * @param entries all of them, in the order of their ids
 */
public record Ledger(List<Entry> entries) {
    private static final String OF_A_TALLY = "tally:";

    /**
     * A decision that stands, and the entry that made it so.
     *
     * @param entry the latest of the decision
     */
    public record Standing(Entry entry, Decision decision) {
        /** Returns whether a person must confirm it. */
        public boolean isOpen() {
            return decision.status() == DecisionStatus.PROPOSED || decision.status() == DecisionStatus.PENDING;
        }

        /** Returns whether it follows from an offence, against which an appeal can be filed. */
        public boolean isOffence() {
            return decision.occurrence() != null && !decision.subjectId().startsWith(OF_A_TALLY);
        }

        /** Returns whether a verification of the finding settles it: a dismissal stays a recommendation (POLICY 3). */
        public boolean isVerifiable() {
            return isOpen() && isOffence() && decision.kind() != DecisionKind.DISMISSAL;
        }

        /** Returns whether the supervisor sets the amount. */
        public boolean takesAmount() {
            return decision.kind() == DecisionKind.FINE && (decision.amount() == null || decision.min() != null);
        }

        /** Returns whether there is no fine before the supervisor sets its amount. */
        public boolean needsAmount() {
            return takesAmount() && decision.amount() == null;
        }
    }

    /** Returns the decisions that stand, in the order in which the offences occurred. */
    public List<Standing> standing() {
        Map<String, Entry> latest = new LinkedHashMap<>();
        entries.forEach(entry -> latest.put(entry.originId() + " " + entry.decisionId(), entry));
        return latest.values().stream()
                .flatMap(Ledger::standing)
                .sorted((one, other) ->
                        one.decision().occurredAt().compareTo(other.decision().occurredAt()))
                .toList();
    }

    private static Stream<Standing> standing(Entry entry) {
        Decision decision = entry.after();
        return decision == null ? Stream.empty() : Stream.of(new Standing(entry, decision));
    }

    /** Returns the decision that stands by an entry; empty if another entry came after it. */
    public Optional<Standing> standingBy(long entryId) {
        return standing().stream()
                .filter(standing -> standing.entry().id() == entryId)
                .findFirst();
    }

    /** Returns what one call changed, by its key. */
    public List<Entry> changedBy(String key) {
        return entries.stream().filter(entry -> key.equals(entry.cause().key())).toList();
    }

    /** Returns the decision about an offence that appeals name by its finding. */
    public Standing offence(String findingId) {
        return standing().stream()
                .filter(standing ->
                        standing.isOffence() && standing.decision().subjectId().equals(findingId))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("finding", findingId));
    }

    /** Returns the sum of all entries; CNY, negative where more was collected than given. */
    public BigDecimal money() {
        return sum(entries);
    }

    /** Returns the sum of entries. */
    public static BigDecimal sum(List<Entry> entries) {
        return entries.stream().map(Entry::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
