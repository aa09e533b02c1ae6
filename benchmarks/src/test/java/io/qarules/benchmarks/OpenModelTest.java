package io.qarules.benchmarks;

import io.qarules.QaRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenModelTest {
    /** What the benchmark leaves out is out, and what it measures is in. */
    @ParameterizedTest
    @EnumSource
    void eachPackHasWhatItMeasures(OpenModel pack) {
        QaRules loaded = pack.load();

        OpenModelBenchmark.check(pack, loaded.evaluate(OpenModelBenchmark.caseFile(23)));
        OpenModelBenchmark.check(pack, loaded.evaluate(OpenModelBenchmark.caseFile(230)));
    }
}
