package io.qarules.drivers;

/** What is looked into: a {@link DriversFile} that a program made, or a {@link DriversFileReading}. */
@FunctionalInterface
public interface DriversInput {
    /**
     * Returns the file with the problems found when it was read.
     *
     * @throws io.qarules.CaseRefusedException if it cannot be read at all
     */
    DriversFileReading reading();
}
