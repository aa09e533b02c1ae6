package io.qarules.calibration;

/** What is calibrated: a {@link CalibrationFile} that a program made, or a {@link CalibrationFileReading}. */
@FunctionalInterface
public interface CalibrationInput {
    /**
     * Returns the file with the problems found when it was read.
     *
     * @throws io.qarules.CaseRefusedException if it cannot be read at all
     */
    CalibrationFileReading reading();
}
