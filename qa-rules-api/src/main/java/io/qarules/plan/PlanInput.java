package io.qarules.plan;

/** What a plan is made from: a {@link PlanFile} that a program made, or a {@link PlanFileReading}, with its problems. */
@FunctionalInterface
public interface PlanInput {
    /**
     * Returns the file with the problems found when it was read.
     *
     * @throws io.qarules.CaseRefusedException if it cannot be read at all
     */
    PlanFileReading reading();
}
