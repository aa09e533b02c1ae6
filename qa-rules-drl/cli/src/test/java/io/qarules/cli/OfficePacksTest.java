package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.reload.PackReloader;
import io.qarules.outcome.Language;
import io.qarules.workbench.cases.CasesGate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("19")
@DisplayName("POLICY 19: what other commands do with a pack of the inspection office")
class OfficePacksTest {
    private static final String CASE = "../../examples/case.json";
    private static final Path PACK = Path.of("../src/main/resources/qa-rules/inspection-office");

    @TempDir
    private Path directory;

    @Test
    @DisplayName("diff, and explain of a case, say that they take packs of cases or of periods, and end with 2")
    void diffAndExplain() {
        CliRun diff = CliRun.of("diff", "telesales", PACK, CASE, "--lang", "en");
        assertThat(diff.exit()).isEqualTo(2);
        assertThat(diff.err()).contains("takes packs that evaluate cases or settle periods");
        CliRun both = CliRun.of("diff", "inspection-office", "inspection-office", CASE, "--lang", "zh");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).contains("inspection-office 是质检办公室的规则包");
        CliRun explain = CliRun.of("explain", CASE, "--rules", "inspection-office", "--lang", "en");
        assertThat(explain.exit()).isEqualTo(2);
        assertThat(explain.err())
                .contains(
                        "inspection-office is a pack of the inspection office, and " + CASE + " is none of its files");
    }

    @Test
    @DisplayName("explain says of a drivers file that no rule decides on it, and ends with 2")
    void explainOfADriversFile() {
        CliRun run = CliRun.of("explain", "../../examples/drivers.json", "--lang", "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("drivers.json is an input of the command drivers. No rule decides on it");
    }

    @Test
    @DisplayName("a reload runs its cases: it is in force while they pass, and stays so where they fail")
    void reload() throws Exception {
        Path policy = Files.createDirectories(directory.resolve("policy"));
        Path sample = Files.createDirectories(directory.resolve("sample"));
        for (String file : new String[] {"pack.drl", "short-calls.drl"}) {
            Files.copy(PACK.resolve("policy/" + file), policy.resolve(file));
        }
        for (String file : new String[] {"quota-everybody.drl", "quota-everybody.cases.yaml"}) {
            Files.copy(PACK.resolve("sample/" + file), sample.resolve(file));
        }
        PackReloader reloader = PackReloader.open(directory, new CasesGate(Language.EN));
        assertThat(reloader.status().isCurrent()).isTrue();
        assertThat(reloader.status().passed()).contains("1 case passed");

        Path rules = sample.resolve("quota-everybody.drl");
        Files.writeString(rules, Files.readString(rules).replace("$a, 2 )", "$a, 3 )"));
        reloader.poll(); // sees the change
        reloader.poll(); // and that nobody writes any more

        assertThat(reloader.status().isCurrent()).isFalse();
        assertThat(reloader.status().diagnostics(Language.EN)).anyMatch(line -> line.contains("A1 2"));
    }
}
