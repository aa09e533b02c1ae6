package io.qarules.examples.flinkmonthend.rules;

import io.qarules.engine.QaRulesEngine;
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
     * @throws io.qarules.RulePackException if one does not load
     */
    public QaRulesEngine engine() {
        return ENGINES.computeIfAbsent(cases.digest() + periods.digest(), missing -> QaRulesEngine.builder()
                .pack(cases.source())
                .pack(periods.source())
                .build());
    }
}
