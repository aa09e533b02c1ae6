package io.qarules.examples.flinkmonthend.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.examples.flinkmonthend.stream.StreamCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** A ledger on all cores: how many facts it takes, and what a checkpoint of it takes. */
final class LedgerStudy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path month;
    private final Path out;
    private final PrintWriter table;

    LedgerStudy(Path month, Path out, PrintWriter table) {
        this.month = month;
        this.out = out;
        this.table = table;
    }

    void run() throws Exception {
        Read read = read();
        JobClient job = StreamCommand.begin(
                "--facts=" + month.resolve("facts"),
                "--watch=PT1H",
                "--every=PT1H",
                "--state=rocksdb",
                "--out=" + out.resolve("ledger"),
                "--checkpoints=" + out.resolve("checkpoints"));
        Run<Long> taken = Run.of(() -> awaited(job, read.lines));
        Run<String> saved = Run.of(() -> job.stopWithSavepoint(
                        false, out.resolve("checkpoint").toUri().toString(), SavepointFormatType.NATIVE)
                .get());
        long bytes = size(out.resolve("checkpoint"));
        table.println("| ledger on all cores, state in RocksDB | |");
        table.println("|---|---|");
        table.printf("| lines | %,d |%n", read.lines);
        table.printf("| facts | %,d |%n", read.facts);
        table.printf("| facts a second | %,d |%n", taken.perSecond(read.facts));
        table.printf("| CPU, µs a line | %,d |%n", taken.cpuMicros(read.lines));
        table.printf("| CPU, µs a fact | %,d |%n", taken.cpuMicros(read.facts));
        table.printf("| a whole checkpoint, bytes | %,d |%n", bytes);
        table.printf("| of it a fact, bytes | %,d |%n", bytes / Math.max(1, read.facts));
        table.printf("| a whole checkpoint, ms | %,d |%n", TimeUnit.NANOSECONDS.toMillis(saved.nanos()));
        table.flush();
    }

    private static long awaited(JobClient job, long lines) throws Exception {
        long taken = 0;
        while (taken < lines) {
            TimeUnit.MILLISECONDS.sleep(200);
            Object counted = job.getAccumulators().get().get(StreamCommand.TAKEN);
            taken = counted instanceof Long count ? count : 0;
            if (job.getJobStatus().get().isTerminalState()) {
                throw new IllegalStateException("the ledger ended after %d of %d lines".formatted(taken, lines));
            }
        }
        return taken;
    }

    private Read read() throws IOException {
        long lines = 0;
        long facts = 0;
        try (Stream<Path> files = Files.list(month.resolve("facts"))) {
            for (Path file : files.toList()) {
                try (BufferedReader reader = Files.newBufferedReader(file)) {
                    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                        lines++;
                        facts += facts(line);
                    }
                }
            }
        }
        return new Read(lines, facts);
    }

    /** Returns how many records a line has; what it says of the agent is one. */
    private static long facts(String line) throws IOException {
        long facts = 0;
        for (JsonNode records : JSON.readTree(line).path("facts")) {
            facts += records.isArray() ? records.size() : 1;
        }
        return facts;
    }

    private record Read(long lines, long facts) {}

    private static long size(Path directory) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
