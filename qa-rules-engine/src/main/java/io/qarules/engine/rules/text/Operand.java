package io.qarules.engine.rules.text;

import java.util.List;

/**
 * What a property is compared with, or a method or verb is given.
 *
 * @param text as written, e.g. {@code "6.3.1.2"} with its quotes
 */
public record Operand(Place place, String text, Kind kind) {
    /** What an operand is. */
    public enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        /** A word of an enum or a constant: {@code Severity.SEVERE}. */
        CONSTANT,
        /** A bound variable: {@code $hours}. */
        VARIABLE,
        /** A list in brackets: {@code ( 1, 2 )}. */
        LIST,
        /** Any other expression, such as arithmetic or another property. */
        EXPRESSION
    }

    /** What stands in a list, each as an operand at its own place. */
    public List<Operand> items() {
        OperandReader reader = new OperandReader(text);
        List<Token> tokens = DrlLexer.tokens(text);
        return kind == Kind.LIST
                ? reader.arguments(tokens.subList(1, tokens.size() - 1)).stream()
                        .map(item -> new Operand(from(item.place()), item.text, item.kind))
                        .toList()
                : List.of();
    }

    /** The place in the file of a place in the text. */
    private Place from(Place inside) {
        return inside.line() == 1
                ? new Place(place.line(), place.column() + inside.column() - 1)
                : new Place(place.line() + inside.line() - 1, inside.column());
    }

    /** The text of a string without its quotes, any other operand as written. */
    public String value() {
        return kind == Kind.STRING && text.length() > 1 ? text.substring(1, text.length() - 1) : text;
    }
}
