package io.qarules.casebook.store;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A version of the rules.
 *
 * @param seq 1 for the first, then counting up
 * @param effectiveFrom the first month whose decisions it makes; of two versions from one month the later one does
 * @param digest of its texts
 * @param knownAt when it came in force
 */
public record PackRow(int seq, YearMonth effectiveFrom, String digest, Instant knownAt) {}
