package io.qarules.cli;

import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationFileReading;
import io.qarules.engine.json.CalibrationFileReader;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "calibrate",
        description =
                "Reads calibration files of the inspection office and writes for each how far inspectors agree and"
                        + " who is called in, one a line, in the same order.")
final class CalibrateCommand extends BatchCommand {
    @Mixin
    private final RulesOptions rules = new RulesOptions();

    CalibrateCommand(Streams streams) {
        super(streams);
    }

    @Override
    Function<JsonInput, Stream<Answer>> load() {
        InspectionOffice office = Packs.loadOffice(rules.pack);
        warn(office.pack());
        CalibrationFileReader reader = new CalibrationFileReader(rules.strict);
        return input -> input.records()
                .map(file -> answer(file.line(), () -> calibration(office.calibrate(read(reader, file.bytes())))));
    }

    private static CalibrationFileReading read(CalibrationFileReader reader, byte[] json) {
        List<Problem> strangers = OfficeFile.CALIBRATION.strangers(json);
        CalibrationFileReading read = reader.read(json);
        return new CalibrationFileReading(read.calibrationFile(), OfficeFile.joined(strangers, read.problems()));
    }

    private Json calibration(Calibration calibration) {
        return text(writer.write(calibration));
    }
}
