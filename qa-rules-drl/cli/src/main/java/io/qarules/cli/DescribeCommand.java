package io.qarules.cli;

import io.qarules.engine.json.JsonWriter;
import io.qarules.workbench.page.HtmlTemplates;
import io.qarules.workbench.page.PackPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "describe",
        description = "Writes what a rule pack has in force as a page, generated from its rules.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the page is written", "2:wrong usage, or rules that do not load"})
final class DescribeCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            paramLabel = "PACK",
            arity = "0..1",
            defaultValue = "standard",
            description =
                    "A directory, the name of a pack in the jar, \"standard\" for the one that evaluates cases (also without PACK), or"
                            + " \"standard-settlement\" for the one that settles periods.")
    private String pack = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "md, html or json; md by default.",
            defaultValue = "md")
    private Format format = Format.md;

    @Mixin
    private final PageLanguageOption language = new PageLanguageOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes here instead of to standard output.")
    private @Nullable Path out;

    DescribeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        String page = shown(Packs.page(pack));
        try (OutputStream to = streams.write(out)) {
            to.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }

    private String shown(PackPage page) {
        return switch (format) {
            case md -> PageMarkdown.of(new PageTables(page, language.page()));
            case html ->
                new HtmlTemplates(DescribeCommand.class::getResourceAsStream)
                        .fill("describe", new PageTables(page, language.page()));
            case json -> new JsonWriter().writeReport(page) + "\n";
        };
    }

    /** The output formats; in lower case, as typed on the command line. */
    private enum Format {
        md,
        html,
        json
    }
}
