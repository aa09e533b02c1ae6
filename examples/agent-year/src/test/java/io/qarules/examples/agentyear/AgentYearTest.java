package io.qarules.examples.agentyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AgentYearTest {
    @Test
    void printsWhatTheReadmeShows() throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            AgentYear.main(new String[0]);
        } finally {
            System.setOut(out);
        }

        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("Differences found: 0\n");
        assertThat(Files.readString(Path.of("../../README.md"))).contains("prints\n\n```\n" + text + "```");
    }
}
