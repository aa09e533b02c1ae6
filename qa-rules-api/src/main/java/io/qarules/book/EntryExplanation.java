package io.qarules.book;

import io.qarules.outcome.Proof;
import io.qarules.outcome.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry came to be.
 *
 * @param entry the entry
 * @param earlier the entries of the same decision before it, the latest first
 * @param cause the fact that brought it, as logged; null where no one fact did
 * @param before the proof of the decision as it was before; null where it was issued or the rules of then are not those
 *     of one version
 * @param after the proof of the decision as it is after; null where it was withdrawn
 * @param text the whole in one sentence
 */
public record EntryExplanation(
        Entry entry,
        List<Entry> earlier,
        @Nullable LoggedFact cause,
        @Nullable Proof before,
        @Nullable Proof after,
        Text text) {

    public EntryExplanation {
        earlier = List.copyOf(earlier);
    }
}
