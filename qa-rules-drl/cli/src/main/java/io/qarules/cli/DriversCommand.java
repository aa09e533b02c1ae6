package io.qarules.cli;

import io.qarules.drivers.Drivers;
import io.qarules.engine.json.DriversFileReader;
import io.qarules.office.InspectionOffice;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "drivers",
        description =
                "Reads points of several periods and writes for each file what goes with satisfaction, what each agent's"
                        + " will be in the next period, and how good such forecasts were, one a line, in the same order."
                        + " No claim of cause.")
final class DriversCommand extends BatchCommand {
    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    private boolean strict;

    DriversCommand(Streams streams) {
        super(streams);
    }

    @Override
    Function<JsonInput, Stream<Answer>> load() {
        InspectionOffice office = InspectionOffice.standard();
        DriversFileReader reader = new DriversFileReader(strict);
        return input -> input.records()
                .map(file -> answer(file.line(), () -> drivers(office.drivers(reader.read(file.bytes())))));
    }

    private Json drivers(Drivers drivers) {
        return out -> out.write(writer.write(drivers));
    }
}
