package io.qarules.engine.json;

import io.qarules.CaseRefusedException;
import io.qarules.calibration.CalibrationFile;
import io.qarules.calibration.CalibrationFileReading;
import io.qarules.engine.check.Pointer;
import java.nio.charset.StandardCharsets;

/** Reads calibration files of the inspection office from JSON (POLICY 19). Immutable and safe for use by many threads. */
public final class CalibrationFileReader {
    private static final RecordShape CALIBRATION_FILE = RecordShape.of(CalibrationFile.class);

    private final boolean strict;

    /** Creates a reader that ignores unknown fields. */
    public CalibrationFileReader() {
        this(false);
    }

    /**
     * Creates a reader.
     *
     * @param strict whether an unknown field is a problem; otherwise it is ignored
     */
    public CalibrationFileReader(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads a calibration file.
     *
     * @param json one JSON object
     * @return the file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the text is not a JSON object, or a field occurs twice in an object
     */
    public CalibrationFileReading read(String json) {
        return read(JsonText.requireWhole(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a calibration file.
     *
     * @param json one JSON object in UTF-8
     * @return the file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the bytes are not a JSON object in UTF-8, or a field occurs twice in an object
     */
    public CalibrationFileReading read(byte[] json) {
        ReadingProblems problems = new ReadingProblems(strict);
        CalibrationFile file = Fields.readWhole(
                JsonText.parse(json, CALIBRATION_FILE), Pointer.ROOT, problems, CalibrationFileReader::calibrationFile);
        return new CalibrationFileReading(file, problems.found());
    }

    static CalibrationFile calibrationFile(Fields fields) {
        return new CalibrationFile(
                fields.record("period", PeriodFileReader::period),
                fields.records("evaluations", CaseFileReader::evaluation));
    }
}
