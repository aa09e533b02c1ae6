package io.qarules.cli;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands that begin a pack, or write rules into one, say, from the files {@code New_zh} and {@code New_en}. */
final class NewWords {
    private static final Sentences SENTENCES = new Sentences(NewWords.class::getResourceAsStream, "New");

    private NewWords() {}

    static Text say(String key, Object... values) {
        return SENTENCES.text(key, values);
    }

    /**
     * Prints which files a command has written, and what comes next.
     *
     * @param files their paths within the pack
     * @param clause of whose cases the next step runs those
     */
    static void print(
            @Nullable CommandSpec command, LanguageOption language, PackEdit pack, List<String> files, String clause) {
        String listed = files.stream().map(file -> "\n  " + file).collect(Collectors.joining());
        print(command, language, "written", pack.path(""), listed, clause);
    }

    /** Prints of each clause that it is meant alone, and not as a group, which the check asks. */
    static void printAlone(@Nullable CommandSpec command, LanguageOption language, List<String> clauses) {
        clauses.forEach(clause -> print(command, language, "written.alone", clause));
    }

    /** Prints a sentence to standard output. */
    static void print(@Nullable CommandSpec command, LanguageOption language, String key, Object... values) {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.print(language.in(say(key, values)) + "\n");
        out.flush();
    }

    /** Throws what {@link #wrong} returns unless a condition holds. */
    static void require(boolean condition, String key, Object... values) {
        if (!condition) {
            throw wrong(key, values);
        }
    }

    static UnknownWordException wrong(String key, Object... values) {
        return new UnknownWordException(say(key, values));
    }
}
