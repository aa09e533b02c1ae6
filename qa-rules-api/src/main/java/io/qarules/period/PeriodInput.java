package io.qarules.period;

/**
 * What {@link io.qarules.QaRules#settle} takes: a {@link PeriodFile} that a program made, or a
 * {@link PeriodFileReading}, which brings along what a reader found wrong.
 */
@FunctionalInterface
public interface PeriodInput {
    /**
     * Returns the period file with the problems found when it was read.
     *
     * @throws io.qarules.CaseRefusedException if it cannot be read at all
     */
    PeriodFileReading reading();
}
