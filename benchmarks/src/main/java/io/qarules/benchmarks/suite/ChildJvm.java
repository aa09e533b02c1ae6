package io.qarules.benchmarks.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of the JVM that runs the suite. */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * Prepares a process.
     *
     * @param arguments what stands behind {@code java}
     */
    static ProcessBuilder of(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /**
     * Starts one of this suite's programs.
     *
     * @param options of the JVM
     * @param arguments of the program
     */
    static Process start(List<String> options, Class<?> program, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        all.addAll(List.of(arguments));
        return of(all).start();
    }

    /** Returns the numbers that a process prints in its first line, once it has ended. */
    static List<Double> numbers(Process process) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a process ended with %d: %s".formatted(process.exitValue(), printed));
        }
        String line = printed.lines().findFirst().orElse("");
        return List.of(line.split(" ")).stream().map(Double::valueOf).toList();
    }
}
