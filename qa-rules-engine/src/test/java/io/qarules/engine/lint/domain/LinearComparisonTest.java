package io.qarules.engine.lint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.TestPack;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A comparison of sums answers always or never where that follows from what the numbers can be")
class LinearComparisonTest {
    private static final FactType OFFENCE = FactType.of(Offence.class);

    /** An occurrence is 1 or more, days are 0 or more, and seconds of a call anything. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "occurrence < occurrence - 1 # NEVER",
                "occurrence > occurrence - 1 # ALWAYS",
                "occurrence + tenureDays < 1 # NEVER",
                "occurrence + tenureDays < 2 # EITHER",
                "occurrence + tenureDays > 0 # ALWAYS",
                "occurrence - tenureDays < 1 # EITHER",
                "occurrence + call.talkSeconds < 1 # EITHER",
                "-occurrence - tenureDays >= 0 # NEVER",
                "occurrence * 2 + tenureDays * 4 == 7 # NEVER",
                "occurrence * 2 + tenureDays * 4 != 7 # ALWAYS",
                "occurrence * 2 + tenureDays * 3 == 7 # EITHER",
                "occurrence * 0.5 + tenureDays * 0.25 == 0.1 # NEVER",
                "occurrence * 2 + agent.performancePay * 4 == 7 # EITHER",
                "occurrence * 2 == 5 # NEVER",
                "occurrence * tenureDays < 0 # EITHER",
                "tenureDays - tenureDays != 0 # NEVER",
                "( occurrence % 3 ) * 2 == 3 # NEVER",
                "( occurrence % 3 ) * 2 == 4 # EITHER",
                "( occurrence % 3 ) * 2 > 4 # NEVER",
                "occurrence % 3 + tenureDays % 2 > 3 # NEVER",
                "occurrence % 3 + tenureDays % 2 > 2 # EITHER",
                "occurrence % 3 + tenureDays % 2 < 4 # ALWAYS",
                "call.talkSeconds % 3 + occurrence > -2 # ALWAYS", // a remainder has the sign of its number: from -2 on
                "call.talkSeconds % 3 + occurrence > -1 # EITHER",
                "agent.performancePay % 3 * 2 == 3 # EITHER",
            })
    void answers(String condition, Domains.Answer expected) {
        assertThat(comparison(condition).answer(OFFENCE, Vocabulary.NONE)).isEqualTo(expected);
    }

    @Policy("12")
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "tenureDays < tenureDays - 1 # true",
                "tenureDays - tenureDays != 0 # false", // an unknown number is not 0
                "occurrence - occurrence != 0 # true",
                "( tenureDays % 3 ) * 2 == 3 # true",
                "( occurrence % 3 ) * 0 != 0 # true",
                "( tenureDays % 3 ) * 0 != 0 # false",
            })
    void anUnknownNumberIsUnequalToAKnownOne(String condition, boolean never) {
        assertThat(comparison(condition).neverHolds(OFFENCE, Vocabulary.NONE)).isEqualTo(never);
    }

    @Property(tries = 300, seed = "20261130")
    void neverAndAlwaysAreSoOfAnyNumbers(
            @ForAll @IntRange(min = -6, max = 6) int ofOccurrence,
            @ForAll @IntRange(min = -6, max = 6) int ofDays,
            @ForAll @IntRange(min = -9, max = 9) int number,
            @ForAll @IntRange(min = 0, max = 5) int operator) {
        String sign = List.of("==", "!=", "<", "<=", ">", ">=").get(operator);
        LinearComparison comparison =
                comparison("occurrence * %s + tenureDays * %s %s %s".formatted(ofOccurrence, ofDays, sign, number));
        boolean some = false;
        boolean all = true;
        for (int occurrence = 1; occurrence < 40; occurrence++) {
            for (int days = 0; days < 40; days++) {
                boolean holds = holds(ofOccurrence * occurrence + ofDays * days, sign, number);
                some |= holds;
                all &= holds;
            }
        }

        Domains.Answer answer = comparison.answer(OFFENCE, Vocabulary.NONE);
        Domains.Answer tried = all ? Domains.Answer.ALWAYS : some ? Domains.Answer.EITHER : Domains.Answer.NEVER;
        if (sign.endsWith("=") && !sign.startsWith("<") && !sign.startsWith(">")) {
            assertThat(answer).as("sums of whole numbers leave out some").isIn(tried, Domains.Answer.EITHER);
        } else {
            assertThat(answer).isEqualTo(tried);
        }
    }

    private static boolean holds(int left, String operator, int right) {
        return switch (operator) {
            case "==" -> left == right;
            case "!=" -> left != right;
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            default -> left >= right;
        };
    }

    private static LinearComparison comparison(String condition) {
        String drl = TestPack.penalizeDrl("1", "1", "$o : Offence( %s )".formatted(condition), "decide.warn( $o );");
        PackSource source = new PackSource("test", new TreeMap<>(Map.of("penalize/1.drl", drl)));
        RuleCompiler compiler = new RuleCompiler(
                source, Objects.requireNonNull(LinearComparisonTest.class.getClassLoader(), "a loader"), 10);
        ElementText.Pattern pattern = compiler.ruleTexts().get(0).patterns().get(0);
        return Objects.requireNonNull(
                PropertyFirst.of(pattern).linear(pattern.conditions().get(0)), condition);
    }
}
