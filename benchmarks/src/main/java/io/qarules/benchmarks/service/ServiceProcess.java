package io.qarules.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.benchmarks.Peers;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The decision service in a JVM of its own, so that neither memory nor collections are those of its senders. */
final class ServiceProcess implements AutoCloseable {
    private static final int TO_END = 30;
    private static final double KIB_TO_MB = 1024 / 1e6;

    private final Process process;
    private final URI address;

    private ServiceProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static ServiceProcess start(Peers peer) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PeerService.class.getName(),
                        peer.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException("the service did not start");
        }
        Thread rest = new Thread(() -> out.lines().forEach(System.err::println));
        rest.setDaemon(true);
        rest.start();
        return new ServiceProcess(process, URI.create(line));
    }

    URI address() {
        return address;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The time that the process has had of all cores together; zero where the system does not say. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The memory that the process has of the machine, in MB; 0 where the system does not say. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * KIB_TO_MB;
        }
    }

    /** Has the service collect its garbage, so that what is left lives. */
    void collect() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process collecting = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .start();
        String said = new String(collecting.getInputStream().readAllBytes(), UTF_8);
        if (collecting.waitFor() != 0) {
            throw new IllegalStateException("the service did not collect: " + said);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the service did not end within " + TO_END + " s");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the service ended with status " + process.exitValue());
        }
    }
}
