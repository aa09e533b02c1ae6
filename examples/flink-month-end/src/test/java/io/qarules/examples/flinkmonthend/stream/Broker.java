package io.qarules.examples.flinkmonthend.stream;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** A broker of Kafka on this machine, which is its own controller. The class path has it in the profile full. */
final class Broker implements AutoCloseable {
    private final Path directory;
    private final int port;
    private Process process;

    /** @param directory for its files */
    Broker(Path directory) throws Exception {
        this.directory = directory;
        port = freePort();
        int controller = freePort();
        Files.writeString(settings(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """.formatted(
                        port, controller, directory.resolve("logs").toUri().getPath()));
        Process format = java(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                "MkU3OEVBNTcwNTJENDM2Qk",
                "-c",
                settings().toString());
        if (format.waitFor() != 0) {
            throw new IOException("no storage for Kafka; it said: " + Files.readString(log()));
        }
        process = start();
    }

    String servers() {
        return "localhost:" + port;
    }

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", servers());
    }

    /** Kills the broker, and starts it again on what it has written. */
    void killAndStart() throws Exception {
        process.destroyForcibly().waitFor();
        process = start();
    }

    private Process start() throws Exception {
        Process started = java("kafka.Kafka", settings().toString());
        try (Admin admin = Admin.create(client())) {
            admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
        }
        return started;
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path settings() {
        return directory.resolve("server.properties");
    }

    private Path log() {
        return directory.resolve("broker.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
