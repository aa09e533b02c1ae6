package io.qarules.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.qarules.casefile.CaseFileReading;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Where the command line's time goes, per case of the usual mix: reading JSON, deciding, writing JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class JsonBenchmark {
    private static final int CASES = 1_000;
    private static final JsonFactory JACKSON = new JsonFactory();

    private final CaseFileReader reader = new CaseFileReader();
    private final JsonWriter writer = new JsonWriter();
    private QaRulesEngine engine;
    private List<byte[]> lines;
    private List<CaseFileReading> readings;
    private List<Outcome> outcomes;
    private List<TokenBuffer> outputs;

    /** Reads and decides all cases once. */
    @Setup
    public void load() {
        engine = QaRulesEngine.standard();
        lines = LongStream.range(0, CASES)
                .mapToObj(seed -> UsualMix.json(seed).getBytes(StandardCharsets.UTF_8))
                .toList();
        readings = lines.stream().map(reader::read).toList();
        outcomes = readings.stream().map(engine::evaluate).toList();
        outcomes.forEach(outcome -> {
            if (!outcome.problems().isEmpty()) {
                throw new IllegalStateException("problems in a case of the usual mix: " + outcome.problems());
            }
        });
        outputs =
                outcomes.stream().map(writer::write).map(JsonBenchmark::tokens).toList();
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void read(Blackhole blackhole) {
        lines.forEach(line -> blackhole.consume(reader.read(line)));
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void evaluate(Blackhole blackhole) {
        readings.forEach(reading -> blackhole.consume(engine.evaluate(reading)));
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void write(Blackhole blackhole) {
        outcomes.forEach(outcome -> blackhole.consume(writer.write(outcome)));
    }

    /** All three, one case after the other, as a service and the command line do. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public void whole(Blackhole blackhole) {
        lines.forEach(line -> blackhole.consume(writer.write(engine.evaluate(reader.read(line)))));
    }

    /** The floor of the whole: Jackson makes the tokens of the same input, with their values, and writes those of the same output. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public void tokens(Blackhole blackhole) throws IOException {
        for (int i = 0; i < CASES; i++) {
            try (JsonParser parser = JACKSON.createParser(lines.get(i))) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token.isScalarValue()) {
                        blackhole.consume(parser.getText());
                    }
                }
            }
            StringWriter out = new StringWriter();
            try (JsonGenerator generator = JACKSON.createGenerator(out)) {
                outputs.get(i).serialize(generator);
            }
            blackhole.consume(out.toString());
        }
    }

    private static TokenBuffer tokens(String json) {
        try (JsonParser parser = JACKSON.createParser(json)) {
            parser.nextToken();
            TokenBuffer tokens = new TokenBuffer(parser);
            tokens.copyCurrentStructure(parser);
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
