package io.qarules.examples.flinkmonthend.rules;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackKind;
import io.qarules.engine.source.PackSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Packs that evaluate cases, each compiled once in a JVM. */
public final class CaseRules {
    private static final Map<String, QaRulesEngine> ENGINES = new ConcurrentHashMap<>();

    private CaseRules() {}

    /** @throws io.qarules.RulePackException if the pack does not load, or evaluates no cases */
    public static QaRulesEngine load(PackSource source) {
        return ENGINES.computeIfAbsent(source.digest(), missing -> loaded(source));
    }

    private static QaRulesEngine loaded(PackSource source) {
        Pack.require(source, PackKind.CASES);
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        Pack.of(source).addTo(builder);
        return builder.build();
    }
}
