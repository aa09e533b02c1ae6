package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The jars of the command line and the workbench are modules: commands run from the module path")
class ModulePathIT {
    private static final String CASE = "../../examples/case.json";
    private static final String PERIOD = "../../examples/period.json";

    @TempDir
    Path directory;

    @Test
    void describeFillsItsPageFromTemplates() throws Exception {
        String[] command = {"describe", "standard-settlement", "--format", "html"};

        assertThat(run(command))
                .contains("<html")
                .isEqualTo(CliRun.of((Object[]) command).out());
    }

    @Test
    void testRunsTheCasesBesideTheRules() throws Exception {
        assertThat(run("test", "../src/main/resources/qa-rules/csat-linkage")).endsWith(" cases: all pass\n");
    }

    @Test
    void reportAndLetterFillTheirPagesFromTemplates() throws Exception {
        String page = run("report", CASE, PERIOD, "--out", directory.toString()).strip();

        assertThat(Path.of(page)).content().contains("data-agent=\"A17\"", "call notes missing", ".tile {");
        assertThat(run("letter", "A17", CASE, PERIOD, "--format", "html"))
                .contains("Performance and satisfaction · A17");
    }

    /** What the command prints; what it complains of is part of that. */
    private String run(String... arguments) throws IOException, InterruptedException {
        String jar = System.getProperty("cli.jar");
        assumeTrue(jar != null, "the jars are there in \"mvn verify\", after packaging");
        String others =
                Files.readString(Path.of(System.getProperty("cli.modulePath"))).strip();
        Path out = directory.resolve("out.txt");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-p",
                jar + File.pathSeparator + others,
                "-m",
                "io.qarules.cli/" + QaRulesCli.class.getName());
        java.command().addAll(List.of(arguments));
        int exitCode = java.redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        String printed = Files.readString(out);
        assertThat(exitCode).as(printed).isZero();
        return printed;
    }
}
