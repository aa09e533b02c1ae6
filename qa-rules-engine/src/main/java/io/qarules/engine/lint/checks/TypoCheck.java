package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports common mistakes between the brackets of a pattern: commas, and operators that DRL does not have. */
final class TypoCheck {
    private static final Map<String, String> OPERATORS = Map.of(
            "=", "==", "=>", ">=", "=<", "<=", "<>", "!=", "===", "==", "!==", "!=", "≥", ">=", "≤", "<=", "≠", "!=");
    private static final Map<String, String> OPPOSITES =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final int LONGEST = 3;
    private static final List<String> WORDS = List.of("contains", "in", "matches", "not");
    private static final Map<String, Object> JOINING = Map.of(
            "and", PackText.of("OPERATOR.comma-or-and"),
            "or", "||",
            "is", "==",
            "equals", "==",
            "before", "<",
            "after", ">",
            "between", ">= 1, occurrence <= 3",
            "str", "orderId.startsWith( \"A\" )");

    private final SyntaxCheck file;
    private final List<Token> tokens;
    private boolean found;

    TypoCheck(SyntaxCheck file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    boolean found() {
        boolean left = false;
        int depth = 0;
        for (int i = 0; i + 1 < tokens.size() && !found; i++) {
            Token token = tokens.get(i);
            left = token.is("when") && file.beginsLine(i) || left && !(token.is("then") && file.beginsLine(i));
            depth = left ? depth + (token.opens() ? 1 : token.closes() ? -1 : 0) : 0;
            if (left && depth > 0) {
                inside(i);
            } else if (left && token.text().startsWith("$") && tokens.get(i + 1).kind() == Token.Kind.WORD) {
                say(
                        DiagnosticCode.SYNTAX,
                        tokens.get(i + 1),
                        PackText.of("SYNTAX.colon"),
                        PackText.maybe("%s : %s"
                                .formatted(token.text(), tokens.get(i + 1).text())));
            }
        }
        return found;
    }

    private void inside(int i) {
        Token token = tokens.get(i);
        Token next = tokens.get(i + 1);
        if (token.is(",") && (next.is(",") || next.is(")"))) {
            say(DiagnosticCode.COMMA, token, PackText.of("COMMA.nothing-after"), PackText.of("COMMA.leave-out"));
        } else if (token.is("(") && next.is(",")) {
            say(DiagnosticCode.COMMA, next, PackText.of("COMMA.nothing-before"), PackText.of("COMMA.leave-out"));
        } else if (token.kind() == Token.Kind.SYMBOL && !token.opens() && !token.closes()) {
            operator(i);
        } else if (isValue(token) && next.kind() == Token.Kind.WORD) {
            afterValue(next);
        } else if (token.kind() == Token.Kind.WORD && next.kind() == Token.Kind.WORD) {
            afterWord(i);
        }
    }

    /**
     * Reports an unknown operator. Adjacent symbols form one operator; an unknown one is recognized by {@code =} at its
     * beginning or end.
     */
    private void operator(int i) {
        StringBuilder joined = new StringBuilder(tokens.get(i).text());
        for (int j = i + 1;
                j < tokens.size()
                        && joined.length() <= LONGEST
                        && "=<>".contains(tokens.get(j).text());
                j++) {
            joined.append(tokens.get(j).text());
        }
        String right = OPERATORS.get(joined.toString());
        if (right != null) {
            say(DiagnosticCode.OPERATOR, tokens.get(i), PackText.of("OPERATOR.unknown", joined), PackText.maybe(right));
        }
    }

    private void afterValue(Token word) {
        Object joining = JOINING.get(word.text());
        if (joining == null) {
            say(DiagnosticCode.COMMA, word, PackText.of("COMMA.missing", word.text()), PackText.of("COMMA.write"));
        } else {
            say(DiagnosticCode.OPERATOR, word, PackText.of("OPERATOR.joining", word.text()), PackText.maybe(joining));
        }
    }

    private void afterWord(int i) {
        Token word = tokens.get(i + 1);
        if (tokens.get(i).is("not")
                && i > 0
                && (tokens.get(i - 1).is("(") || tokens.get(i - 1).is(","))) {
            notBefore(i);
            return;
        }
        boolean afterProperty =
                !WORDS.contains(tokens.get(i).text()) || tokens.get(i).is("not");
        Optional<String> near = ClosestMatch.to(word.text(), WORDS);
        if (afterProperty && !WORDS.contains(word.text())) {
            Object joining = JOINING.get(word.text());
            say(
                    DiagnosticCode.OPERATOR,
                    word,
                    PackText.of("OPERATOR.unknown", word.text()),
                    joining == null
                            ? near.map(PackText::maybe).orElse(PackText.maybe(PackText.or(List.of("==", "contains"))))
                            : PackText.maybe(joining));
        }
    }

    /** {@code not occurrence == 1}. */
    private void notBefore(int i) {
        String opposite =
                i + 3 < tokens.size() ? OPPOSITES.get(tokens.get(i + 2).text()) : null;
        say(
                DiagnosticCode.OPERATOR,
                tokens.get(i),
                PackText.of("OPERATOR.not-before"),
                opposite == null
                        ? PackText.of("GRAMMAR.other-way")
                        : PackText.maybe("%s %s %s"
                                .formatted(
                                        tokens.get(i + 1).text(),
                                        opposite,
                                        tokens.get(i + 3).text())));
    }

    private void say(DiagnosticCode code, Token token, PackText message, PackText hint) {
        if (!found) {
            file.say(code, token, message, hint);
        }
        found = true;
    }

    private static boolean isValue(Token token) {
        return token.kind() == Token.Kind.STRING
                || token.kind() == Token.Kind.NUMBER
                || token.is("true")
                || token.is("false")
                || token.is("null");
    }
}
