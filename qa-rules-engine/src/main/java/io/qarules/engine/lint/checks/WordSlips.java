package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words in the wrong place between the brackets of a pattern, and words that are no operators. */
final class WordSlips {
    /** The operators that are words. */
    static final List<String> OPERATORS = List.of("contains", "in", "matches", "not");

    private static final Map<String, String> OPPOSITES =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

    private final SyntaxCheck file;
    private final List<Token> tokens;
    private final FirstSlip slip;

    WordSlips(SyntaxCheck file, List<Token> tokens, FirstSlip slip) {
        this.file = file;
        this.tokens = tokens;
        this.slip = slip;
    }

    /** {@code occurrence between 2 and 5}, {@code occurrence not between 2 and 5}. */
    void between(int i, Token word) {
        boolean denied = tokens.get(i).is("not") && i > 0;
        slip.say(
                DiagnosticCode.OPERATOR,
                word,
                PackText.of("OPERATOR.unknown", word.text()),
                BetweenHint.of(path(denied ? i - 1 : i), tokens.subList(i + 2, tokens.size()), denied));
    }

    void afterValue(int i) {
        Token word = tokens.get(i + 1);
        int list = word.is("not") ? i + 3 : i + 2;
        boolean asks = word.is("in") || word.is("memberOf") || word.is("not") && list < tokens.size();
        if (asks && list < tokens.size() && tokens.get(list).kind() == Token.Kind.WORD) {
            slip.say(
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
            slip.say(DiagnosticCode.COMMA, word, PackText.of("COMMA.missing", word.text()), PackText.of("COMMA.write"));
        } else {
            slip.say(
                    DiagnosticCode.OPERATOR,
                    word,
                    PackText.of("OPERATOR.joining", word.text()),
                    PackText.maybe(joining));
        }
    }

    void afterWord(int i) {
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
                !OPERATORS.contains(tokens.get(i).text()) || tokens.get(i).is("not");
        Optional<String> near = ClosestMatch.to(word.text(), OPERATORS);
        if (afterProperty && !OPERATORS.contains(word.text())) {
            Object joining = JoiningWords.isNot(tokens, i + 1) ? "!=" : JoiningWords.meant(word.text());
            boolean ofText = i + 2 < tokens.size() && tokens.get(i + 2).kind() == Token.Kind.STRING;
            if (ofText && JoiningWords.testsText(word.text())) {
                joining = JoiningWords.textTest(
                        path(i), word.text(), tokens.get(i + 2).text());
            }
            slip.say(
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
        slip.say(
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
}
