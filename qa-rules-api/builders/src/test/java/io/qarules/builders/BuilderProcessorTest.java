package io.qarules.builders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is written as the builder of a record")
class BuilderProcessorTest {
    private static final String ANNOTATION = "package io.qarules.internal; public @interface WithBuilder {}";
    private static final String RECORD = """
            package example;

            import java.math.BigDecimal;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            /**
             * A measurement.
             *
             * @param id required
             * @param seconds of the {@link Sample whole call}, as {@code 420};
             *     not negative
             * @param amount see {@link #id}
             */
            @io.qarules.internal.WithBuilder
            public record Sample(@Nullable String id, @Nullable Long seconds, @Nullable BigDecimal amount,
                    List<String> notes, int count) {}
            """;

    @TempDir
    private Path out;

    @Test
    void numbersMayBePlainAndTheMeaningStandsAtTheSetter() throws IOException {
        String builder = compiled();

        assertThat(builder)
                .contains("public SampleBuilder seconds(java.lang.@Nullable Long seconds)")
                .contains("public SampleBuilder seconds(long seconds)")
                .contains("public SampleBuilder amount(java.math.@Nullable BigDecimal amount)")
                .contains("public SampleBuilder amount(long amount)")
                .contains("public SampleBuilder amount(double amount)")
                .contains("public SampleBuilder notes(java.util.List<java.lang.String> notes)")
                .contains("public SampleBuilder count(int count)")
                .contains("     * @param seconds of the whole call, as {@code 420}; not negative\n")
                .contains("     * @param amount see {@code id}\n");
    }

    private String compiled() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        CompilationTask task = compiler.getTask(
                null,
                null,
                null,
                List.of("-d", out.toString(), "-classpath", System.getProperty("java.class.path")),
                null,
                List.of(source("io/qarules/internal/WithBuilder", ANNOTATION), source("example/Sample", RECORD)));
        task.setProcessors(List.of(new BuilderProcessor()));
        assertThat(task.call()).as("compiles").isTrue();
        return Files.readString(out.resolve("example/SampleBuilder.java"));
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
