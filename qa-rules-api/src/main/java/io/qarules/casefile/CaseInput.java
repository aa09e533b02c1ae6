package io.qarules.casefile;

/**
 * What {@link io.qarules.QaRules} takes for one agent: a {@link CaseFile} that a program made, or a
 * {@link CaseFileReading}, which brings along what a reader found wrong.
 *
 * <p>A function that reads the case when it is needed serves as well. {@link io.qarules.QaRules#evaluateAll} then reads
 * on all cores, and what cannot be read fails in its own place: {@code lines.map(line -> () -> reader.read(line))}.
 */
@FunctionalInterface
public interface CaseInput {
    /**
     * Returns the case file with the problems found when it was read.
     *
     * @throws io.qarules.CaseRefusedException if it cannot be read at all
     */
    CaseFileReading reading();
}
