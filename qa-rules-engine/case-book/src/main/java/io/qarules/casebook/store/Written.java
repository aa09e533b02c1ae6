package io.qarules.casebook.store;

import io.qarules.book.Entry;
import java.util.List;

/**
 * What became of a {@link Post}.
 *
 * @param lastFact the number of the last fact; 0 where there was none
 * @param entries with the ids that the store gave them, which count up
 */
public record Written(long lastFact, List<Entry> entries) {}
