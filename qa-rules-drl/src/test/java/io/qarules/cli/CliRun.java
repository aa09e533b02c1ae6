package io.qarules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the command line in a JVM of its own, since results go to the process's standard output.
 *
 * @param out standard output
 * @param err standard error
 */
record CliRun(int exit, String out, String err) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Runs it with nothing on standard input. */
    static CliRun of(Object... arguments) throws IOException, InterruptedException {
        return fed("", arguments);
    }

    /** Runs it with this text, in UTF-8, on standard input. */
    static CliRun fed(String input, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                QaRulesCli.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path in = Files.createTempFile("qa-rules", ".in");
        Path out = Files.createTempFile("qa-rules", ".out");
        Path err = Files.createTempFile("qa-rules", ".err");
        try {
            Files.writeString(in, input);
            Process process = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after a minute: " + command);
            }
            return new CliRun(process.exitValue(), read(out), read(err));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Standard output, each line of which is one JSON document. */
    List<JsonNode> results() throws IOException {
        List<JsonNode> results = new ArrayList<>();
        for (String line : out.lines().toList()) {
            results.add(MAPPER.readTree(line));
        }
        return results;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
