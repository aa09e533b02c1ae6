package io.qarules.problem;

/** In what common problems are looked for: a {@link ProblemFile} that a program made, or a {@link ProblemFileReading}. */
@FunctionalInterface
public interface ProblemInput {
    /**
     * Returns the file with the problems found when it was read.
     *
     * @throws io.qarules.CaseRefusedException if it cannot be read at all
     */
    ProblemFileReading reading();
}
