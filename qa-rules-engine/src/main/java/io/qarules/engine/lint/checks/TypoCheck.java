package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reports common mistakes between the brackets of a pattern: commas, and operators that DRL does not have. */
final class TypoCheck {
    private static final Map<String, String> OPERATORS =
            Map.of("=", "==", "=>", ">=", "=<", "<=", "<>", "!=", "===", "==", "!==", "!=");
    private static final Map<String, String> OPPOSITES =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final int LONGEST = 3;

    /** What one sign is meant for, or {@code =!}. */
    private static final Map<String, String> SINGLE = Map.of("&", "&&", "|", "||", "=!", "!=");

    /** Operators that may be written with a blank in them by mistake. */
    private static final Set<String> OF_TWO = Set.of("==", "!=", "<=", ">=", "&&", "||");

    private static final List<String> WORDS = List.of("contains", "in", "matches", "not");

    private final SyntaxCheck file;
    private final List<Token> tokens;
    private boolean found;

    TypoCheck(SyntaxCheck file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    boolean found() {
        boolean left = false;
        boolean right = false;
        int depth = 0;
        for (int i = 0; i + 1 < tokens.size() && !found; i++) {
            Token token = tokens.get(i);
            left = token.is("when") && file.beginsLine(i) || left && !(token.is("then") && file.beginsLine(i));
            right = !left && token.is("then") && file.beginsLine(i)
                    || right && !(token.is("end") && file.beginsLine(i));
            depth = left || right ? depth + (token.opens() ? 1 : token.closes() ? -1 : 0) : 0;
            if (depth > 0) {
                thousands(i, left && depth == 1);
                sign(token);
            }
            if (left && depth > 0) {
                inside(i);
            } else if (left && isJoining(token)) {
                between(i);
            } else if (left && token.is(";")) {
                say(DiagnosticCode.SYNTAX, token, PackText.of("SYNTAX.unexpected", ";"), PackText.of("HINT.leave-out"));
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
        } else if (token.is("!") && next.kind() == Token.Kind.WORD && WORDS.contains(next.text())) {
            denied(i);
        } else if (JoiningWords.denies(token) && next.is("(")) {
            say(DiagnosticCode.OPERATOR, token, PackText.of("OPERATOR.not-before"), PackText.of("GRAMMAR.turn-around"));
        } else if (token.kind() == Token.Kind.SYMBOL && !token.opens() && !token.closes()) {
            operator(i);
        } else if (JoiningWords.within(token) != null) {
            joined(token);
        } else if (isValue(token) && next.kind() == Token.Kind.WORD) {
            afterValue(i);
        } else if (BetweenHint.asks(next) && (token.kind() == Token.Kind.WORD || token.is(")"))) {
            between(i, next);
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
        if (OF_TWO.contains(tokens.get(i).text() + tokens.get(i + 1).text())) {
            String meant = tokens.get(i).text() + tokens.get(i + 1).text();
            say(DiagnosticCode.OPERATOR, tokens.get(i), PackText.of("OPERATOR.blank", meant), PackText.maybe(meant));
        }
        String single = SINGLE.get(tokens.get(i).text() + (joinsNext(i, "!") ? "!" : ""));
        if (single != null) {
            say(
                    DiagnosticCode.OPERATOR,
                    tokens.get(i),
                    PackText.of(
                            "OPERATOR.unknown",
                            single.equals("!=") ? "=!" : tokens.get(i).text()),
                    PackText.maybe(single));
        }
        String right = OPERATORS.get(joined.toString());
        if (right != null) {
            say(DiagnosticCode.OPERATOR, tokens.get(i), PackText.of("OPERATOR.unknown", joined), PackText.maybe(right));
        }
    }

    /** {@code 1,000.00}: two numbers with a comma between them that has no blank after it. */
    private void thousands(int i, boolean ofCondition) {
        int last = i;
        StringBuilder digits = new StringBuilder(tokens.get(i).text());
        while (last + 2 < tokens.size()
                && tokens.get(last + 1).is(",")
                && tokens.get(last + 2).text().matches("\\d{3}(\\.\\d+)?")
                && tokens.get(last + 2).start() - tokens.get(last).end() == 1) {
            digits.append(tokens.get(last + 2).text());
            last += 2;
        }
        boolean begins = tokens.get(i).text().matches("[1-9]\\d{0,2}");
        boolean wrong = last > i && (ofCondition || tokens.get(i + 2).text().startsWith("0"));
        if (begins && wrong) {
            say(
                    DiagnosticCode.COMMA,
                    tokens.get(i + 1),
                    PackText.of("COMMA.thousands"),
                    PackText.maybe(digits.toString()));
        }
    }

    /** {@code ≥} or {@code ×}. */
    private void sign(Token token) {
        String meant = JoiningWords.SIGNS.get(token.text());
        if (meant != null) {
            say(DiagnosticCode.OPERATOR, token, PackText.of("OPERATOR.unknown", token.text()), PackText.maybe(meant));
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
                say(DiagnosticCode.GRAMMAR, word, PackText.of("GRAMMAR.and"), PackText.of("GRAMMAR.leave-word"));
            case "or" -> say(DiagnosticCode.GRAMMAR, word, PackText.of("GRAMMAR.or"), PackText.of("GRAMMAR.rule-each"));
            default ->
                say(DiagnosticCode.KEYWORD, word, PackText.of("KEYWORD.unknown", word.text()), PackText.maybe(meant));
        }
    }

    /** {@code !in}. */
    private void denied(int i) {
        String word = tokens.get(i + 1).text();
        boolean turns = word.equals("in") || word.equals("contains");
        say(
                DiagnosticCode.OPERATOR,
                tokens.get(i),
                PackText.of("OPERATOR.unknown", "!" + word),
                turns ? PackText.maybe("not " + word) : PackText.of("GRAMMAR.other-way"));
    }

    /** {@code 1且imageHarmed}. */
    private void joined(Token token) {
        String word = String.valueOf(JoiningWords.within(token));
        say(
                DiagnosticCode.OPERATOR,
                token,
                PackText.of("OPERATOR.joining", word),
                PackText.maybe(Objects.requireNonNull(JoiningWords.meant(word))));
    }

    private boolean joinsNext(int i, String sign) {
        return tokens.get(i + 1).is(sign)
                && tokens.get(i + 1).start() == tokens.get(i).end();
    }

    private void afterValue(int i) {
        Token word = tokens.get(i + 1);
        int list = word.is("not") ? i + 3 : i + 2;
        boolean asks = word.is("in") || word.is("memberOf") || word.is("not") && list < tokens.size();
        if (asks && list < tokens.size() && tokens.get(list).kind() == Token.Kind.WORD) {
            say(
                    DiagnosticCode.OPERATOR,
                    word,
                    PackText.of("OPERATOR.list-first"),
                    PackText.maybe("%s %scontains %s"
                            .formatted(
                                    tokens.get(list).text(),
                                    word.is("not") ? "not " : "",
                                    tokens.get(i).text())));
            return;
        }
        Object joining = JoiningWords.meant(word.text());
        if (joining == null) {
            say(DiagnosticCode.COMMA, word, PackText.of("COMMA.missing", word.text()), PackText.of("COMMA.write"));
        } else {
            say(DiagnosticCode.OPERATOR, word, PackText.of("OPERATOR.joining", word.text()), PackText.maybe(joining));
        }
    }

    /** {@code occurrence between 2 and 5}, {@code occurrence not between 2 and 5}. */
    private void between(int i, Token word) {
        boolean denied = tokens.get(i).is("not") && i > 0;
        say(
                DiagnosticCode.OPERATOR,
                word,
                PackText.of("OPERATOR.unknown", word.text()),
                BetweenHint.of(path(denied ? i - 1 : i), tokens.subList(i + 2, tokens.size()), denied));
    }

    private void afterWord(int i) {
        Token word = tokens.get(i + 1);
        if (JoiningWords.denies(tokens.get(i))
                && i > 0
                && (tokens.get(i - 1).is("(")
                        || tokens.get(i - 1).is(",")
                        || tokens.get(i - 1).is("&&")
                        || tokens.get(i - 1).is("||"))) {
            notBefore(i);
            return;
        }
        boolean afterProperty =
                !WORDS.contains(tokens.get(i).text()) || tokens.get(i).is("not");
        Optional<String> near = ClosestMatch.to(word.text(), WORDS);
        if (afterProperty && !WORDS.contains(word.text())) {
            Object joining = JoiningWords.isNot(tokens, i + 1) ? "!=" : JoiningWords.meant(word.text());
            boolean ofText = i + 2 < tokens.size() && tokens.get(i + 2).kind() == Token.Kind.STRING;
            if (ofText && JoiningWords.testsText(word.text())) {
                joining = JoiningWords.textTest(
                        path(i), word.text(), tokens.get(i + 2).text());
            }
            say(
                    DiagnosticCode.OPERATOR,
                    word,
                    PackText.of("OPERATOR.unknown", word.text()),
                    joining == null
                            ? near.map(PackText::maybe).orElse(PackText.maybe(PackText.or(List.of("==", "contains"))))
                            : PackText.maybe(joining));
        }
    }

    /** The property that ends at a token, as written: {@code finding.number( "minutes" )}. */
    private String path(int last) {
        int first = step(last);
        while (first >= 2 && tokens.get(first - 1).is(".")) {
            first = step(first - 2);
        }
        return file.text(tokens.get(first).start(), tokens.get(last).end());
    }

    /** Where a step of a path begins that ends at a token: at its word, which may have brackets behind it. */
    private int step(int last) {
        int depth = 0;
        int first = last;
        while (first > 0 && (depth > 0 || tokens.get(first).closes())) {
            depth += tokens.get(first).closes() ? 1 : tokens.get(first).opens() ? -1 : 0;
            first--;
        }
        return first;
    }

    /** {@code not occurrence == 1}; of a flag, {@code not imageHarmed}. */
    private void notBefore(int i) {
        String opposite =
                i + 3 < tokens.size() ? OPPOSITES.get(tokens.get(i + 2).text()) : null;
        say(
                DiagnosticCode.OPERATOR,
                tokens.get(i),
                PackText.of("OPERATOR.not-before"),
                opposite == null
                        ? flagged(i)
                        : PackText.maybe("%s %s %s"
                                .formatted(
                                        tokens.get(i + 1).text(),
                                        opposite,
                                        tokens.get(i + 3).text())));
    }

    private PackText flagged(int i) {
        boolean alone = i + 2 < tokens.size()
                && (tokens.get(i + 2).is(")")
                        || tokens.get(i + 2).is(",")
                        || tokens.get(i + 2).is("&&"));
        return alone
                ? PackText.maybe("%s == false".formatted(tokens.get(i + 1).text()))
                : PackText.of("GRAMMAR.other-way");
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
