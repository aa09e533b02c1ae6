package io.qarules.benchmarks.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Starts the processes, kills them with SIGKILL and starts them again until each has ended by itself. Anybody else may kill
 * them too.
 */
final class ChaosRun {
    /** SIGKILL and SIGTERM, as a shell names them. */
    private static final List<Integer> KILLED = List.of(137, 143);

    private static final int LONGEST_SILENCE = 120;

    private final String url;
    private final ChaosPlan plan;
    private final Scale scale;
    private final Deliveries deliveries;
    private final Consumer<String> progress;
    private final BitSet acknowledged = new BitSet();
    private final AtomicInteger killed = new AtomicInteger();
    private final List<String> failures = new ArrayList<>();

    ChaosRun(String url, ChaosPlan plan, Scale scale, Deliveries deliveries, Consumer<String> progress) {
        this.url = url;
        this.plan = plan;
        this.scale = scale;
        this.deliveries = deliveries;
        this.progress = progress;
    }

    /**
     * How much is done at once, and how much fails.
     *
     * @param kills how often processes are killed, by turns
     * @param oneIn how many statements there are to a fault
     */
    record Scale(int processes, int threads, int kills, int oneIn) {}

    /** Returns what kept a process from doing its work. */
    List<String> run() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(scale.processes());
        List<Future<?>> processes = new ArrayList<>();
        for (int number = 0; number < scale.processes(); number++) {
            int own = number;
            processes.add(pool.submit(() -> keepAlive(own)));
        }
        pool.shutdown();
        while (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
            report();
        }
        report();
        for (Future<?> process : processes) {
            try {
                process.get();
            } catch (ExecutionException e) {
                fail(String.valueOf(e.getCause()));
            }
        }
        return List.copyOf(failures);
    }

    private synchronized void report() {
        progress.accept("%,d of %,d calls answered, processes killed %d times"
                .formatted(acknowledged.cardinality(), plan.calls(), killed.get()));
    }

    private synchronized void fail(String what) {
        failures.add(what);
    }

    private synchronized boolean hasFailed() {
        return !failures.isEmpty();
    }

    /** Returns how many calls were answered. */
    synchronized int answered() {
        return acknowledged.cardinality();
    }

    private int keepAlive(int number) throws IOException, InterruptedException {
        Random random = new Random(plan.seed() + number);
        int kills = (scale.kills() + scale.processes() - 1 - number) / scale.processes();
        for (int life = 0; ; life++) {
            // By turns it is killed between two statements, where it asks for it, and at any moment.
            boolean asks = life < kills && life % 2 == 0;
            int lines = life < kills ? 1 + random.nextInt(1 + plan.calls() / 2) : Integer.MAX_VALUE;
            Process process = start(number, life, asks);
            watch(process, number, lines);
            int status = process.waitFor();
            if (status == 0) {
                return life;
            }
            if (!KILLED.contains(status)) {
                throw new IllegalStateException("process " + number + " ended with status " + status);
            }
            killed.incrementAndGet();
            if (hasFailed()) {
                return life;
            }
        }
    }

    /** Follows what a process prints, until it ends or is killed. */
    private void watch(Process process, int number, int lines) throws IOException {
        Thread silence = new Thread(() -> killWhenSilent(process, number));
        silence.setDaemon(true);
        silence.start();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            int seen = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledge(line);
                if (line.equals(ChaosWorker.KILL) || ++seen == lines) {
                    process.destroyForcibly(); // SIGKILL; what it said since is lost
                    break;
                }
            }
        } finally {
            silence.interrupt();
        }
    }

    /** A process that answers no call for so long waits for something that never comes. */
    private void killWhenSilent(Process process, int number) {
        try {
            int before = -1;
            while (process.isAlive()) {
                int now = answered();
                if (now == before) {
                    fail("process " + number + ": no call answered for " + LONGEST_SILENCE + " s");
                    process.destroyForcibly();
                }
                before = now;
                TimeUnit.SECONDS.sleep(LONGEST_SILENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process has ended
        }
    }

    private synchronized void acknowledge(String line) {
        if (line.chars().allMatch(Character::isDigit)) {
            acknowledged.set(Integer.parseInt(line));
        }
    }

    private synchronized String acknowledged() {
        return Base64.getEncoder().encodeToString(acknowledged.toByteArray());
    }

    private Process start(int number, int life, boolean asks) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ChaosWorker.class.getName()));
        command.addAll(new ChaosWorker.Orders(
                        url, plan, number, scale.processes(), scale.threads(), life, scale.oneIn(), asks, deliveries)
                .arguments());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        progress.accept("process %d started: pid %d".formatted(number, process.pid()));
        try (Writer in = process.outputWriter(UTF_8)) {
            in.write(acknowledged() + "\n");
        }
        return process;
    }
}
