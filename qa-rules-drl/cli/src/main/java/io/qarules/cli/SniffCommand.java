package io.qarules.cli;

import io.qarules.workbench.table.ColumnSniffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "sniff",
        description = {
            "Proposes a map of columns for a file of calls, from its header and first thousand rows, as YAML",
            "with comments that say how sure it is and what it left out."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:a map is proposed", "2:wrong usage, or the file has no columns"})
final class SniffCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "FILE", description = "Rows of calls under a header (CSV, TSV); - for standard input.")
    private String file = "";

    SniffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream in = streams.read(file)) {
            streams.print(ColumnSniffer.sniff(file, in).yaml(language.language()));
        }
        return 0;
    }
}
