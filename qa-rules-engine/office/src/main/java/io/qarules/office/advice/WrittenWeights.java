package io.qarules.office.advice;

import io.qarules.engine.rules.text.Lines;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the rules of a pack say the weights of a line as numbers, so that others can stand in their place. */
final class WrittenWeights {
    private static final String VERB = "weight";
    private static final Comparator<Written> LAST_FIRST = Comparator.comparing(
                    (Written written) -> written.number.place().line())
            .thenComparing(written -> written.number.place().column())
            .reversed();

    private final PackSource source;
    private final Map<String, Written> byMetric = new HashMap<>();

    private WrittenWeights(PackSource source) {
        this.source = source;
    }

    /**
     * Finds the weights of a line.
     *
     * @param rules those of the pack
     */
    static WrittenWeights of(PackSource source, List<RuleText> rules, String line) {
        WrittenWeights weights = new WrittenWeights(source);
        rules.stream().filter(rule -> rule.stage() == Stage.POLICY).forEach(rule -> rule.verbs()
                .filter(call -> call.verb().equals(VERB))
                .forEach(call -> weights.add(rule.file(), call, line)));
        return weights;
    }

    private void add(String file, VerbCall call, String line) {
        Operand number = call.arguments().get(2);
        if (call.arguments().get(0).value().equals(line) && number.kind() == Operand.Kind.NUMBER) {
            String metric = call.arguments().get(1).value();
            byMetric.put(metric, new Written(metric, file, number));
        }
    }

    /** Returns file and line of a weight; null where it is not written as one number. */
    @Nullable
    String place(String metric) {
        Written written = byMetric.get(metric);
        return written == null
                ? null
                : "%s:%s".formatted(written.file, written.number.place().line());
    }

    /** Returns the pack with other weights for some metrics, each of which has a place. */
    PackSource with(Map<String, BigDecimal> weights) {
        SortedMap<String, String> files = new TreeMap<>(source.files());
        for (Written written : lastFirst()) { // so that the places of the others stay
            BigDecimal weight = weights.get(written.metric);
            if (weight != null) {
                files.computeIfPresent(written.file, (file, text) -> written.in(text, weight));
            }
        }
        return new PackSource(source.name(), files);
    }

    private List<Written> lastFirst() {
        return byMetric.values().stream().sorted(LAST_FIRST).toList();
    }

    /** The weight of a metric and the file in which it stands. */
    private record Written(String metric, String file, Operand number) {
        /** Returns the file's text with another number in this place. */
        String in(String text, BigDecimal weight) {
            int from = Lines.of(text).offset(number.place());
            return text.substring(0, from)
                    + weight.toPlainString()
                    + text.substring(from + number.text().length());
        }
    }
}
