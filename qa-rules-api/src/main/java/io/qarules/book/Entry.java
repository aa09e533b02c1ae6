package io.qarules.book;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.ChangeKind;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One line of an agent's ledger: how one decision changed. Entries are never altered; what changes later is another
 * entry.
 *
 * @param id counts up within a book
 * @param agentId whose ledger it stands in
 * @param originId from whose facts it follows: the agent's own id, or of a supervisor's share the agent's (POLICY 13)
 * @param decisionId the decision's id
 * @param decisionKind the decision's kind
 * @param kind issued, changed or withdrawn
 * @param amount CNY, two decimals, as the agent of the ledger sees it: −50.00 where a fine is collected, 50.00 where it
 *     falls, 0.00 where no money moves
 * @param belongsTo the local month in which the decision occurred
 * @param postedTo the month whose statement has the entry: the one it belongs to, or the first open one after it
 * @param corrects the decision's entry before this one; null for the first. A decision that goes to another month is
 *     withdrawn and issued at once: then both name the entry before
 * @param cause why
 * @param digest of the rules that decided
 * @param knownAt when it was recorded; in one ledger later entries have later moments, or the same if they came together
 * @param before the decision before; null where it is issued
 * @param after the decision after; null where it is withdrawn
 */
@WithBuilder
public record Entry(
        long id,
        String agentId,
        String originId,
        String decisionId,
        DecisionKind decisionKind,
        ChangeKind kind,
        BigDecimal amount,
        YearMonth belongsTo,
        YearMonth postedTo,
        @Nullable Long corrects,
        Cause cause,
        String digest,
        Instant knownAt,
        @Nullable Decision before,
        @Nullable Decision after) {

    public static EntryBuilder builder() {
        return EntryBuilder.builder();
    }
}
