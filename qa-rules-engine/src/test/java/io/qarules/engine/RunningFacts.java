package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import java.util.List;
import java.util.stream.Stream;

/** Facts of an agent that come one part after the other. */
final class RunningFacts {
    private RunningFacts() {}

    /**
     * Decides on earlier facts, then on each later part with all before it, and holds every outcome to an evaluation of
     * all facts.
     *
     * @return the case with the last part
     */
    static RunningCase decide(QaRulesEngine rules, TestCase first, TestCase... later) {
        CaseFile all = first.caseFile();
        RunningCase running = rules.begin(all);
        for (TestCase part : later) {
            CaseFile more = part.caseFile();
            CaseFile both = both(all, more);
            running = running.with(more, () -> both);
            assertThat(running.outcome()).isEqualTo(rules.evaluate(both));
            all = both;
        }
        return running;
    }

    /** Returns all facts, as the last part says of agent and moment. */
    static CaseFile all(TestCase... parts) {
        return Stream.of(parts)
                .map(TestCase::caseFile)
                .reduce(RunningFacts::both)
                .orElseThrow();
    }

    private static CaseFile both(CaseFile all, CaseFile more) {
        return CaseFileBuilder.builder(more)
                .calls(both(all.calls(), more.calls()))
                .callbacks(both(all.callbacks(), more.callbacks()))
                .evaluations(both(all.evaluations(), more.evaluations()))
                .verifications(both(all.verifications(), more.verifications()))
                .appeals(both(all.appeals(), more.appeals()))
                .improvements(both(all.improvements(), more.improvements()))
                .nominations(both(all.nominations(), more.nominations()))
                .events(both(all.events(), more.events()))
                .build();
    }

    private static <T> List<T> both(List<T> all, List<T> more) {
        return Stream.concat(all.stream(), more.stream()).toList();
    }
}
