package io.qarules.engine.json;

import io.qarules.CaseRefusedException;
import io.qarules.drivers.DriversFile;
import io.qarules.drivers.DriversFileReading;
import io.qarules.drivers.DriversMember;
import io.qarules.drivers.DriversPeriod;
import io.qarules.engine.check.Pointer;
import java.nio.charset.StandardCharsets;

/** Reads drivers files of the inspection office from JSON (POLICY 19). Immutable and safe for use by many threads. */
public final class DriversFileReader {
    private static final RecordShape DRIVERS_FILE = RecordShape.of(DriversFile.class);

    private final boolean strict;

    /** Creates a reader that ignores unknown fields. */
    public DriversFileReader() {
        this(false);
    }

    /**
     * Creates a reader.
     *
     * @param strict whether an unknown field is a problem; otherwise it is ignored
     */
    public DriversFileReader(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads a drivers file.
     *
     * @param json one JSON object
     * @return the file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the text is not a JSON object, or a field occurs twice in an object
     */
    public DriversFileReading read(String json) {
        return read(JsonText.requireWhole(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a drivers file.
     *
     * @param json one JSON object in UTF-8
     * @return the file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the bytes are not a JSON object in UTF-8, or a field occurs twice in an object
     */
    public DriversFileReading read(byte[] json) {
        ReadingProblems problems = new ReadingProblems(strict);
        DriversFile file = Fields.readWhole(
                JsonText.parse(json, DRIVERS_FILE), Pointer.ROOT, problems, DriversFileReader::driversFile);
        return new DriversFileReading(file, problems.found());
    }

    static DriversFile driversFile(Fields fields) {
        return new DriversFile(
                fields.text("index"), fields.texts("metrics"), fields.records("periods", DriversFileReader::period));
    }

    private static DriversPeriod period(Fields fields) {
        return new DriversPeriod(fields.text("id"), fields.records("members", DriversFileReader::member));
    }

    private static DriversMember member(Fields fields) {
        return new DriversMember(
                fields.text("agentId"),
                fields.text("line"),
                fields.values("points"),
                fields.points("satisfactionIndex"));
    }
}
