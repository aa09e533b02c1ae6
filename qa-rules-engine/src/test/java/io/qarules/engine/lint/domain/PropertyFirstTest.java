package io.qarules.engine.lint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.TestPack;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.source.PackSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A condition is read with the property first and one number last")
class PropertyFirstTest {
    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1 > occurrence # occurrence < 1",
                "2 <= occurrence # occurrence >= 2",
                "3 == tenureDays # tenureDays == 3",
                "3 != tenureDays # tenureDays != 3",
                "$n : occurrence, $n < 1 # occurrence < 1",
                "$n : occurrence > 1, $n < 5 # occurrence < 5",
                "( $n : occurrence && id != \"A\" ), 5 > $n # occurrence < 5",
                "$o.occurrence < 3 # occurrence < 3",
                "occurrence < 3 - 2 # occurrence < 1",
                "occurrence < 1.5 * 2 # occurrence < 3",
                "call.talkSeconds > 20 * 3 # call.talkSeconds > 60",
                "occurrence + 1 < 2 # occurrence < 1",
                "2 < 5 - occurrence # occurrence < 3",
                "-occurrence > -3 # occurrence < 3",
                "2 * ( occurrence - 1 ) >= 4 # occurrence >= 3",
                "occurrence * -2 >= -6 # occurrence <= 3",
                "4 * agent.performancePay > 10 # agent.performancePay > 2.5",
                "1.5 > occurrence # occurrence < 1.5",
                "occurrence < 3 * 0.5 # occurrence < 1.5",
                "occurrence * 2 > 3 # occurrence > 1.5",
                "occurrence * 3 == 4 # occurrence == 1.5",
                "3 * occurrence - 1 > occurrence + 4 # occurrence > 2.5",
                "occurrence >= 5 - occurrence - occurrence # occurrence >= 1.5",
                "$n : occurrence, $n + occurrence == 4 # occurrence == 2",
            })
    void asThis(String written, String read) {
        ElementText.Pattern pattern = pattern(written);

        assertThat(shown(readLast(pattern))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "agent.performancePay * 3 > 1",
                "occurrence * 0 == 0",
                "occurrence + tenureDays > 3",
                "occurrence + tenureDays - tenureDays > 3",
                "occurrence < occurrence - 1",
                "call.talkSeconds * 2 > call.durationSeconds",
                "occurrence < tenureDays",
                "occurrence * 3 % 2 == 1",
                "5 % occurrence == 1",
                "id != \"A\"",
            })
    void othersStayAsTheyAre(String written) {
        ElementText.Pattern pattern = pattern(written);
        ConditionText last = pattern.conditions().get(0);

        ConditionText read = PropertyFirst.of(pattern).read(last);

        assertThat(shown(read)).isEqualTo(shown(last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "0 == occurrence % 2 # 1 # 0 # 2 # == # 0",
                "occurrence % 2 + 1 == 2 # 1 # 0 # 2 # == # 1",
                "1 < $o.occurrence % ( 2 + 1 ) # 1 # 0 # 3 # > # 1",
                "2 * occurrence % 4 == 1 # 2 # 0 # 4 # == # 1",
                "( 5 - occurrence ) % 4 >= 1 # -1 # 5 # 4 # >= # 1",
                "( $o.occurrence + 2 * occurrence + 1 ) % 6 != 4 # 3 # 1 # 6 # != # 4",
            })
    void aRemainder(String written, int factor, int added, int divisor, String operator, long result) {
        ElementText.Pattern pattern = pattern(written);

        assertThat(PropertyFirst.of(pattern).remainder(pattern.conditions().get(0)))
                .isEqualTo(new PropertyFirst.OfRemainder(
                        "occurrence", new Remainder(factor, added, divisor, operator, result)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "occurrence % 3 == 0.5",
                "occurrence * 0.5 % 3 == 1",
                "( occurrence + tenureDays ) % 3 == 1",
                "agent.performancePay % 3 == 1",
                "5 % occurrence == 1",
                "occurrence % -3 == 1",
                "occurrence * 2000000 % 3 == 1",
                "occurrence > 3",
            })
    void noRemainderOfOneWholeNumber(String written) {
        ElementText.Pattern pattern = pattern(written);

        assertThat(PropertyFirst.of(pattern).remainder(pattern.conditions().get(0)))
                .isNull();
    }

    /** A variable of another pattern is another fact's value. */
    @Test
    void aVariableOfAnotherPatternIsNotRead() {
        ElementText.Pattern pattern = patterns("$p : Offence( $n : occurrence ) $o : Offence( $n < 1 )")
                .get(1);

        assertThat(PropertyFirst.of(pattern).read(pattern.conditions().get(0)))
                .isInstanceOf(ConditionText.Calculation.class);
    }

    @Test
    void placeAndTextStayTheAuthors() {
        ElementText.Pattern pattern = pattern("1 > occurrence");
        ConditionText written = pattern.conditions().get(0);

        ConditionText read = PropertyFirst.of(pattern).read(written);

        assertThat(read.text()).isEqualTo("1 > occurrence");
        assertThat(read.place()).isEqualTo(written.place());
    }

    @Policy("12")
    @Property(tries = 400, seed = "20261130")
    void asksTheSameOfEveryValueAndOfAnUnknownOne(
            @ForAll("calculations") String left,
            @ForAll("operators") String operator,
            @ForAll("calculatedNumbers") String right,
            @ForAll("values") @Nullable BigDecimal value,
            @ForAll boolean turned) {
        ElementText.Pattern pattern = pattern(
                turned ? "%s %s %s".formatted(right, operator, left) : "%s %s %s".formatted(left, operator, right));
        ConditionText written = pattern.conditions().get(0);

        ConditionText read = PropertyFirst.of(pattern).read(written);

        assertThat(holds(read, value)).as("%s of %s", written.text(), value).isEqualTo(holds(written, value));
    }

    @Provide
    Arbitrary<String> operators() {
        return Arbitraries.of(OPERATORS);
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.integers().between(-12, 12).map(BigDecimal::valueOf).injectNull(0.1);
    }

    @Provide
    Arbitrary<String> calculatedNumbers() {
        return Arbitraries.of("0", "1", "4", "-6", "2 + 1", "3 - 8", "-2 * 2", "( 7 % 4 )", "1.5", "0.5 * 4");
    }

    /** What is calculated of one property, such as {@code ( 2 - tenureDays ) * 4}. */
    @Provide
    Arbitrary<String> calculations() {
        Arbitrary<List<String>> steps = Arbitraries.of(
                        "-( %s )",
                        "( %s ) + 3", "2 - ( %s )", "( %s ) - 0.5", "( %s ) * 4", "-2 * ( %s )", "( %s ) + tenureDays")
                .list()
                .ofMaxSize(4);
        return Combinators.combine(Arbitraries.of("tenureDays", "$o.tenureDays"), steps)
                .as((property, all) -> {
                    String calculated = property;
                    for (String step : all) {
                        calculated = step.formatted(calculated);
                    }
                    return calculated;
                });
    }

    /** By POLICY 12: a calculation with an unknown value is unknown, and only != holds of one. */
    private static boolean holds(ConditionText condition, @Nullable BigDecimal value) {
        boolean comparison = condition instanceof ConditionText.Comparison;
        String operator = comparison
                ? ((ConditionText.Comparison) condition).operator()
                : ((ConditionText.Calculation) condition).operator();
        BigDecimal left = comparison ? value : worth(((ConditionText.Calculation) condition).left(), value);
        BigDecimal right = worth(
                comparison
                        ? ((ConditionText.Comparison) condition).operand()
                        : ((ConditionText.Calculation) condition).right(),
                value);
        if (left == null || right == null) {
            return operator.equals("!=");
        }
        int order = left.compareTo(right);
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static @Nullable BigDecimal worth(Operand operand, @Nullable BigDecimal value) {
        if (operand.kind() == Operand.Kind.NUMBER) {
            return new BigDecimal(operand.text());
        }
        if (operand.kind() != Operand.Kind.CALCULATION) {
            return value;
        }
        BigDecimal first = worth(operand.parts().get(0), value);
        if (operand.parts().size() == 1) {
            return first == null ? null : first.negate();
        }
        BigDecimal second = worth(operand.parts().get(1), value);
        if (first == null || second == null) {
            return null;
        }
        return switch (operand.operator()) {
            case "+" -> first.add(second);
            case "-" -> first.subtract(second);
            case "*" -> first.multiply(second);
            default -> first.remainder(second);
        };
    }

    private static ConditionText readLast(ElementText.Pattern pattern) {
        return PropertyFirst.of(pattern)
                .read(pattern.conditions().get(pattern.conditions().size() - 1));
    }

    private static String shown(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            return "%s %s %s"
                    .formatted(
                            comparison.property(),
                            comparison.operator(),
                            comparison.operand().text());
        }
        ConditionText.Calculation calculation = (ConditionText.Calculation) condition;
        return "%s %s %s"
                .formatted(
                        shown(calculation.left()),
                        calculation.operator(),
                        calculation.right().text());
    }

    private static String shown(Operand operand) {
        return operand.parts().size() == 2
                ? "%s %s %s"
                        .formatted(
                                shown(operand.parts().get(0)),
                                operand.operator(),
                                shown(operand.parts().get(1)))
                : operand.text();
    }

    private static ElementText.Pattern pattern(String conditions) {
        return patterns("$o : Offence( %s )".formatted(conditions)).get(0);
    }

    private static List<ElementText.Pattern> patterns(String when) {
        String drl = TestPack.penalizeDrl("1", "1", when, "decide.warn( $o );");
        PackSource source = new PackSource("test", new TreeMap<>(Map.of("penalize/1.drl", drl)));
        RuleCompiler compiler = new RuleCompiler(
                source, Objects.requireNonNull(PropertyFirstTest.class.getClassLoader(), "a loader"), 10);
        return compiler.ruleTexts().get(0).patterns();
    }
}
