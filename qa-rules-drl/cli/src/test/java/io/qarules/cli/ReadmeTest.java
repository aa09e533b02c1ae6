package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says that a command prints is what it prints, apart from line breaks and what it leaves out (…). */
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final String EXAMPLES = "../../examples/";

    @Test
    void evaluate() throws IOException {
        assertPrints("evaluate examples/case.json", CliRun.of("evaluate", EXAMPLES + "case.json"));
    }

    @Test
    void settle() throws IOException {
        assertPrints("settle examples/period.json", CliRun.of("settle", EXAMPLES + "period.json"));
    }

    @Test
    void whyNot() throws IOException {
        assertPrints(
                "explain examples/case.json --why-not \"FINE 6.3.1.2\"",
                CliRun.of("explain", EXAMPLES + "case.json", "--why-not", "FINE 6.3.1.2"));
    }

    private static void assertPrints(String command, CliRun run) throws IOException {
        assertThat(run.exit()).isZero();
        String printed = withoutSpace(run.out());
        int from = 0;
        for (String piece : withoutSpace(shownAfter(command)).split("…", -1)) {
            int at = printed.indexOf(piece, from);
            assertThat(at)
                    .as("%s prints, after what comes before it: %s", command, piece)
                    .isNotNegative();
            from = at + piece.length();
        }
    }

    /** The first block after the one with the command. */
    private static String shownAfter(String command) throws IOException {
        String readme = Files.readString(README);
        int at = readme.indexOf("qa-rules-cli.jar " + command + "\n");
        assertThat(at).as("the README shows %s", command).isNotNegative();
        String rest = readme.substring(readme.indexOf("```\n", at) + 4);
        String block = Pattern.compile("^```\\w*\n", Pattern.MULTILINE).split(rest, 2)[1];
        return block.substring(0, block.indexOf("```"));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
