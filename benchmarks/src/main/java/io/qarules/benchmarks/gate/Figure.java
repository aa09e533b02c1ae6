package io.qarules.benchmarks.gate;

import io.qarules.benchmarks.Peers;

/**
 * What one case costs.
 *
 * @param peer what decides it
 * @param offences how many the case has
 * @param bytes allocated by one evaluation
 * @param timesPlain its processor time as a multiple of plain Java's in the same run
 */
record Figure(Peers peer, int offences, double bytes, double timesPlain) {
    private static final double BYTES_SHARE = 1.05;
    private static final double BYTES_FLOOR = 64;
    private static final double TIME_SHARE = 2;

    boolean isOfTheSameAs(Figure other) {
        return peer == other.peer && offences == other.offences;
    }

    boolean allocatesMoreThan(Figure baseline) {
        return bytes > baseline.bytes * BYTES_SHARE && bytes - baseline.bytes > BYTES_FLOOR;
    }

    boolean isSlowerThan(Figure baseline) {
        return timesPlain > baseline.timesPlain * TIME_SHARE;
    }
}
