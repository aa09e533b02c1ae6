package io.qarules.benchmarks.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.benchmarks.UsualMix;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Many cases of the usual mix through the command line, in a process of its own.
 *
 * @param heap its {@code -Xmx}
 * @param maxMegabytes the most memory the process had resident; null where the system does not tell
 */
record CommandLineRun(
        int cases, String heap, double seconds, @Nullable Long maxMegabytes) {
    /** So many different cases, over and over: making them must not take the time of deciding them. */
    private static final int DIFFERENT = 2_000;

    private static final String HEAP = "512m";

    /** Who writes waits for who reads: the common pool, which has one thread on two cores, would run one of them. */
    private static final Executor THREADS = task -> new Thread(task).start();

    /** @param cli the command line's jar */
    static CommandLineRun measure(Path cli, int cases) throws IOException, InterruptedException {
        List<byte[]> lines = LongStream.range(0, DIFFERENT)
                .mapToObj(seed -> (UsualMix.json(seed) + "\n").getBytes(UTF_8))
                .toList();
        long begin = System.nanoTime();
        Process process = ChildJvm.of(List.of("-Xmx" + HEAP, "-jar", cli.toString(), "evaluate", "-"))
                .start();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(process, lines, cases), THREADS);
        CompletableFuture<Long> reading =
                CompletableFuture.supplyAsync(() -> countLines(process.getInputStream()), THREADS);
        Long most = null;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            most = resident(process.pid()).orElse(most);
        }
        double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
        long answers = join(reading);
        join(writing);
        if (process.exitValue() != 0 || answers != cases) {
            throw new IllegalStateException("%s gave %d outcomes for %d cases and exit status %d"
                    .formatted(cli, answers, cases, process.exitValue()));
        }
        return new CommandLineRun(cases, HEAP, seconds, most == null ? null : most / 1024);
    }

    private static void write(Process process, List<byte[]> lines, int cases) {
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
            for (int i = 0; i < cases; i++) {
                out.write(lines.get(i % lines.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the command line stopped reading", e);
        }
    }

    private static long countLines(InputStream in) {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static <T> T join(CompletableFuture<T> future) throws IOException {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }

    /** The high-water mark in kilobytes, on Linux and while the process lives. */
    private static Optional<Long> resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // another system, or the process has just ended
        }
    }
}
