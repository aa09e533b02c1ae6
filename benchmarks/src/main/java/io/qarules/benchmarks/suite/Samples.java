package io.qarules.benchmarks.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * JMH's results by round. What is compared was measured in one round: a ratio is taken of every round, and then the
 * median. Keys are such as {@code PeersBenchmark.evaluate 23 ENGINE}: the method, and the parameters in the order of
 * their names.
 */
final class Samples {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Map<String, Sample>> rounds = new ArrayList<>();

    /** @param files JMH's JSON, all of one round */
    void addRound(List<Path> files) throws IOException {
        Map<String, Sample> round = new HashMap<>();
        for (Path file : files) {
            for (JsonNode result : JSON.readTree(file.toFile())) {
                round.put(key(result), sample(result, file));
            }
        }
        rounds.add(round);
    }

    int rounds() {
        return rounds.size();
    }

    Optional<Double> micros(String key) {
        return median(round -> value(round, key, Sample::micros));
    }

    Optional<Double> bytes(String key) {
        return median(round -> value(round, key, Sample::bytes));
    }

    /** How many times the time of the second the first takes. */
    Optional<Double> timeRatio(String key, String toKey) {
        return ratio(key, toKey, Sample::micros);
    }

    Optional<Double> bytesRatio(String key, String toKey) {
        return ratio(key, toKey, Sample::bytes);
    }

    private Optional<Double> ratio(String key, String toKey, ToDoubleFunction<Sample> figure) {
        return median(round -> value(round, key, figure)
                .flatMap(a -> value(round, toKey, figure).map(b -> a / b)));
    }

    private static Optional<Double> value(Map<String, Sample> round, String key, ToDoubleFunction<Sample> figure) {
        return Optional.ofNullable(round.get(key)).map(figure::applyAsDouble);
    }

    private Optional<Double> median(Function<Map<String, Sample>, Optional<Double>> figure) {
        return Medians.of(rounds.stream().map(figure).flatMap(Optional::stream).toList());
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
        return new Sample(
                time.path("score").asDouble(),
                result.path("secondaryMetrics")
                        .path("gc.alloc.rate.norm")
                        .path("score")
                        .asDouble());
    }

    private record Sample(double micros, double bytes) {}
}
