package io.qarules.engine.rules;

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

    /** The text of a string without its quotes, any other operand as written. */
    public String value() {
        return kind == Kind.STRING && text.length() > 1 ? text.substring(1, text.length() - 1) : text;
    }
}
