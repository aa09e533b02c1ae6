package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Reached;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.ProblemCode;
import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.StatisticsReport;

/** The order of lines never decides which appeal is too late, or one too many. */
@Policy("20")
@StatisticsReport(onFailureOnly = true)
class AppealLimitOrderTest {
    private static QaRulesEngine limited;

    @BeforeContainer
    static void load() throws IOException {
        Path directory = Files.createTempDirectory("pack");
        Path pack = StandardPack.TELESALES.copyTo(directory);
        add(pack, "appeal-window", "policy.appealWithinDays( 20 );");
        add(pack, "appeal-number", "policy.appealsAtMost( 1 );");
        limited = QaRulesEngine.builder().directory(pack).build();
        limited.describe(); // which loads it, so that the directory may go
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void add(Path pack, String clause, String says) {
        StandardPack.write(pack.resolve("policy/%s.drl".formatted(clause)), TestPack.policyDrl(clause, says));
    }

    @Property(tries = 400)
    void appeals_in_any_order_give_the_same_outcome(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile, @ForAll Random random) {
        List<Appeal> shuffled = new ArrayList<>(caseFile.appeals());
        Collections.shuffle(shuffled, random);

        Outcome outcome = limited.evaluate(caseFile);
        assertThat(Outcomes.withoutPaths(limited.evaluate(
                        CaseFileBuilder.builder(caseFile).appeals(shuffled).build())))
                .isEqualTo(Outcomes.withoutPaths(outcome));

        Reached.atLeast(5, "an appeal is too late", names(outcome, ProblemCode.APPEAL_TOO_LATE));
        Reached.atLeast(2, "an appeal is one too many", names(outcome, ProblemCode.APPEAL_TOO_MANY));
    }

    private static boolean names(Outcome outcome, ProblemCode code) {
        return outcome.problems().stream().anyMatch(problem -> problem.code() == code);
    }
}
