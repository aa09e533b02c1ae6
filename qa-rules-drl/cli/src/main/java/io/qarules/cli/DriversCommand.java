package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFileReading;
import io.qarules.engine.json.DriversFileReader;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.office.InspectionOffice;
import io.qarules.office.WeightAdvisor;
import io.qarules.outcome.Problem;
import io.qarules.period.PeriodFileReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "drivers",
        description =
                "Reads points of several periods and writes for each file what goes with satisfaction, what each agent's"
                        + " will be in the next period, and how good such forecasts were, one a line, in the same order."
                        + " With --advise also how the weights of a line can follow in small steps, and what each step"
                        + " would have changed in the last period. No claim of cause.")
final class DriversCommand extends BatchCommand {
    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    private boolean strict;

    @ArgGroup(exclusive = false)
    private @Nullable Advice advice;

    DriversCommand(Streams streams) {
        super(streams);
    }

    @Override
    Function<JsonInput, Stream<Answer>> load() {
        InspectionOffice office = InspectionOffice.standard();
        Function<Drivers, Drivers> advised = advice == null ? Function.identity() : advised(advice);
        DriversFileReader reader = new DriversFileReader(strict);
        return input -> input.records()
                .map(file ->
                        answer(file.line(), () -> drivers(advised.apply(office.drivers(read(reader, file.bytes()))))));
    }

    private static DriversFileReading read(DriversFileReader reader, byte[] json) {
        List<Problem> strangers = OfficeFile.DRIVERS.strangers(json);
        DriversFileReading read = reader.read(json);
        return new DriversFileReading(read.driversFile(), OfficeFile.joined(strangers, read.problems()));
    }

    private Json drivers(Drivers drivers) {
        return text(writer.write(drivers));
    }

    private Function<Drivers, Drivers> advised(Advice asked) {
        if (asked.period.equals("-") && file.equals("-")) {
            throw new UnknownWordException(CommandWords.say("advice.twoInputs"));
        }
        WeightAdvisor advisor;
        try {
            advisor = WeightAdvisor.of(Packs.source(asked.pack), asked.line, period(asked.period));
        } catch (CaseRefusedException e) {
            throw new UnknownWordException(CommandWords.say("advice.period", asked.period, e.text()));
        }
        return drivers -> drivers.with(advisor.advise(drivers));
    }

    /** Reads the only period of a file. */
    private PeriodFileReading period(String name) {
        try (InputStream in = streams.read(name);
                JsonInput input = JsonInput.open(in)) {
            List<JsonInput.Item> periods = input.items().toList();
            if (periods.size() != 1) {
                throw new UnknownWordException(CommandWords.say("advice.periods", name, periods.size()));
            }
            return new PeriodFileReader(strict).read(periods.get(0).json().get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an advice on weights needs. */
    private static final class Advice {
        @Option(
                names = "--advise",
                paramLabel = "PERIOD_FILE",
                required = true,
                description = "Also advise on the weights of a line, and settle this last period anew after each step.")
        private String period = "";

        @Option(
                names = "--rules",
                paramLabel = "PACK",
                defaultValue = "csat-linkage",
                description =
                        "With --advise: the pack whose weights they are, a directory or a name in the jar; csat-linkage"
                                + " unless told otherwise.")
        private String pack = "";

        @Option(
                names = "--line",
                paramLabel = "LINE",
                description = "With --advise: the line of service; may be left out where the pack weighs one alone.")
        private @Nullable String line;
    }
}
