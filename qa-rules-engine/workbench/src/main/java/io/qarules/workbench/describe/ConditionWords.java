package io.qarules.workbench.describe;

import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.stream.Stream;

/** Describes the conditions of a penalty rule other than its clause and occurrence. */
final class ConditionWords {
    private ConditionWords() {}

    static Text of(RuleText rule) {
        List<Text> parts = rule.when().stream()
                .flatMap(element -> element instanceof ElementText.Pattern pattern && isOffence(pattern)
                        ? pattern.conditions().stream()
                                .filter(condition -> !namesTheClause(condition) && !Occurrences.isCounted(condition))
                                .filter(condition -> !asksForACall(condition))
                                .map(ConditionWords::words)
                        : Stream.of(PageWords.asWritten(element.text())))
                .toList();
        return PageWords.join("condition.and", parts);
    }

    private static boolean isOffence(ElementText.Pattern pattern) {
        return pattern.factClass() == Offence.class;
    }

    private static boolean namesTheClause(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            return comparison.property().equals("clause")
                    && comparison.operator().equals("==");
        }
        return condition instanceof ConditionText.MethodTest test
                && "clause".equals(test.property())
                && test.method().equals("startsWith");
    }

    /** Returns whether the condition only ensures that the offence has a call, so that later conditions can read it. */
    private static boolean asksForACall(ConditionText condition) {
        return condition.text().replaceAll("\\s", "").equals("call!=null");
    }

    private static Text words(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination && !combination.all()) {
            return PageWords.join(
                    "condition.or",
                    combination.parts().stream().map(ConditionWords::words).toList());
        }
        String key = "condition." + key(condition);
        return PageWords.has(key) ? PageWords.say(key) : PageWords.asWritten(condition.text());
    }

    /**
     * Returns a key for the condition's text, without spaces and type names, e.g. {@code consequences.contains.RETURN}.
     */
    private static String key(ConditionText condition) {
        return condition
                .text()
                .replaceAll("\\b(Severity|Consequence)\\.", "")
                .strip()
                .replace("==", "is")
                .replaceAll("\\s+", ".");
    }
}
