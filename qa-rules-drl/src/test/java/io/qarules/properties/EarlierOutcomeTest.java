package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import io.qarules.generators.CaseFiles;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.standard.Standard;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was decided before makes an evaluation faster and changes nothing of it. */
class EarlierOutcomeTest {
    private static final CaseFile ONE_FINDING = CaseFile.builder()
            .agent(Agent.of("A1"))
            .asOf(Instant.parse("2026-02-01T00:00:00Z"))
            .evaluations(List.of(Evaluation.builder()
                    .id("E1")
                    .kind(EvaluationKind.REGULAR)
                    .status(EvaluationStatus.SUBMITTED)
                    .submittedAt(Instant.parse("2026-01-05T00:00:00Z"))
                    .findings(
                            List.of(Finding.builder().id("F1").clause("6.3.2.4").build()))
                    .build()))
            .build();

    @Property(tries = 30)
    void an_outcome_of_any_other_case_changes_nothing(
            @ForAll(supplier = CaseFiles.class) CaseFile before, @ForAll(supplier = CaseFiles.class) CaseFile now) {
        requireSame(before, now);
    }

    @Property(tries = 30)
    void an_outcome_of_some_of_the_facts_changes_nothing(
            @ForAll(supplier = CaseFiles.class) CaseFile all, @ForAll Random random) {
        CaseFile some = CaseFileBuilder.builder(all)
                .calls(someOf(all.calls(), random))
                .evaluations(someOf(all.evaluations(), random))
                .verifications(someOf(all.verifications(), random))
                .appeals(someOf(all.appeals(), random))
                .build();
        requireSame(some, all);
        requireSame(all, some);
    }

    @Property(tries = 20)
    void what_is_decided_again_is_the_same_object(@ForAll(supplier = CaseFiles.class) CaseFile file) {
        Outcome earlier = Standard.RULES.evaluate(file);
        List<Decision> taken = Standard.RULES.evaluate(file, earlier).decisions();
        for (int i = 0; i < taken.size(); i++) {
            assertThat(taken.get(i)).isSameAs(earlier.decisions().get(i));
        }
    }

    /** The reason of a decision has the title of its clause. */
    @Test
    void an_outcome_by_rules_with_other_titles_changes_nothing() {
        PackSource standard = PackSource.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/telesales");
        SortedMap<String, String> texts = new TreeMap<>(standard.files());
        texts.replaceAll((path, text) -> text.replace("@en(\"playing or eating during a call\")", "@en(\"eating\")"));
        QaRulesEngine other = QaRulesEngine.builder()
                .pack(new PackSource(standard.name(), texts))
                .build();
        Outcome earlier = other.evaluate(ONE_FINDING);
        assertThat(earlier.decisions().get(0).reason().en()).contains("eating").doesNotContain("playing");
        Outcome found = Standard.RULES.evaluate(ONE_FINDING, earlier);
        assertThat(found.decisions().get(0).reason().en()).contains("playing or eating during a call");
        assertThat(found).isEqualTo(Standard.RULES.evaluate(ONE_FINDING));
    }

    @Test
    void a_decision_that_was_different_in_anything_is_made_anew() throws ReflectiveOperationException {
        Outcome now = Standard.RULES.evaluate(ONE_FINDING);
        for (RecordComponent component : Decision.class.getRecordComponents()) {
            if (!Set.of("id", "reason").contains(component.getName())) { // by the one it is found, the other follows
                List<Decision> before = new ArrayList<>();
                for (Decision decision : now.decisions()) {
                    before.add(different(decision, component));
                }
                Outcome earlier = new Outcome(
                        now.agentId(), now.asOf(), now.policy(), before, now.excluded(), now.scores(), now.problems());

                assertThat(Standard.RULES.evaluate(ONE_FINDING, earlier))
                        .as(component.getName())
                        .isEqualTo(now);
            }
        }
    }

    private static Decision different(Decision decision, RecordComponent component)
            throws ReflectiveOperationException {
        RecordComponent[] components = Decision.class.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object value = components[i].getAccessor().invoke(decision);
            values[i] = components[i].getName().equals(component.getName()) ? different(value, types[i]) : value;
        }
        return Decision.class.getConstructor(types).newInstance(values);
    }

    private static Object different(@Nullable Object value, Class<?> type) {
        if (type.isEnum()) {
            return value == type.getEnumConstants()[0] ? type.getEnumConstants()[1] : type.getEnumConstants()[0];
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("7.77");
        }
        if (type == Integer.class) {
            return 77;
        }
        return type == Instant.class ? Instant.EPOCH : value + "-before";
    }

    private static void requireSame(CaseFile before, CaseFile now) {
        assertThat(Standard.RULES.evaluate(now, Standard.RULES.evaluate(before)))
                .isEqualTo(Standard.RULES.evaluate(now));
    }

    private static <T> List<T> someOf(List<T> all, Random random) {
        return all.stream().filter(each -> random.nextInt(4) > 0).toList();
    }
}
