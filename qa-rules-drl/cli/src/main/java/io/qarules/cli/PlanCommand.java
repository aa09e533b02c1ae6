package io.qarules.cli;

import io.qarules.engine.json.PlanFileReader;
import io.qarules.engine.source.PackSource;
import io.qarules.office.InspectionOffice;
import io.qarules.plan.InspectionPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "plan",
        description = "Reads plan files of the inspection office and writes for each which calls are heard, by whom and"
                + " when, one plan a line, in the same order.")
final class PlanCommand extends BatchCommand {
    @Mixin
    private final RulesOptions rules = new RulesOptions();

    PlanCommand(Streams streams) {
        super(streams);
    }

    @Override
    Function<JsonInput, Stream<Answer>> load() {
        InspectionOffice office = office();
        warn(office.pack());
        PlanFileReader reader = new PlanFileReader(rules.strict);
        return input -> input.records()
                .map(file -> answer(file.line(), () -> plan(office.plan(reader.read(file.read(PlanCommand::bytes))))));
    }

    private InspectionOffice office() {
        String pack = rules.pack;
        if (pack == null) {
            return InspectionOffice.standard();
        }
        return InspectionOffice.of(
                JarPacks.isNamed(pack) ? JarPacks.source(pack) : PackSource.directory(Path.of(pack)));
    }

    private Json plan(InspectionPlan plan) {
        return out -> out.write(writer.write(plan));
    }

    private static byte[] bytes(InputStream json) {
        try {
            return json.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
