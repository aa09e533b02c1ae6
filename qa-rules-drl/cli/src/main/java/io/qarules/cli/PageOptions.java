package io.qarules.cli;

import io.qarules.outcome.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report's page is written, how it is titled, and what it says of what is not on it. */
final class PageOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The directory for the page; made where it is missing.")
    private Path out = Path.of("");

    @Option(names = "--title", paramLabel = "TEXT", description = "The page's title.")
    private @Nullable String title;

    /** Makes the directory; called before the work, so that a wrong name costs no time. */
    void makeDirectory() throws IOException {
        Files.createDirectories(out);
    }

    Path page(String file) {
        return out.resolve(file);
    }

    /** @param usual the title where none is given */
    String title(String usual) {
        return title == null ? usual : title;
    }

    /**
     * Returns the notice for the page itself, since its readers do not see standard error.
     *
     * @param incomplete says in both languages what the refusals mean for the page
     * @param refusals empty where nothing is to be noted
     */
    static String note(Text incomplete, List<Text> refusals, Speech language) {
        return refusals.isEmpty()
                ? ""
                : incomplete.zh() + "\n" + incomplete.en() + "\n"
                        + refusals.stream().map(language::in).collect(Collectors.joining("\n"));
    }
}
