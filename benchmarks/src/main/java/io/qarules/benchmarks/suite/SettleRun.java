package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.UsualPeriod;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A period through the command line, in a process of its own, from a file.
 *
 * @param megabytes what the file has
 */
record SettleRun(int members, long megabytes, double seconds) {
    /**
     * Settles the same file so many times.
     *
     * @param cli the command line's jar
     */
    static List<SettleRun> measure(Path cli, int members, int times) throws IOException, InterruptedException {
        Path file = Files.createTempFile("qa-rules-period", ".json");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                UsualPeriod.write(members, out);
            }
            List<SettleRun> runs = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                runs.add(new SettleRun(members, Files.size(file) >> 20, seconds(cli, file)));
            }
            return runs;
        } finally {
            Files.delete(file);
        }
    }

    private static double seconds(Path cli, Path file) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status = ChildJvm.of(List.of("-jar", cli.toString(), "settle", file.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("%s settle ended with exit status %d".formatted(cli, status));
        }
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
