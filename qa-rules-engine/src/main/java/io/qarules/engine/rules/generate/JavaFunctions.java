package io.qarules.engine.rules.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The conditions of a stage as functions of its generated text, which the Java compiler reads. Many conditions share a
 * function and are told apart by a number: Drools makes every function known to every rule, so that a function for each
 * would take time that grows with the square of the rules.
 */
final class JavaFunctions {
    /** Characters; what is much longer the virtual machine never compiles. */
    private static final int LONGEST = 8_000;

    private final List<StringBuilder> texts = new ArrayList<>();
    private final Map<List<Class<?>>, Function> open = new HashMap<>();

    /**
     * Adds a condition.
     *
     * @param facts the classes of the facts that it reads, by their variables
     * @param expression Java that is true where it holds
     * @return a call that asks it
     */
    String call(SortedMap<String, Class<?>> facts, String expression) {
        List<Class<?>> types = List.copyOf(facts.values());
        Function function = open.get(types);
        if (function == null || function.text.length() + expression.length() > LONGEST) {
            function = new Function("asked" + texts.size(), begin(types));
            texts.add(function.text);
            open.put(types, function);
        }
        return "%s( %s, %s )"
                .formatted(function.name, function.add(facts, expression), String.join(", ", facts.keySet()));
    }

    private StringBuilder begin(Collection<Class<?>> types) {
        StringBuilder text = new StringBuilder("function boolean asked%s( int which".formatted(texts.size()));
        int fact = 0;
        for (Class<?> type : types) {
            text.append(", %s fact%s".formatted(type.getCanonicalName(), fact++));
        }
        return text.append(" ) {\n  switch ( which ) {\n");
    }

    /** All functions. */
    String drl() {
        StringBuilder drl = new StringBuilder();
        texts.forEach(text -> drl.append('\n')
                .append(text)
                .append("    default: throw new IllegalArgumentException( String.valueOf( which ) );\n  }\n}\n"));
        return drl.toString();
    }

    /** One function that still takes conditions. */
    private static final class Function {
        private final String name;
        private final StringBuilder text;
        private int conditions;

        Function(String name, StringBuilder text) {
            this.name = name;
            this.text = text;
        }

        /** Returns the number of the condition. */
        int add(SortedMap<String, Class<?>> facts, String expression) {
            text.append("    case %s: {\n".formatted(conditions));
            int fact = 0;
            for (Map.Entry<String, Class<?>> read : facts.entrySet()) {
                text.append(
                        "      %s %s = fact%s;\n".formatted(read.getValue().getCanonicalName(), read.getKey(), fact++));
            }
            text.append("      return %s;\n    }\n".formatted(expression));
            return conditions++;
        }
    }
}
