package io.qarules.engine.describe;

import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.ConditionText;
import io.qarules.engine.rules.ElementText;
import io.qarules.engine.rules.RuleText;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.stream.Stream;

/** What a penalty rule asks for besides its clause and the occurrence. */
final class ConditionWords {
    private ConditionWords() {}

    static Text of(RuleText rule) {
        List<Text> parts = rule.when().stream()
                .flatMap(element -> element instanceof ElementText.Pattern pattern && isOffence(pattern)
                        ? pattern.conditions().stream()
                                .filter(condition -> !namesTheClause(condition) && !Occurrences.isCounted(condition))
                                .filter(condition -> !asksForACall(condition))
                                .map(ConditionWords::words)
                        : Stream.of(Words.asWritten(element.text())))
                .toList();
        return Words.join("condition.and", parts);
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

    /** It stands there so that the conditions after it can read the call. */
    private static boolean asksForACall(ConditionText condition) {
        return condition.text().replaceAll("\\s", "").equals("call!=null");
    }

    private static Text words(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination && !combination.all()) {
            return Words.join(
                    "condition.or",
                    combination.parts().stream().map(ConditionWords::words).toList());
        }
        String key = "condition." + key(condition);
        return Words.has(key) ? Words.say(key) : Words.asWritten(condition.text());
    }

    /** Its words without spaces and type names, e.g. {@code consequences.contains.RETURN}. */
    private static String key(ConditionText condition) {
        return condition
                .text()
                .replaceAll("\\b(Severity|Consequence)\\.", "")
                .strip()
                .replace("==", "is")
                .replaceAll("\\s+", ".");
    }
}
