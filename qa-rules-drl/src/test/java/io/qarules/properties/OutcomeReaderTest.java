package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.OutcomeReader;
import io.qarules.generators.CaseFiles;
import io.qarules.outcome.ChangeKind;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.OutcomeBuilder;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.standard.Standard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A stored outcome is read back exactly. */
class OutcomeReaderTest {
    private final OutcomeReader reader = new OutcomeReader();
    private final JsonWriter writer = new JsonWriter();

    @Property(tries = 150)
    void an_outcome_that_was_read_is_written_with_the_same_bytes(@ForAll(supplier = CaseFiles.class) CaseFile file) {
        Outcome outcome = Standard.RULES.evaluate(file);
        String json = writer.write(outcome);
        Outcome read = reader.read(json);
        assertThat(writer.write(read)).isEqualTo(json);
        assertThat(read.decisions()).isEqualTo(outcome.decisions());
        assertThat(read.changesSince(outcome)).isEmpty();
    }

    @Property(tries = 50)
    void what_changes_adds_up_to_the_difference_of_the_money(
            @ForAll(supplier = CaseFiles.class) CaseFile one, @ForAll(supplier = CaseFiles.class) CaseFile other) {
        Outcome before = Standard.RULES.evaluate(one);
        Outcome after = Standard.RULES.evaluate(other);
        BigDecimal changed = after.changesSince(before).stream()
                .map(change -> change.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(changed).isEqualByComparingTo(money(after).subtract(money(before)));
        assertThat(after.changesSince(before))
                .allMatch(change -> (change.before() == null) == (change.kind() == ChangeKind.ISSUED))
                .allMatch(change -> (change.after() == null) == (change.kind() == ChangeKind.WITHDRAWN));
    }

    @Example
    void what_is_no_outcome_is_said_to_be_none() {
        assertThatThrownBy(() -> reader.read("{}"))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("this is no Outcome");
        assertThatThrownBy(() -> reader.read("{bad"))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("cannot be read as JSON");
    }

    private static BigDecimal money(Outcome outcome) {
        return outcome.decisions().stream().map(decision -> decision.money()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Example
    void the_value_of_a_problem_is_kept_to_the_last_digit() {
        List<Object> values = Arrays.asList(
                null,
                true,
                "text",
                7,
                123456789012345678L,
                new BigDecimal("1.50"),
                new BigDecimal("0.000010"),
                1.0E10,
                1.0E-5,
                Map.of("nested", List.of(new BigDecimal("2.00"), 3.5)));
        for (Object value : values) {
            Outcome outcome = with(new Problem(ProblemCode.INVALID_VALUE, "/agent/x", value, "say what"));
            String json = writer.write(outcome);
            assertThat(writer.write(reader.read(json))).isEqualTo(json);
        }
    }

    @Example
    void what_is_no_outcome_is_refused() {
        for (String text : List.of("", "[]", "{", "{\"agentId\": 7, \"x\": 1}", "null x", "{}")) {
            assertThatThrownBy(() -> reader.read(text)).isInstanceOf(CaseRefusedException.class);
        }
    }

    private static Outcome with(Problem problem) {
        return OutcomeBuilder.builder()
                .agentId("A1")
                .asOf(Instant.EPOCH)
                .policy(new PolicyVersion("telesales", "1.0.0", "sha256:0"))
                .decisions(List.of())
                .excluded(List.of())
                .scores(List.of())
                .problems(List.of(problem))
                .build();
    }
}
