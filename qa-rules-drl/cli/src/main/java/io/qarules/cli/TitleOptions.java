package io.qarules.cli;

import io.qarules.engine.value.LookAlike;
import io.qarules.outcome.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What each command takes that writes rules of a clause: its title in both languages, and where the pack is. */
final class TitleOptions {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    @Option(names = "--zh", paramLabel = "TITLE", description = "Required: the clause's title in Chinese.")
    private @Nullable String zh;

    @Option(
            names = "--en",
            paramLabel = "TITLE",
            description = "Required: the clause's title in English; the files have its name.")
    private @Nullable String en;

    @Option(
            names = {"--rules", "--dir"},
            paramLabel = "DIR",
            description = "The directory of the rule pack; by default where you are.")
    private Path directory = Path.of(".");

    Path directory() {
        return directory;
    }

    /**
     * Returns the titles, which stand in letters and on pages.
     *
     * @throws UnknownWordException if the clause is no number of a regulation, or a title is missing or no line of text
     */
    Text of(String clause) {
        LookAlike strange = LookAlike.in(clause);
        if (strange != null) {
            throw NewWords.wrong(
                    "character", clause, strange.named().text(), strange.hint().text());
        }
        NewWords.require(CODE.matcher(clause).matches(), "number", clause);
        String chinese = zh;
        String english = en;
        if (chinese == null || english == null) {
            throw NewWords.wrong("untitled", clause, "报告迟交");
        }
        for (String title : List.of(chinese, english)) {
            NewWords.require(!title.isBlank() && title.matches("[^\"\\\\\\v]*"), "title", title);
        }
        return new Text(chinese, english);
    }

    /** Returns the name of the clause's files without stage and extension, e.g. {@code 7.1-late-report}. */
    static String file(String clause, Text title) {
        String slug = title.en()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return clause + "-" + (slug.isEmpty() ? "clause" : slug);
    }
}
