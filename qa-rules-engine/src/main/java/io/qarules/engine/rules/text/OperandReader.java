package io.qarules.engine.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads operands and arguments from tokens. */
final class OperandReader {
    private final String text;

    OperandReader(String text) {
        this.text = text;
    }

    Place place(Token token) {
        return Place.of(text, token.start());
    }

    /** The text that the tokens were cut from. */
    String source(List<Token> tokens) {
        return text.substring(
                tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    Operand operand(List<Token> tokens) {
        return new Operand(place(tokens.get(0)), source(tokens), kind(tokens));
    }

    /** What stands between brackets, split at its commas. */
    List<Operand> arguments(List<Token> inside) {
        return split(inside, ",").stream()
                .filter(part -> !part.isEmpty())
                .map(this::operand)
                .toList();
    }

    /** The parts between the separators that stand outside all brackets; empty parts included. */
    static List<List<Token>> split(List<Token> tokens, String separator) {
        List<List<Token>> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0 && token.is(separator)) {
                parts.add(tokens.subList(begin, i));
                begin = i + 1;
            }
        }
        parts.add(tokens.subList(begin, tokens.size()));
        return parts;
    }

    /** Whether the tokens are words joined by dots: {@code call.deal}. */
    static boolean isPath(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean fits = i % 2 == 0 ? token.kind() == Token.Kind.WORD : token.is(".") || token.is("!.");
            if (!fits) {
                return false;
            }
        }
        return tokens.size() % 2 == 1;
    }

    private static Operand.Kind kind(List<Token> tokens) {
        Token first = tokens.get(0);
        boolean single = tokens.size() == 1;
        boolean signed = tokens.size() == 2 && (first.is("-") || first.is("+"));
        if (single && first.kind() == Token.Kind.STRING) {
            return Operand.Kind.STRING;
        }
        if (tokens.get(tokens.size() - 1).kind() == Token.Kind.NUMBER && (single || signed)) {
            return Operand.Kind.NUMBER;
        }
        if (single && (first.is("true") || first.is("false"))) {
            return Operand.Kind.BOOLEAN;
        }
        if (single && first.is("null")) {
            return Operand.Kind.NULL;
        }
        if (single && first.text().startsWith("$")) {
            return Operand.Kind.VARIABLE;
        }
        if (isPath(tokens) && isConstant(tokens.get(tokens.size() - 1).text()) && tokens.size() > 1) {
            return Operand.Kind.CONSTANT;
        }
        boolean bracketed = first.is("(") && Token.closing(tokens, 0) == tokens.size() - 1;
        return bracketed ? Operand.Kind.LIST : Operand.Kind.EXPRESSION;
    }

    private static boolean isConstant(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }
}
