package io.qarules.examples.flinkmonthend.stream;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.OutcomeReader;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Rules that are to hold.
 *
 * @param effectiveFrom the first month whose decisions they make, such as {@code 2026-11}
 * @param knownAt when they came in force
 * @param name of the pack, for messages
 * @param files text by path
 */
public record PackLine(YearMonth effectiveFrom, Instant knownAt, String name, Map<String, String> files) {
    /** Requires all of it. */
    public PackLine {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(knownAt, "knownAt");
        Objects.requireNonNull(name, "name");
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * Reads what {@link io.qarules.engine.json.JsonWriter#writeReport} wrote.
     *
     * @throws CaseRefusedException if it is something else
     */
    static PackLine read(String json) {
        if (!json.strip().startsWith("{")) {
            String what = "this is no JSON object; the command pack prints one";
            throw new CaseRefusedException(List.of(new Problem(ProblemCode.INVALID_VALUE, "", null, what)));
        }
        return new OutcomeReader().read(json, PackLine.class);
    }

    /** Returns the rules. */
    PackSource source() {
        return new PackSource(name, new TreeMap<>(files));
    }
}
