package io.qarules.engine.rules.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a property is compared with, or a method or verb is given.
 *
 * @param text as written, e.g. {@code "6.3.1.2"} with its quotes
 * @param operator of a calculation {@code +}, {@code -}, {@code *}, {@code /} or {@code %}, of a call the method's name;
 *     empty for any other operand
 * @param parts the items of a list, what a calculation joins (one part: it is negated), of a call what its method is
 *     called on and then what it is given
 */
public record Operand(Place place, String text, Kind kind, String operator, List<Operand> parts) {
    /** What an operand is. */
    public enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        /** A word of an enum: {@code Severity.SEVERE}, or {@code SEVERE} alone. */
        CONSTANT,
        /** A bound variable: {@code $hours}. */
        VARIABLE,
        /** A list in brackets: {@code ( 1, 2 )}. */
        LIST,
        /** A property of the fact, or of a bound one: {@code durationSeconds}, {@code $o.occurrence}. */
        PROPERTY,
        /** A sum, difference, product, quotient or remainder. */
        CALCULATION,
        /** A method: {@code $o.occurrence()}, {@code Math.min( 2, 3 )}. */
        CALL
    }

    /** An operand without parts. */
    public static Operand of(Place place, String text, Kind kind) {
        return new Operand(place, text, kind, "", List.of());
    }

    /** Whether it stands for one value that is written here. */
    public boolean isLiteral() {
        return switch (kind) {
            case STRING, NUMBER, BOOLEAN, NULL, CONSTANT -> true;
            default -> false;
        };
    }

    /** The text of a string without its quotes and escapes, the word of an enum without its type, any other as written. */
    public String value() {
        if (kind == Kind.STRING) {
            return DrlStrings.value(text);
        }
        return kind == Kind.CONSTANT ? text.substring(text.lastIndexOf('.') + 1) : text;
    }

    /** Of a call what its method is called on; a property without text is the fact itself. */
    public Operand receiver() {
        return parts.get(0);
    }

    /** Of a call what its method is given. */
    public List<Operand> arguments() {
        return parts.subList(1, parts.size());
    }

    /**
     * This operand, in which a method that is given one literal is a step of a path: {@code finding.flag( "x" )} is the
     * property {@code finding.flag("x")}.
     */
    Operand asRead() {
        boolean one = kind == Kind.CALL && parts.size() == 2 && Step.READINGS.contains(operator);
        if (one && (receiver().kind() == Kind.PROPERTY || receiver().kind() == Kind.VARIABLE)) {
            Operand given = parts.get(1);
            if (given.kind() == Kind.STRING || given.kind() == Kind.NUMBER) {
                String owner = receiver().text();
                return of(place, owner.isEmpty() ? step() : owner + "." + step(), Kind.PROPERTY);
            }
        }
        return kind == Kind.CALCULATION
                ? with(parts.stream().map(Operand::asRead).toList())
                : this;
    }

    /** The same operand of other parts. */
    public Operand with(List<Operand> others) {
        return new Operand(place, text, kind, operator, others);
    }

    /** Of a method that is given at most one literal, the step that it is in a path: {@code occurrence}, {@code number("x")}. */
    public String step() {
        return arguments().isEmpty()
                ? operator
                : "%s(%s)".formatted(operator, arguments().get(0).text());
    }

    /** This operand and all that it is made of. */
    public Stream<Operand> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Operand::all));
    }
}
