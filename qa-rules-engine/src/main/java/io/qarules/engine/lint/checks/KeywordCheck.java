package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that each rule has its {@code when}, {@code then} and {@code end}, spelt correctly and in this order. */
final class KeywordCheck {
    private static final Set<String> TOP =
            Set.of("package", "import", "global", "rule", "function", "declare", "query", "unit", "dialect");
    private static final List<String> PARTS = List.of("rule", "when", "then", "end");

    private enum Part {
        TOP,
        HEADER,
        LEFT,
        RIGHT
    }

    private final SyntaxCheck file;
    private Part part = Part.TOP;
    private boolean found;

    KeywordCheck(SyntaxCheck file) {
        this.file = file;
    }

    boolean found() {
        List<Token> tokens = file.tokens();
        for (int i = 0; i < tokens.size() && !found; i++) {
            if (file.beginsLine(i)) {
                boolean alone = i + 1 == tokens.size() || file.beginsLine(i + 1);
                line(tokens.get(i), alone, i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i));
            }
        }
        if (!found && part != Part.TOP && !tokens.isEmpty()) {
            missing(tokens.get(tokens.size() - 1), "KEYWORD.missing-after", part == Part.RIGHT ? "end" : "then");
        }
        return found;
    }

    /** @param alone whether the word is the only one on its line */
    private void line(Token word, boolean alone, Token next) {
        if (word.is("rule") && next.kind() != Token.Kind.SYMBOL) {
            if (part != Part.TOP) {
                missing(word, "KEYWORD.missing-before", part == Part.RIGHT ? "end" : "then");
            }
            part = Part.HEADER;
        } else if (word.is("when") && part == Part.HEADER) {
            part = Part.LEFT;
        } else if (word.is("then") && (part == Part.HEADER || part == Part.LEFT)) {
            part = Part.RIGHT;
        } else if (word.is("end") && part == Part.RIGHT) {
            part = Part.TOP;
        } else if (word.is("end") && part == Part.LEFT) {
            missing(word, "KEYWORD.missing-before", "then");
        } else {
            other(word, alone, next);
        }
    }

    private void other(Token word, boolean alone, Token next) {
        boolean plain = word.kind() == Token.Kind.WORD;
        if (part == Part.TOP && plain && !TOP.contains(word.text())) {
            misspelt(word, List.copyOf(TOP));
        } else if (part == Part.HEADER
                && plain
                && alone
                && ClosestMatch.to(word.text(), PARTS).isPresent()) {
            misspelt(word, PARTS);
        } else if (part == Part.HEADER && plain && (word.text().startsWith("$") || next.is("("))) {
            missing(word, "KEYWORD.missing-before", "when");
        } else if (part == Part.LEFT && plain && alone && JoiningWords.betweenPatterns(word.text()) == null) {
            misspelt(word, PARTS);
        } else if (part == Part.LEFT && plain && next.is(".")) {
            missing(word, "KEYWORD.missing-before", "then");
        } else if (part == Part.RIGHT && plain && alone) {
            misspelt(word, PARTS);
        }
    }

    private void misspelt(Token word, List<String> known) {
        Optional<String> near = ClosestMatch.to(word.text(), known);
        if (near.isPresent() || part == Part.TOP) {
            file.say(
                    DiagnosticCode.KEYWORD,
                    word,
                    PackText.of("KEYWORD.unknown", word.text()),
                    near.map(PackText::maybe).orElse(PackText.of("KEYWORD.comment")));
            found = true;
        }
    }

    private void missing(Token word, String key, String keyword) {
        file.say(DiagnosticCode.KEYWORD, word, PackText.of(key, keyword), PackText.of("KEYWORD.own-line", keyword));
        found = true;
    }
}
