package io.qarules.settlement;

import io.qarules.engine.json.PeriodFileReader;
import io.qarules.period.PeriodFileReading;
import io.qarules.standard.Standard;
import io.qarules.workbench.cases.PackCases;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A period that a test writes in the words of the cases. */
final class PeriodCase {
    private final String json;

    private PeriodCase(String json) {
        this.json = json;
    }

    /** What comes of it by the standard pack. */
    static Settlement settle(String yaml) {
        return Standard.RULES.settle(of(yaml).periodFile());
    }

    static PeriodCase of(String yaml) {
        String file = "- case: a test's\n" + yaml.indent(2);
        PackCases cases = PackCases.of(
                new TreeMap<>(Map.of("policy/tiers.cases.yaml", file.getBytes(StandardCharsets.UTF_8))), true);
        return new PeriodCase(
                cases.by(Standard.RULES).get(0).input().orElseThrow(() -> new IllegalArgumentException(yaml)));
    }

    PeriodFileReading periodFile() {
        return new PeriodFileReader(true).read(json);
    }
}
