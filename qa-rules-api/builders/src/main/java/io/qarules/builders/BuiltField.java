package io.qarules.builders;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A component of a record, as its builder sets it.
 *
 * @param name the component's name
 * @param type as Java source
 * @param nullable whether null may be set
 * @param meaning what the record's Javadoc says of the component; empty if nothing
 */
record BuiltField(String name, String type, boolean nullable, String meaning) {
    /** From a primitive number to the value of the component, so that 420 and 4.5 may be written plainly. */
    private static final Map<String, Map<String, String>> FROM_NUMBERS = Map.of(
            "java.lang.Long", Map.of("long", "Long.valueOf(%s)"),
            "java.lang.Integer", Map.of("int", "Integer.valueOf(%s)"),
            "java.math.BigDecimal",
                    Map.of("long", "java.math.BigDecimal.valueOf(%s)", "double", "java.math.BigDecimal.valueOf(%s)"));

    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+#?([^\\s}]+)\\s*([^}]*)}");

    static BuiltField of(RecordComponentElement component, String javadoc) {
        String name = component.getSimpleName().toString();
        return new BuiltField(name, source(component.asType()), isNullable(component), meaning(name, javadoc));
    }

    /** The type with the annotation where null may be set. */
    String annotatedType() {
        int simple = type.replaceFirst("<.*", "").lastIndexOf('.') + 1;
        return nullable ? type.substring(0, simple) + "@Nullable " + type.substring(simple) : type;
    }

    /** A method that sets the value, and one for each kind of plain number that it may be given as. */
    Stream<String> setters(String builder) {
        Stream<String> plain = FROM_NUMBERS.getOrDefault(type, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(from -> setter(builder, from.getKey(), from.getValue().formatted(name)));
        return Stream.concat(Stream.of(setter(builder, annotatedType(), name)), plain);
    }

    private String setter(String builder, String given, String value) {
        String param = meaning.isEmpty() ? "" : "\n     *\n     * @param " + name + " " + meaning;
        return """
                    /**
                     * Sets {@code %1$s}.%2$s
                     */
                    public %3$s %1$s(%4$s %1$s) {
                        this.%1$s = %5$s;
                        return this;
                    }
                """.formatted(name, param, builder, given, value);
    }

    private static String source(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return type.getKind().name().toLowerCase(Locale.ROOT); // records have no arrays
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        List<String> arguments =
                declared.getTypeArguments().stream().map(BuiltField::source).toList();
        return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }

    /** The compiler shows an annotation of a type at one of these places, depending on its version. */
    private static boolean isNullable(RecordComponentElement component) {
        return Stream.of(
                        component.getAnnotationMirrors(),
                        component.asType().getAnnotationMirrors(),
                        component.getAccessor().getAnnotationMirrors(),
                        component.getAccessor().getReturnType().getAnnotationMirrors())
                .flatMap(List::stream)
                .map(AnnotationMirror::getAnnotationType)
                .anyMatch(type -> type.asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** What stands behind the parameter's tag; a link becomes its text, for the builder imports nothing. */
    private static String meaning(String name, String javadoc) {
        Matcher param = Pattern.compile("@param\\s+" + name + "\\s+((?:[^@]|(?<=\\{)@)*)")
                .matcher(javadoc);
        if (!param.find()) {
            return "";
        }
        String text = param.group(1).replaceAll("\\s+", " ").strip();
        return LINK.matcher(text)
                .replaceAll(link -> link.group(2).isEmpty()
                        ? Matcher.quoteReplacement("{@code " + link.group(1).replace('#', '.') + "}")
                        : Matcher.quoteReplacement(link.group(2)));
    }
}
