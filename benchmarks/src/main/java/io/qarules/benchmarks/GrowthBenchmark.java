package io.qarules.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.RulePackDescription;
import io.qarules.book.Adjustment;
import io.qarules.book.Facts;
import io.qarules.casebook.StoredCaseBook;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.json.StreamedSettlement;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.lint.PackReport;
import io.qarules.examples.decisionservice.DecisionService;
import io.qarules.examples.decisionservice.ServiceOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What users do, and what ten times the input makes of its time and bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class GrowthBenchmark {
    /** Loads and describes a pack of so many times 40 clauses. */
    @Benchmark
    public RulePackDescription loadPack(Pack pack) {
        return QaRulesEngine.builder().directory(pack.directory).build().describe();
    }

    /** Checks such a pack. */
    @Benchmark
    public PackReport checkPack(Pack pack) {
        return PackCheck.directory(pack.directory);
    }

    /** Settles a period of so many times 1,000 agents, from its JSON. */
    @Benchmark
    public int settle(Period period) throws IOException {
        return period.settle();
    }

    /** Decides so many times 100 cases, one JSON a line. */
    @Benchmark
    public long lines(Lines lines) {
        return lines.decide();
    }

    /** Records so many times 20 offences of an agent who has no book yet, in one call. */
    @Benchmark
    public Adjustment record(Book book) {
        return book.record();
    }

    /** Sends a case of so many times 23 offences to the example service and reads its outcome. */
    @Benchmark
    public int request(Service service) throws IOException, InterruptedException {
        return service.request();
    }

    /** How much. */
    @State(Scope.Benchmark)
    public static class Size {
        @Param({"1", "10"})
        public int times;
    }

    @State(Scope.Benchmark)
    public static class Pack {
        private Path directory = Path.of("");

        @Setup
        public void write(Size size) throws IOException {
            directory = LargerPack.write(40 * size.times);
        }

        @TearDown
        public void delete() throws IOException {
            LargerPack.delete(directory);
        }
    }

    @State(Scope.Benchmark)
    public static class Period {
        private final QaRulesEngine engine = QaRulesEngine.standard();
        private final PeriodFileReader reader = new PeriodFileReader();
        private final JsonWriter writer = new JsonWriter();
        private byte[] json = {};
        private int agents;

        @Setup
        public void write(Size size) throws IOException {
            agents = 1_000 * size.times;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            UsualPeriod.write(agents, out);
            json = out.toByteArray();
        }

        private int settle() throws IOException {
            StreamedSettlement settlement = engine.settle(reader, new ByteArrayInputStream(json));
            writer.write(settlement, Writer.nullWriter());
            if (!settlement.problems().isEmpty()) {
                throw new IllegalStateException("problems in the period: " + settlement.problems());
            }
            return agents;
        }
    }

    @State(Scope.Benchmark)
    public static class Lines {
        private final QaRulesEngine engine = QaRulesEngine.standard();
        private final CaseFileReader reader = new CaseFileReader();
        private final JsonWriter writer = new JsonWriter();
        private List<byte[]> lines = List.of();

        @Setup
        public void write(Size size) {
            lines = LongStream.range(0, 100L * size.times)
                    .mapToObj(seed -> UsualMix.json(seed).getBytes(UTF_8))
                    .toList();
        }

        private long decide() {
            return engine.evaluateAll(lines.stream().map(reader::read))
                    .mapToLong(result -> writer.write(result.orElseThrow()).length())
                    .sum();
        }
    }

    @State(Scope.Benchmark)
    public static class Book {
        private final AtomicLong agents = new AtomicLong();
        private Facts facts = Facts.builder().build();
        private StoredCaseBook book = open();

        private static StoredCaseBook open() {
            return StoredCaseBook.builder()
                    .inMemory()
                    .clock(() -> Instant.parse("2026-12-01T00:00:00Z"))
                    .build();
        }

        @Setup
        public void write(Size size) {
            CaseFile offences = Cases.withOffences(20 * size.times);
            facts = Facts.builder().evaluations(offences.evaluations()).build();
        }

        /** An iteration's books are forgotten after it. */
        @Setup(Level.Iteration)
        public void empty() {
            book = open();
        }

        private Adjustment record() {
            String agent = "A" + agents.incrementAndGet();
            return book.record(agent, facts, agent);
        }
    }

    @State(Scope.Benchmark)
    public static class Service {
        private final HttpClient client = HttpClient.newHttpClient();
        private DecisionService service;
        private HttpRequest request;

        @Setup
        public void start(Size size) throws Exception {
            service = DecisionService.start(QaRulesEngine.standard(), ServiceOptions.of("--port", "0"));
            request = HttpRequest.newBuilder(service.address().resolve("/evaluate"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            new JsonWriter().write(Cases.withOffences(23 * size.times))))
                    .build();
        }

        @TearDown
        public void stop() throws Exception {
            service.close();
        }

        private int request() throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered by " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body().length();
        }
    }
}
