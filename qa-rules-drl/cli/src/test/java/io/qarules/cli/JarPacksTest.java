package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.citation.Policy;
import io.qarules.engine.source.PackSource;
import io.qarules.standard.StandardPack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack of the jar is named wherever a directory is. */
@Policy("18")
class JarPacksTest {
    private static final String EXAMPLES = "../../examples/";

    @TempDir
    private Path directory;

    /** Whoever adds a pack to the jar adds its name to the command line. */
    @ParameterizedTest
    @EnumSource
    void everyPackOfTheJarHasItsName(StandardPack pack) {
        String name = pack.directory().getFileName().toString();

        assertThat(JarPacks.isNamed(name)).isTrue();
        assertThat(CliRun.of("describe", name).out())
                .as("the page of the pack of exactly these texts")
                .startsWith("# " + name + " ")
                .contains("`" + PackSource.directory(pack.directory()).digest() + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"points-ledger", "s3"})
    void itsExampleIsDecidedByIt(String pack) throws Exception {
        String example = EXAMPLES + pack + ".json";
        CliRun run = CliRun.of("evaluate", "--strict", "--rules", pack, example);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode outcome = run.results().get(0);
        assertThat(outcome.at("/policy/id").asText()).isEqualTo(pack);
        assertThat(outcome.get("decisions")).hasSizeGreaterThan(5);
        assertThat(outcome.get("problems")).isEmpty();
        assertThat(outcome.get("excluded")).isEmpty();
        assertThat(CliRun.of("example", pack).out()).isEqualTo(StandardPack.read(Path.of(example)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"appraisal", "recognition", "s3-centre"})
    void itsExampleIsSettledByIt(String pack) throws Exception {
        String example = EXAMPLES + pack + ".json";
        CliRun run = CliRun.of("settle", "--strict", "--rules", pack, example);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode settlement = run.results().get(0);
        assertThat(settlement.at("/policy/id").asText()).isEqualTo(pack);
        assertThat(settlement.findValues("kind")).hasSizeGreaterThan(2);
        assertThat(settlement.get("problems")).isEmpty();
        assertThat(CliRun.of("example", pack).out()).isEqualTo(StandardPack.read(Path.of(example)));
    }

    @Test
    void explainDiffReportLetterAndSettleTakeItsNameToo() {
        String example = EXAMPLES + "points-ledger.json";

        assertThat(CliRun.of("explain", "--rules", "points-ledger", example).out())
                .contains("OFFLINE_TRAINING:tally:warnings:2026-Q4:3");
        assertThat(CliRun.of("diff", "points-ledger", "points-ledger", example, "--exit-code")
                        .exit())
                .isZero();
        assertThat(CliRun.of("report", "--rules", "points-ledger", example, "--out", directory)
                        .exit())
                .isZero();
        assertThat(CliRun.of("letter", "A22", "--rules", "points-ledger", example, "--lang", "en")
                        .out())
                .contains("points-ledger 1.0.0");
        assertThat(CliRun.of("settle", "--rules", "csat-linkage", EXAMPLES + "period.json")
                        .out())
                .isEqualTo(CliRun.of("settle", EXAMPLES + "period.json").out());
    }

    @Test
    void everyPackOfTheJarCanBeCopied() {
        for (StandardPack pack : StandardPack.values()) {
            String name = pack.directory().getFileName().toString();
            Path copy = directory.resolve(name);

            assertThat(CliRun.of("new", "pack", copy, "--of", name).exit()).isZero();
            assertThat(pack.files()).allSatisfy(file -> assertThat(copy.resolve(file))
                    .hasSameTextualContentAs(pack.directory().resolve(file)));
        }
        assertThat(CliRun.of("new", "pack", directory.resolve("no"), "--of", "apraisal", "--lang", "en"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                .satisfies(
                        run -> assertThat(run.err()).contains("the jar has no pack \"apraisal\"", "Maybe appraisal"));
        assertThat(CliRun.of("new", "pack", directory.resolve("no"), "--of", "appraisal", "--settlement")
                        .exit())
                .isEqualTo(2);
        assertThat(directory.resolve("no")).doesNotExist();
    }

    @Test
    void aPackOfTheOtherKindAndAnUnknownNameAreRefused() {
        assertThat(CliRun.of("evaluate", "--rules", "csat-linkage", EXAMPLES + "s3.json"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                .satisfies(run -> assertThat(run.out()).isEmpty());
        assertThat(CliRun.of("evaluate", "--rules", "s4", EXAMPLES + "s3.json"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("s4", "there is no such directory"));
    }
}
