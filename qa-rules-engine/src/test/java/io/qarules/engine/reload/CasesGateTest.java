package io.qarules.engine.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.QaRulesEngine;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesGateTest {
    private static final String CASES = "penalize/1.1.cases.yaml";

    @TempDir
    private Path directory;

    private OneFine pack;

    @BeforeEach
    void aPackWithACase() {
        pack = new OneFine(directory, 10);
        caseSays(10);
    }

    @Test
    void casesThatPassAreCounted() {
        assertThat(open().status().passed()).containsExactly("1 case passed");
    }

    @Test
    void aFineThatItsCaseDoesNotExpectStaysOutUntilTheCaseIsChanged() {
        PackReloader reloader = open();
        pack.costs(20);

        ReloadStatus refused = reloader.attempt();
        assertThat(refused.diagnostics()).first().isEqualTo("FAILED " + CASES + ":1");
        assertThat(String.join("\n", refused.diagnostics())).contains("FINE F1 10.00", "FINE F1 20.00");
        assertThat(cost(reloader)).isEqualTo(10);

        caseSays(20);
        ReloadStatus status = reloader.attempt();
        assertThat(status.changed()).containsExactly(CASES);
        assertThat(status.isCurrent()).isTrue();
        assertThat(cost(reloader)).isEqualTo(20);
    }

    @Test
    void aChangedCaseIsRunThoughNoRuleChanged() {
        PackReloader reloader = open();
        ReloadStatus good = reloader.status();
        caseSays(11);
        reloader.poll();

        ReloadStatus failed = reloader.poll().orElseThrow();
        assertThat(failed.isCurrent()).isFalse();
        assertThat(failed.policy()).isEqualTo(good.policy());
    }

    @Test
    void aBrokenCaseFileIsNamed() {
        PackReloader reloader = open();
        pack.file(CASES, "- case: [");

        assertThat(reloader.attempt().diagnostics()).anyMatch(line -> line.contains(CASES));
    }

    @Test
    void whoFollowsWithoutCasesRunsNone() {
        caseSays(11);
        try (ReloadingQaRules rules = ReloadingQaRules.builder()
                .directory(directory)
                .withoutCases()
                .withoutPolling()
                .build()) {
            assertThat(OneFine.cost(rules)).isEqualTo(10);
        }
    }

    @Test
    void withoutTheYamlLibraryItSaysWhatToAdd() throws IOException, InterruptedException {
        pack.costs(1);
        caseSays(1);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPathWithoutYaml(),
                        Reloads.class.getName(),
                        directory.toString(),
                        "1",
                        "1")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(said)
                .contains("its cases cannot be run: jackson-dataformat-yaml is not on the class path. Add")
                .contains("withoutCases()");
    }

    private static String classPathWithoutYaml() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.contains("yaml"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void caseSays(int amount) {
        pack.file(CASES, """
                - case: every time
                  findings:
                    - {id: F1}
                  decisions:
                    - FINE F1 %d.00
                """.formatted(amount));
    }

    private PackReloader open() {
        return PackReloader.open(directory, List.of(new CasesGate()), new TestClock());
    }

    private static int cost(PackReloader reloader) {
        return OneFine.cost(QaRulesEngine.standard().withPack(reloader.pack()));
    }
}
