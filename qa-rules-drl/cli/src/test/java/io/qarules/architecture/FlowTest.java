package io.qarules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.qarules.architecture.planted.flow.check.LooksAhead;
import io.qarules.architecture.planted.flow.count.Late;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In time the stages follow each other as the tables are written, from above to below. A stage that is handed what
 * another one made knows the other's facts. One arrow points forward: a rule of stage penalize sees an offence with its
 * number, so {@code Offence} is a fact of that stage, and stage count makes it.
 */
@DisplayName("Data goes one way: which stage may know which others")
class FlowTest {
    private static final Flow CASE = flow(
            Product.ENGINE,
            stage("check"),
            stage("detect", "check"),
            stage("count", "check", "detect", "penalize"),
            stage("penalize"),
            stage("overlap", "penalize"),
            stage("escalate"),
            stage(
                    "appeal",
                    "count",
                    "penalize",
                    "overlap",
                    "escalate"), // runs them, once for each way the appeals may go
            stage("cap"),
            stage("reward", "check", "count", "penalize"),
            stage("score"));

    private static final Flow PERIOD = flow(
            Product.ENGINE,
            stage("check"),
            stage("measure", "check"),
            stage("rank", "measure"),
            stage("tier", "measure", "rank"),
            stage("fund", "tier"));

    private static final Flow OFFICE =
            flow(Product.ENGINE, stage("check"), stage("sample", "check"), stage("calibrate"), stage("problem"));

    static Stream<Flow> flows() {
        return Stream.of(CASE, PERIOD, OFFICE);
    }

    @ParameterizedTest
    @MethodSource("flows")
    void aStageKnowsThoseThatTheTableSaysAndNoOther(Flow flow) {
        assertThat(flow.violations(Product.CLASSES)).isEmpty();
        assertThat(flow.missing(Product.CLASSES)).isEmpty();
    }

    @Test
    void noStageOfACaseKnowsOneOfAPeriod() {
        Map<String, Set<String>> both = new LinkedHashMap<>(CASE.known());
        both.putAll(PERIOD.known());

        assertThat(new Flow(Product.ENGINE, both).violations(Product.CLASSES)).isEmpty();
    }

    @Test
    void whatIsNotInTheTableAndWhatStandsThereForNothingIsFound() {
        Flow flow = flow(Planted.PACKAGE + ".flow", stage("check"), stage("count", "check"), stage("cap"));
        JavaClasses planted = Planted.classes(LooksAhead.class, Late.class);

        assertThat(flow.violations(planted))
                .satisfiesExactly(
                        ahead -> assertThat(ahead)
                                .startsWith("check knows count: Field <" + LooksAhead.class.getName() + ".late>"),
                        unused -> assertThat(unused).isEqualTo("count may know check, and does not"));
        assertThat(flow.missing(planted)).containsExactly("cap");
    }

    @SafeVarargs
    private static Flow flow(String base, Map.Entry<String, Set<String>>... stages) {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        List.of(stages).forEach(stage -> known.put(stage.getKey(), stage.getValue()));
        return new Flow(base, known);
    }

    private static Map.Entry<String, Set<String>> stage(String name, String... known) {
        return Map.entry(name, Set.of(known));
    }
}
