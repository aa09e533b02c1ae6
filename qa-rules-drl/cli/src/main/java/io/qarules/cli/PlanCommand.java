package io.qarules.cli;

import io.qarules.engine.json.PlanFileReader;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.Problem;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanFileReading;
import java.util.List;
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
        InspectionOffice office = Packs.loadOffice(rules.pack);
        warn(office.pack());
        PlanFileReader reader = new PlanFileReader(rules.strict);
        return input ->
                input.records().map(file -> answer(file.line(), () -> plan(office.plan(read(reader, file.bytes())))));
    }

    private static PlanFileReading read(PlanFileReader reader, byte[] json) {
        List<Problem> strangers = OfficeFile.PLAN.strangers(json);
        PlanFileReading read = reader.read(json);
        return new PlanFileReading(read.planFile(), OfficeFile.joined(strangers, read.problems()));
    }

    private Json plan(InspectionPlan plan) {
        return text(writer.write(plan));
    }
}
