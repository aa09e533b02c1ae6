package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.UsualPeriod;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A period through the command line, in a process of its own, from a file.
 *
 * @param megabytes what the file has
 */
record SettleRun(int members, long megabytes, double seconds) {
    /** @param cli the command line's jar */
    static SettleRun measure(Path cli, int members) throws IOException, InterruptedException {
        Path file = Files.createTempFile("qa-rules-period", ".json");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                UsualPeriod.write(members, out);
            }
            long begin = System.nanoTime();
            int status = ChildJvm.of(List.of("-jar", cli.toString(), "settle", file.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
            if (status != 0) {
                throw new IllegalStateException(
                        "%s settled %d members with exit status %d".formatted(cli, members, status));
            }
            return new SettleRun(members, Files.size(file) >> 20, seconds);
        } finally {
            Files.delete(file);
        }
    }
}
