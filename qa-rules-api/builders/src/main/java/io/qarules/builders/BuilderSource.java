package io.qarules.builders;

import static java.util.stream.Collectors.joining;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The source of one builder.
 *
 * @param packageName of the record and its builder
 * @param record the record's simple name
 * @param fields its components
 */
record BuilderSource(String packageName, String record, List<BuiltField> fields) {
    static BuilderSource of(TypeElement type, String javadoc) {
        return new BuilderSource(
                packageOf(type.getQualifiedName().toString()),
                type.getSimpleName().toString(),
                type.getRecordComponents().stream()
                        .map(component -> BuiltField.of(component, javadoc))
                        .toList());
    }

    private static String packageOf(String qualifiedName) {
        return qualifiedName.substring(0, qualifiedName.lastIndexOf('.'));
    }

    String qualifiedName() {
        return packageName + "." + builder();
    }

    String text() {
        return """
                package %1$s;

                import javax.annotation.processing.Generated;
                import org.jspecify.annotations.Nullable;

                /** Builds a {@link %2$s}. What is not set is null, or 0 where it cannot be null. */
                @Generated("%4$s")
                public final class %3$s {
                %5$s
                    private %3$s() {}

                    /** Returns a builder with nothing set. */
                    public static %3$s builder() {
                        return new %3$s();
                    }

                    /**
                     * Returns a builder with all values of a record.
                     *
                     * @param from the record
                     */
                    public static %3$s builder(%2$s from) {
                        %3$s builder = new %3$s();
                %6$s
                        return builder;
                    }

                %7$s
                    /** Returns the record. */
                    public %2$s build() {
                        return new %2$s(%8$s);
                    }
                }
                """.formatted(
                packageName,
                record,
                builder(),
                BuilderProcessor.class.getName(),
                each("    private %2$s %1$s;\n"),
                each("        builder.%1$s = from.%1$s();\n"),
                fields.stream().flatMap(field -> field.setters(builder())).collect(joining("\n")),
                fields.stream().map(BuiltField::name).collect(joining(", ")));
    }

    /** The same line for each field; it has places for name and type. */
    private String each(String line) {
        return fields.stream()
                .map(field -> line.formatted(field.name(), field.annotatedType()))
                .collect(joining());
    }

    private String builder() {
        return record + "Builder";
    }
}
