package io.qarules.embedding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in a JVM of its own, when it has ended.
 *
 * @param exitCode 0 where it ran to its end
 * @param out what it printed, in lines
 * @param err what it complained of
 */
record JavaProcess(int exitCode, List<String> out, String err) {
    /** Runs it; a file of this directory takes what it prints. */
    static JavaProcess run(Path directory, List<String> arguments) throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int exitCode = process.waitFor();
        return new JavaProcess(exitCode, Files.readAllLines(out), Files.readString(err, StandardCharsets.UTF_8));
    }
}
