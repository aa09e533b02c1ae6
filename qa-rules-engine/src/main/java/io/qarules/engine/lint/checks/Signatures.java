package io.qarules.engine.lint.checks;

import io.qarules.engine.value.PackText;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats the signatures of verbs for readers without Java knowledge. */
final class Signatures {
    private Signatures() {}

    /** Returns an example call of every overload, such as {@code decide.fine( $offence, 10 )}. */
    static PackText examples(String global, List<Method> methods) {
        return PackText.or(methods.stream()
                .map(method -> "%s.%s(%s)".formatted(global, method.getName(), arguments(method)))
                .sorted()
                .distinct()
                .toList());
    }

    /** Formats a number of arguments: {@code no value}, {@code 1 value}, {@code 2 values}. */
    static PackText count(int values) {
        return values == 0
                ? PackText.of("WRONG_ARGUMENTS.no-value")
                : values == 1
                        ? PackText.of("WRONG_ARGUMENTS.one-value")
                        : PackText.of("WRONG_ARGUMENTS.values", values);
    }

    private static String arguments(Method method) {
        return method.getParameterCount() == 0
                ? ""
                : Arrays.stream(method.getParameters())
                        .map(Signatures::example)
                        .collect(Collectors.joining(", ", " ", " "));
    }

    private static String example(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == double.class) {
            return "10.50";
        }
        if (type == int.class || type == long.class) {
            return "2";
        }
        if (type == boolean.class) {
            return "true";
        }
        if (type == String.class) {
            return "\"" + parameter.getName() + "\"";
        }
        if (type == String[].class) {
            return "\"…\", \"…\"";
        }
        String name = type.getSimpleName();
        return "$" + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
