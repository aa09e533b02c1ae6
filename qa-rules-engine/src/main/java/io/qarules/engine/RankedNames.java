package io.qarules.engine;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.DrlStrings;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.source.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names by which rules rank agents, such as {@code fcr} of {@code rank( "fcr" ) == 1}. They are read from the
 * conditions, since no right side can read a rank otherwise than by a variable that a condition binds.
 */
final class RankedNames {
    private static final String RANK = "rank";

    private RankedNames() {}

    /** Returns the names, each once, sorted. */
    static List<String> of(RulePack pack) {
        return pack.ruleTexts().stream()
                .filter(rule -> rule.stage() == Stage.TIER)
                .flatMap(RuleText::allPatterns)
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(RankedNames::paths)
                .flatMap(path -> Step.of(path).stream())
                .filter(step -> step.name().equals(RANK))
                .flatMap(step -> Stream.ofNullable(step.given()))
                .map(DrlStrings::value)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> paths(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination) {
            return combination.parts().stream().flatMap(RankedNames::paths);
        }
        if (condition instanceof ConditionText.Comparison comparison) {
            return Stream.concat(Stream.of(comparison.property()), paths(comparison.operand()));
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            return Stream.concat(paths(calculation.left()), paths(calculation.right()));
        }
        if (condition instanceof ConditionText.Binding binding) {
            return Stream.of(binding.property());
        }
        return condition instanceof ConditionText.MethodTest test
                ? test.arguments().stream().flatMap(RankedNames::paths)
                : Stream.of(); // a flag is no rank
    }

    /** Returns the paths in an operand; what a method is given in a calculation is a step of its path. */
    private static Stream<String> paths(Operand operand) {
        return operand.all()
                .filter(part -> part.kind() == Operand.Kind.PROPERTY || part.kind() == Operand.Kind.CALL)
                .map(part -> part.kind() == Operand.Kind.CALL ? part.step() : part.text());
    }
}
