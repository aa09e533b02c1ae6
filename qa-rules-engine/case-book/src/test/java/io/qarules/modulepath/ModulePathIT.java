package io.qarules.modulepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar of the case book is a module; H2 and Flyway are modules beside it. */
class ModulePathIT {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"com.h2database", "com.h2database,flyway.core"})
    void aBookInAFileRunsFromTheModulePath(String others) throws Exception {
        assertThat(run(others))
                .containsExactly(
                        "io.qarules.casebook",
                        "{\"month\":\"2026-01\",\"lines\":[{\"agentId\":\"A1\",\"carriedIn\":\"0.00\",\"fines\":\"-20.00\","
                                + "\"awards\":\"0.00\",\"corrections\":\"0.00\",\"cap\":null,\"collect\":\"20.00\","
                                + "\"pay\":\"0.00\",\"giveBack\":\"0.00\",\"carriedOut\":\"0.00\"}],\"collect\":\"20.00\","
                                + "\"pay\":\"0.00\",\"giveBack\":\"0.00\",\"carriedOut\":\"0.00\",\"controlSum\":\"-20.00\"}",
                        "true",
                        "FINE:F1 was issued (-20.00 CNY), because evaluation E1 was recorded",
                        "[]");
    }

    /** What the program prints; Flyway speaks on standard error. */
    private List<String> run(String others) throws IOException, InterruptedException {
        String jar = System.getProperty("book.jar");
        assumeTrue(jar != null, "the jars are there in \"mvn verify\", after packaging");
        String modules = jar
                + File.pathSeparator
                + Files.readString(Path.of(System.getProperty("book.modulePath")))
                        .strip();
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        int exitCode = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-p",
                        modules,
                        "--add-modules",
                        "io.qarules.casebook," + others,
                        "-cp",
                        programAndRules(),
                        BookProgram.class.getName(),
                        directory.resolve("book").toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(exitCode).as(Files.readString(err)).isZero();
        return Files.readAllLines(out);
    }

    /** The tests of this module, and the standard rules, which are no module of this jar. */
    private static String programAndRules() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith("test-classes") || path.matches(".*qa-rules-drl-[^/]*(?<!tests)\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
