package io.qarules.cli;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.value.Printable;
import io.qarules.workbench.vendor.VendorFormat;
import io.qarules.workbench.vendor.VendorImport;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Writes case files, one a line, from another product's export of evaluations.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all is mapped",
            "1:something is left out, or scored otherwise than the export says, named on standard error",
            "2:wrong usage, or a file that cannot be opened"
        })
final class ImportCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "The moment of the question, such as 2026-10-31T23:59:59+08:00;"
                    + " the latest in the files unless told otherwise.")
    private @Nullable OffsetDateTime asOf;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = "Whose export: aliyun, connect, genesys, huawei or zendesk.")
    private VendorFormat format = VendorFormat.connect;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSON of the export, with the forms (connect: also contact records); - for standard input.")
    private List<String> files = List.of();

    ImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        VendorImport.Files export = VendorImport.of(format);
        for (String file : files) {
            try (InputStream in = streams.read(file)) {
                export.add(file, in);
            }
        }
        VendorImport read = export.read(asOf == null ? null : asOf.toInstant());
        JsonWriter writer = new JsonWriter();
        for (CaseFile caseFile : read.caseFiles()) {
            streams.print(writer.write(caseFile) + "\n");
        }
        read.leftOut().forEach(out -> streams.err()
                .println(Printable.line(CommandWords.say("leftOut", out.text()).in(language.language()))));
        read.differences().forEach(difference -> streams.err()
                .println(Printable.line(
                        CommandWords.say("otherScore", difference.text()).in(language.language()))));
        return read.leftOut().isEmpty() && read.differences().isEmpty() ? 0 : QaRulesCli.SOME_REFUSED;
    }
}
