package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the README and the pages beside it say that a command prints is what it prints, apart from line breaks and what
 * they leave out (…).
 */
class ReadmeTest {
    private static final String README = "README.md";
    private static final String CONTRIBUTING = "CONTRIBUTING.md";
    private static final String OF_PACKS = "qa-rules-drl/README.md";
    private static final Path ROOT = Path.of("../..");
    private static final String EXAMPLES = "../../examples/";
    private static final String LEDGER = EXAMPLES + "points-ledger.json";

    @TempDir
    private Path directory;

    @Test
    void evaluate() throws IOException {
        assertPrints(README, "evaluate examples/case.json", CliRun.of("evaluate", EXAMPLES + "case.json"));
    }

    @Test
    void settle() throws IOException {
        assertPrints(README, "settle examples/period.json", CliRun.of("settle", EXAMPLES + "period.json"));
    }

    @Test
    void whyNot() throws IOException {
        assertPrints(
                README,
                "explain examples/case.json --why-not \"FINE 6.3.1.2\"",
                CliRun.of("explain", EXAMPLES + "case.json", "--why-not", "FINE 6.3.1.2"));
    }

    @Test
    void aRegulationOfYourOwnIsCheckedAndTested() throws IOException {
        Path ledger = StandardPack.POINTS_LEDGER.copyTo(directory.resolve("ledger"));
        CliRun check = CliRun.of("check", "--strict", ledger, "--lang", "en");
        CliRun test = CliRun.of("test", ledger, "--threshold", "100", "--lang", "en");

        assertThat(check.exit()).isZero();
        assertPrints(
                CONTRIBUTING,
                "test ledger --threshold 100 --lang en",
                new CliRun(test.exit(), check.out() + test.out(), test.err()));
    }

    @Test
    void aRegulationOfYourOwnIsProved() throws IOException {
        String decision = "TRAINING:tally:points:2026:6";
        String command = "explain --rules points-ledger examples/points-ledger.json ";
        assertPrints(
                CONTRIBUTING,
                command + "--decision " + decision + " --lang en",
                CliRun.of("explain", "--rules", "points-ledger", LEDGER, "--decision", decision, "--lang", "en"));
        assertPrints(
                CONTRIBUTING,
                command + "--why-not \"DISMISSAL 3.3\" --lang en",
                CliRun.of("explain", "--rules", "points-ledger", LEDGER, "--why-not", "DISMISSAL 3.3", "--lang", "en"));
    }

    @Test
    void aRegulationOfYourOwnIsChanged() throws IOException {
        Path ledger = StandardPack.POINTS_LEDGER.copyTo(directory.resolve("ledger"));
        StandardPack.edit(ledger.resolve("escalate/3.3-points.drl"), "number == 12", "number == 10");

        assertPrints(
                CONTRIBUTING,
                "diff points-ledger ledger examples/points-ledger.json --lang en",
                CliRun.of("diff", "points-ledger", ledger, LEDGER, "--lang", "en"));
        assertThat(CliRun.of("test", ledger).exit()).isEqualTo(1);
    }

    /** The rules and cases that the page shows stand so in the pack. */
    @Test
    void whatIsShownOfTheRulesIsWhatTheySay() throws IOException {
        Path pack = StandardPack.POINTS_LEDGER.directory();
        String page = Files.readString(ROOT.resolve(CONTRIBUTING));
        String own = page.substring(
                page.indexOf("## Write a regulation of your own"), page.indexOf("## The style of rules"));

        assertThat(blocks(own, "drl"))
                .hasSize(2)
                .satisfiesExactly(
                        tally -> assertThat(StandardPack.read(pack.resolve("policy/3.3-points.drl")))
                                .contains(tally),
                        rule -> assertThat(StandardPack.read(pack.resolve("escalate/3.3-points.drl")))
                                .contains(rule));
        assertThat(blocks(own, "yaml")).singleElement().satisfies(cases -> assertThat(
                        StandardPack.read(pack.resolve("escalate/3.3-points.cases.yaml")))
                .contains(cases));
        assertThat(Pattern.compile("`((?:decide|policy)\\..*?)`").matcher(own).results())
                .hasSize(7)
                .allSatisfy(verbs -> assertThat(StandardPack.POINTS_LEDGER.files().stream()
                                .filter(file -> file.endsWith(".drl"))
                                .map(file -> StandardPack.read(pack.resolve(file))))
                        .anyMatch(rules -> rules.contains("  " + verbs.group(1) + ";")));
    }

    @Test
    void thePacks() throws IOException {
        assertPrints(
                OF_PACKS,
                "explain --rules s3 examples/s3.json --lang en",
                CliRun.of("explain", "--rules", "s3", EXAMPLES + "s3.json", "--lang", "en"));
    }

    @Test
    void thePackOfTheInspectionOffice() throws IOException {
        assertPrints(
                OF_PACKS,
                "explain examples/calibration.json --decision CALIBRATION_TALK:Q3 --lang en",
                CliRun.of(
                        "explain", EXAMPLES + "calibration.json", "--decision", "CALIBRATION_TALK:Q3", "--lang", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"appraisal", "recognition", "s3-centre"})
    void thePacksOfPeriods(String pack) throws IOException {
        assertPrints(
                OF_PACKS,
                "settle --rules %1$s examples/%1$s.json".formatted(pack),
                CliRun.of("settle", "--rules", pack, EXAMPLES + pack + ".json"));
    }

    private static void assertPrints(String document, String command, CliRun run) throws IOException {
        assertThat(run.exit()).isZero();
        String printed = withoutSpace(run.out());
        int from = 0;
        for (String piece : withoutSpace(shownAfter(document, command)).split("…", -1)) {
            int at = printed.indexOf(piece, from);
            assertThat(at)
                    .as("%s prints, after what comes before it: %s", command, piece)
                    .isNotNegative();
            from = at + piece.length();
        }
    }

    /** The first block after the one with the command. */
    private static String shownAfter(String document, String command) throws IOException {
        String text = Files.readString(ROOT.resolve(document));
        int at = text.indexOf("qa-rules-cli.jar " + command + "\n");
        assertThat(at).as("%s shows %s", document, command).isNotNegative();
        String rest = text.substring(text.indexOf("```\n", at) + 4);
        String block = Pattern.compile("^```\\w*\n", Pattern.MULTILINE).split(rest, 2)[1];
        return block.substring(0, block.indexOf("```"));
    }

    private static List<String> blocks(String text, String language) {
        return Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
