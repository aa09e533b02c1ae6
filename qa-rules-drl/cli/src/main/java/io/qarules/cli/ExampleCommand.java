package io.qarules.cli;

import io.qarules.engine.value.ClosestMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "example",
        description = "Prints a valid input to start from.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:it is printed", "2:wrong usage, or no example of that name"})
final class ExampleCommand implements Callable<Integer> {
    private static final List<String> NAMES = List.of(
            "case", //
            "period",
            "plan",
            "calibration",
            "problems",
            "drivers",
            "appraisal",
            "points-ledger",
            "recognition",
            "s3",
            "s3-centre");

    private final Streams streams;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(
            paramLabel = "NAME",
            description =
                    "case, a case file for evaluate; period, a period file for settle; plan, a plan file for plan;"
                            + " calibration, a calibration file for calibrate; problems, a problem file for problems; drivers, a drivers file for drivers; or one for the pack of that name"
                            + " in the jar: appraisal, points-ledger, recognition, s3, s3-centre.")
    private String name = "";

    ExampleCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!NAMES.contains(name)) {
            throw new UnknownWordException(
                    CommandWords.maybe("example", ClosestMatch.to(name, NAMES), name, String.join(", ", NAMES)));
        }
        try (InputStream file = ExampleCommand.class.getResourceAsStream("example/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks example/" + name + ".json");
            }
            streams.print(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        return 0;
    }
}
