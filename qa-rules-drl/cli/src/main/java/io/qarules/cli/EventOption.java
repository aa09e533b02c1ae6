package io.qarules.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What in an event shows a breach (POLICY 12), as given on the command line.
 *
 * @param type e.g. {@code LATE}
 * @param attribute what is compared; null where every event of the type is one
 * @param operator e.g. {@code >}
 * @param value a number, {@code true} or {@code false}
 */
record EventOption(String type, @Nullable String attribute, String operator, String value) {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern CONDITION = Pattern.compile(
            "(?<name>[A-Za-z][A-Za-z0-9_]*)\\s*(?:(?<operator>==|>=|<=|>|<)\\s*(?<number>-?\\d{1,9}(?:\\.\\d{1,2})?)|==\\s*(?<flag>true|false))");

    /**
     * Parses the type, and a condition such as {@code minutes > 15} or {@code done == false}.
     *
     * @param condition null where every event of the type is a breach
     * @throws UnknownWordException if one is invalid
     */
    static EventOption parse(String type, @Nullable String condition) {
        if (!TYPE.matcher(type).matches()) {
            throw NewWords.wrong("event", type);
        }
        if (condition == null) {
            return new EventOption(type, null, "", "");
        }
        Matcher said = CONDITION.matcher(condition.strip());
        if (!said.matches()) {
            throw NewWords.wrong("where", condition);
        }
        return said.group("flag") == null
                ? new EventOption(type, said.group("name"), said.group("operator"), said.group("number"))
                : new EventOption(type, said.group("name"), "==", said.group("flag"));
    }

    /** Returns the verb that declares the attribute, and the method that reads it. */
    String verb() {
        return isFlag() ? "flag" : "number";
    }

    /** Returns the constraints of the pattern. */
    String conditions() {
        String typed = "type == \"%s\"".formatted(type);
        return attribute == null
                ? typed
                : "%s, %s( \"%s\" ) %s %s".formatted(typed, verb(), attribute, operator, value);
    }

    /** Returns the condition for a comment; empty where there is none. */
    String words() {
        return attribute == null ? "" : " (%s %s %s)".formatted(attribute, operator, value);
    }

    /**
     * Returns the fields of an event of a case.
     *
     * @param holds whether the condition holds
     */
    String fields(boolean holds) {
        return attribute == null
                ? ""
                : ", attributes: {%s: %s}".formatted(attribute, isFlag() ? flag(holds) : number(holds));
    }

    private String flag(boolean holds) {
        return String.valueOf(Boolean.parseBoolean(value) == holds);
    }

    /** Returns the bound, or the number next to it, whichever it is. */
    private String number(boolean holds) {
        BigDecimal bound = new BigDecimal(value);
        boolean isBound = operator.contains("=") == holds;
        boolean isAbove = operator.startsWith(">") == holds;
        return (isBound ? bound : isAbove ? bound.add(BigDecimal.ONE) : bound.subtract(BigDecimal.ONE)).toPlainString();
    }

    private boolean isFlag() {
        return value.equals("true") || value.equals("false");
    }
}
