package io.qarules.workbench.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.reload.OneFine;
import io.qarules.engine.reload.PackReloader;
import io.qarules.engine.reload.ReloadStatus;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.engine.reload.ReloadingQaRulesBuilder;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Language;
import java.nio.file.Path;
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
    void aPackThatIsInNoDirectoryPassesWithTheCasesThatAreGiven() {
        PackSource rules = PackSource.directory(directory);
        CasesGate given = new CasesGate(Language.EN, () -> PackCases.directory(directory));

        PackReloader reloader = PackReloader.open("table", () -> rules, given);
        assertThat(reloader.status().passed()).containsExactly("1 case passed");

        PackReloader without = PackReloader.open("table", () -> rules, new CasesGate());
        assertThat(without.pack()).as("no pack passes the gate unseen").isNull();
        assertThat(without.status().diagnostics()).singleElement().asString().contains("in no directory");
    }

    @Test
    void aBrokenCaseFileIsNamed() {
        PackReloader reloader = open();
        pack.file(CASES, "- case: [");

        assertThat(reloader.attempt().diagnostics()).anyMatch(line -> line.contains(CASES));
    }

    @Test
    void rulesThatFollowADirectoryRunTheCasesWhereTheyAreToldTo() {
        caseSays(11);
        assertThatThrownBy(() -> following().gate(new CasesGate()).build())
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("FAILED " + CASES + ":1");
        try (ReloadingQaRules rules = following().build()) {
            assertThat(OneFine.cost(rules)).isEqualTo(10);
        }
    }

    private ReloadingQaRulesBuilder following() {
        return ReloadingQaRules.builder().directory(directory).withoutPolling();
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
        return PackReloader.open(directory, new CasesGate());
    }

    private static int cost(PackReloader reloader) {
        return OneFine.cost(QaRulesEngine.standard().withPack(reloader.pack()));
    }
}
