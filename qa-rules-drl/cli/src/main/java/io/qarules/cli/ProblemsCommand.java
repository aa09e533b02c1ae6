package io.qarules.cli;

import io.qarules.engine.json.ProblemFileReader;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.Problem;
import io.qarules.problem.ProblemFileReading;
import io.qarules.problem.ProblemReview;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "problems",
        description =
                "Reads problem files of the inspection office, which hold outcomes of two periods, and writes for each which"
                        + " offences are common in a group and which trainings helped, one a line, in the same order.")
final class ProblemsCommand extends BatchCommand {
    @Mixin
    private final RulesOptions rules = new RulesOptions();

    ProblemsCommand(Streams streams) {
        super(streams);
    }

    @Override
    Function<JsonInput, Stream<Answer>> load() {
        InspectionOffice office = Packs.loadOffice(rules.pack);
        warn(office.pack());
        ProblemFileReader reader = new ProblemFileReader(rules.strict);
        return input -> input.records()
                .map(file -> answer(file.line(), () -> review(office.problems(read(reader, file.bytes())))));
    }

    private static ProblemFileReading read(ProblemFileReader reader, byte[] json) {
        List<Problem> strangers = OfficeFile.PROBLEMS.strangers(json);
        ProblemFileReading read = reader.read(json);
        return new ProblemFileReading(read.problemFile(), OfficeFile.joined(strangers, read.problems()));
    }

    private Json review(ProblemReview review) {
        return text(writer.write(review));
    }
}
