package io.qarules.benchmarks.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * JMH's results of all rounds. What else a machine does comes and goes and only ever adds, for minutes at a time, so
 * the time of a benchmark is that of its fastest iteration in any round, and a ratio is one of two such times. Keys are
 * such as {@code PeersBenchmark.evaluate 23 ENGINE}: the method, and the parameters in the order of their names.
 */
final class Samples {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Sample> fastest = new HashMap<>();

    /** @param file JMH's JSON */
    void add(Path file) throws IOException {
        for (JsonNode result : JSON.readTree(file.toFile())) {
            fastest.merge(key(result), sample(result, file), Sample::least);
        }
    }

    Optional<Double> micros(String key) {
        return value(key, Sample::micros);
    }

    Optional<Double> bytes(String key) {
        return value(key, Sample::bytes);
    }

    /** How many times the time of the second the first takes. */
    Optional<Double> timeRatio(String key, String toKey) {
        return ratio(key, toKey, Sample::micros);
    }

    Optional<Double> bytesRatio(String key, String toKey) {
        return ratio(key, toKey, Sample::bytes);
    }

    private Optional<Double> ratio(String key, String toKey, ToDoubleFunction<Sample> figure) {
        return value(key, figure).flatMap(a -> value(toKey, figure).map(b -> a / b));
    }

    private Optional<Double> value(String key, ToDoubleFunction<Sample> figure) {
        return Optional.ofNullable(fastest.get(key)).map(figure::applyAsDouble);
    }

    private static String key(JsonNode result) {
        String method = result.path("benchmark").asText();
        String simple = method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
        Map<String, String> params = new TreeMap<>();
        result.path("params")
                .fields()
                .forEachRemaining(
                        param -> params.put(param.getKey(), param.getValue().asText()));
        return params.isEmpty() ? simple : simple + " " + String.join(" ", params.values());
    }

    private static Sample sample(JsonNode result, Path file) throws IOException {
        JsonNode time = result.path("primaryMetric");
        if (!time.path("scoreUnit").asText().equals("us/op")) {
            throw new IOException("%s: %s is not in us/op".formatted(file, key(result)));
        }
        double micros = Streams.stream(time.path("rawData"))
                .flatMap(Streams::stream)
                .mapToDouble(JsonNode::asDouble)
                .min()
                .orElseThrow(() -> new IOException("%s: %s has no iterations".formatted(file, key(result))));
        return new Sample(
                micros,
                result.path("secondaryMetrics")
                        .path("gc.alloc.rate.norm")
                        .path("score")
                        .asDouble());
    }

    private record Sample(double micros, double bytes) {
        Sample least(Sample other) {
            return new Sample(Math.min(micros, other.micros), Math.min(bytes, other.bytes));
        }
    }
}
