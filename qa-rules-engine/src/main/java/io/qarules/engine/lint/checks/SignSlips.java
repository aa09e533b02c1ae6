package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Signs that are no operators, or stand in the wrong place, between brackets. */
final class SignSlips {
    private static final Map<String, String> OPERATORS =
            Map.of("=", "==", "=>", ">=", "=<", "<=", "<>", "!=", "===", "==", "!==", "!=");
    private static final int LONGEST = 3;

    /** What one sign is meant for, or {@code =!}. */
    private static final Map<String, String> SINGLE = Map.of("&", "&&", "|", "||", "=!", "!=");

    /** Operators that may be written with a blank in them by mistake. */
    private static final Set<String> OF_TWO = Set.of("==", "!=", "<=", ">=", "&&", "||");

    private final List<Token> tokens;
    private final FirstSlip slip;

    SignSlips(List<Token> tokens, FirstSlip slip) {
        this.tokens = tokens;
        this.slip = slip;
    }

    /**
     * Reports an unknown operator. Adjacent symbols form one operator; an unknown one is recognized by {@code =} at its
     * beginning or end.
     */
    void operator(int i) {
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
            slip.say(
                    DiagnosticCode.OPERATOR,
                    tokens.get(i),
                    PackText.of("OPERATOR.blank", meant),
                    PackText.maybe(meant));
        }
        String single = SINGLE.get(tokens.get(i).text() + (joinsNext(i, "!") ? "!" : ""));
        if (single != null) {
            slip.say(
                    DiagnosticCode.OPERATOR,
                    tokens.get(i),
                    PackText.of(
                            "OPERATOR.unknown",
                            single.equals("!=") ? "=!" : tokens.get(i).text()),
                    PackText.maybe(single));
        }
        String right = OPERATORS.get(joined.toString());
        if (right != null) {
            slip.say(
                    DiagnosticCode.OPERATOR,
                    tokens.get(i),
                    PackText.of("OPERATOR.unknown", joined),
                    PackText.maybe(right));
        }
    }

    /** {@code 1,000.00}: two numbers with a comma between them that has no blank after it. */
    void thousands(int i, boolean ofCondition) {
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
            slip.say(
                    DiagnosticCode.COMMA,
                    tokens.get(i + 1),
                    PackText.of("COMMA.thousands"),
                    PackText.maybe(digits.toString()));
        }
    }

    /** {@code ≥} or {@code ×}. */
    void sign(Token token) {
        String meant = JoiningWords.SIGNS.get(token.text());
        if (meant != null) {
            slip.say(
                    DiagnosticCode.OPERATOR,
                    token,
                    PackText.of("OPERATOR.unknown", token.text()),
                    PackText.maybe(meant));
        }
    }

    /** {@code !in}. */
    void denied(int i) {
        String word = tokens.get(i + 1).text();
        boolean turns = word.equals("in") || word.equals("contains");
        slip.say(
                DiagnosticCode.OPERATOR,
                tokens.get(i),
                PackText.of("OPERATOR.unknown", "!" + word),
                turns ? PackText.maybe("not " + word) : PackText.of("GRAMMAR.other-way"));
    }

    /** {@code 1且imageHarmed}. */
    void joined(Token token) {
        String word = String.valueOf(JoiningWords.within(token));
        slip.say(
                DiagnosticCode.OPERATOR,
                token,
                PackText.of("OPERATOR.joining", word),
                PackText.maybe(Objects.requireNonNull(JoiningWords.meant(word))));
    }

    private boolean joinsNext(int i, String sign) {
        return tokens.get(i + 1).is(sign)
                && tokens.get(i + 1).start() == tokens.get(i).end();
    }
}
