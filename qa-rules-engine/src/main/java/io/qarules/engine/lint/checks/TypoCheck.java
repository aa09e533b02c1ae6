package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.PackText;
import java.util.List;

/** Reports common mistakes between the brackets of a pattern: commas, and operators that DRL does not have. */
final class TypoCheck {
    private final SyntaxCheck file;
    private final List<Token> tokens;
    private final FirstSlip slip;
    private final WordSlips words;
    private final SignSlips signs;

    TypoCheck(SyntaxCheck file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
        this.slip = new FirstSlip(file);
        this.words = new WordSlips(file, tokens, slip);
        this.signs = new SignSlips(tokens, slip);
    }

    boolean found() {
        boolean left = false;
        boolean right = false;
        int depth = 0;
        for (int i = 0; i + 1 < tokens.size() && !slip.isFound(); i++) {
            Token token = tokens.get(i);
            left = token.is("when") && file.beginsLine(i) || left && !(token.is("then") && file.beginsLine(i));
            right = !left && token.is("then") && file.beginsLine(i)
                    || right && !(token.is("end") && file.beginsLine(i));
            depth = left || right ? depth + (token.opens() ? 1 : token.closes() ? -1 : 0) : 0;
            if (depth > 0) {
                signs.thousands(i, left && depth == 1);
                signs.sign(token);
            }
            if (left && depth > 0) {
                inside(i);
            } else if (left && isJoining(token)) {
                between(i);
            } else if (left && token.is(";")) {
                slip.say(
                        DiagnosticCode.SYNTAX,
                        token,
                        PackText.of("SYNTAX.unexpected", ";"),
                        PackText.of("HINT.leave-out"));
            } else if (left && token.text().startsWith("$") && tokens.get(i + 1).kind() == Token.Kind.WORD) {
                slip.say(
                        DiagnosticCode.SYNTAX,
                        tokens.get(i + 1),
                        PackText.of("SYNTAX.colon"),
                        PackText.maybe("%s : %s"
                                .formatted(token.text(), tokens.get(i + 1).text())));
            }
        }
        return slip.isFound();
    }

    private void inside(int i) {
        Token token = tokens.get(i);
        Token next = tokens.get(i + 1);
        if (token.is(",") && (next.is(",") || next.is(")"))) {
            slip.say(DiagnosticCode.COMMA, token, PackText.of("COMMA.nothing-after"), PackText.of("COMMA.leave-out"));
        } else if (token.is("(") && next.is(",")) {
            slip.say(DiagnosticCode.COMMA, next, PackText.of("COMMA.nothing-before"), PackText.of("COMMA.leave-out"));
        } else if (token.is("!") && next.kind() == Token.Kind.WORD && WordSlips.OPERATORS.contains(next.text())) {
            signs.denied(i);
        } else if (JoiningWords.denies(token) && next.is("(")) {
            slip.say(
                    DiagnosticCode.OPERATOR,
                    token,
                    PackText.of("OPERATOR.not-before"),
                    PackText.of("GRAMMAR.turn-around"));
        } else if (token.kind() == Token.Kind.SYMBOL && !token.opens() && !token.closes()) {
            signs.operator(i);
        } else if (JoiningWords.within(token) != null) {
            signs.joined(token);
        } else if (isValue(token) && next.kind() == Token.Kind.WORD) {
            words.afterValue(i);
        } else if (BetweenHint.asks(next) && (token.kind() == Token.Kind.WORD || token.is(")"))) {
            words.between(i, next);
        } else if (token.kind() == Token.Kind.WORD && next.kind() == Token.Kind.WORD) {
            words.afterWord(i);
        }
    }

    private boolean isJoining(Token token) {
        return token.kind() == Token.Kind.WORD
                && !token.text().matches("and|or|not|exists")
                && JoiningWords.betweenPatterns(token.text()) != null;
    }

    /** {@code AND} between two patterns. */
    private void between(int i) {
        Token word = tokens.get(i);
        String meant = String.valueOf(JoiningWords.betweenPatterns(word.text()));
        switch (meant) {
            case "and" ->
                slip.say(DiagnosticCode.GRAMMAR, word, PackText.of("GRAMMAR.and"), PackText.of("GRAMMAR.leave-word"));
            case "or" ->
                slip.say(DiagnosticCode.GRAMMAR, word, PackText.of("GRAMMAR.or"), PackText.of("GRAMMAR.rule-each"));
            default ->
                slip.say(
                        DiagnosticCode.KEYWORD,
                        word,
                        PackText.of("KEYWORD.unknown", word.text()),
                        PackText.maybe(meant));
        }
    }

    private static boolean isValue(Token token) {
        return token.kind() == Token.Kind.STRING
                || token.kind() == Token.Kind.NUMBER
                || token.is("true")
                || token.is("false")
                || token.is("null");
    }
}
