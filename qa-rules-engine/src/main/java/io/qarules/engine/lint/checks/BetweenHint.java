package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.PackText;
import java.util.ArrayList;
import java.util.List;

/** How rules ask what other languages ask with {@code between 2 and 5}: by two comparisons, with the numbers given. */
final class BetweenHint {
    private static final String OPEN = "…";

    private BetweenHint() {}

    /** Whether a word asks for what lies between two values. */
    static boolean asks(Token word) {
        return word.kind() == Token.Kind.WORD && word.text().matches("(?i)between|介于");
    }

    /**
     * What to write instead.
     *
     * @param property the path before the word
     * @param after the tokens after the word, of which the first that end the condition end the search
     * @param denied whether {@code not} stands before the word
     */
    static PackText of(String property, List<Token> after, boolean denied) {
        List<String> bounds = bounds(after);
        String low = bounds.isEmpty() ? OPEN : bounds.get(0);
        String high = bounds.size() < 2 ? OPEN : bounds.get(1);
        return PackText.maybe(
                denied
                        ? "%s < %s || %s > %s".formatted(property, low, property, high)
                        : "%s >= %s, %s <= %s".formatted(property, low, property, high));
    }

    /** The first two values after the word, before the condition ends. */
    private static List<String> bounds(List<Token> after) {
        List<String> bounds = new ArrayList<>();
        int depth = 0;
        boolean afterValue = false;
        String sign = "";
        for (Token token : after) {
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            boolean ends = depth < 0 || depth == 0 && (token.is(",") || token.is("||"));
            if (ends || bounds.size() == 2) {
                return bounds;
            }
            boolean value = isValue(token);
            if (value) {
                bounds.add(sign + token.text());
            }
            sign = token.is("-") && !afterValue ? "-" : "";
            afterValue = value;
        }
        return bounds;
    }

    private static boolean isValue(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.STRING
                || token.kind() == Token.Kind.WORD && token.text().startsWith("$");
    }
}
