package io.qarules.examples.flinkmonthend.rules;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackKind;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pack for cases and the one for periods. Each pair is compiled once in a JVM, however many tasks it runs.
 *
 * @param cases evaluates
 * @param periods settles
 */
public record Packs(Pack cases, Pack periods) implements Serializable {
    private static final Map<String, QaRulesEngine> ENGINES = new ConcurrentHashMap<>();

    /**
     * Returns the engine of this JVM. A task calls {@code evaluate}, which decides on its own thread; Flink has the
     * cores.
     *
     * @throws io.qarules.RulePackException if one does not load, or is not for what it is named for
     */
    public QaRulesEngine engine() {
        return ENGINES.computeIfAbsent(cases.digest() + periods.digest(), missing -> loaded());
    }

    private QaRulesEngine loaded() {
        Pack.require(cases.source(), PackKind.CASES);
        Pack.require(periods.source(), PackKind.PERIODS);
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        cases.addTo(builder);
        periods.addTo(builder);
        return builder.build();
    }
}
