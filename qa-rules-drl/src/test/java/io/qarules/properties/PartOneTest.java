package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.FindingBuilder;
import io.qarules.citation.Policy;
import io.qarules.generators.OpenCaseFiles;
import io.qarules.generators.Reached;
import io.qarules.outcome.Outcome;
import io.qarules.standard.Standard;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** The standard pack declares nothing: it sees none of what other packs declare, and its outcomes show none of it. */
@Policy("12")
@StatisticsReport(onFailureOnly = true)
class PartOneTest {
    @Property(tries = 200)
    void what_other_packs_declare_changes_nothing_but_the_problems(
            @ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile) {
        Outcome outcome = Standard.RULES.evaluate(caseFile);
        Outcome without = Standard.RULES.evaluate(withoutPartTwo(caseFile));

        assertThat(outcome.decisions()).isEqualTo(without.decisions());
        assertThat(outcome.excluded()).isEqualTo(without.excluded());
        assertThat(outcome.scores()).isEqualTo(without.scores());
        assertThat(Standard.WRITER.write(without)).doesNotContain("\"points\"", "\"liable\"", "\"factor\"");
        Reached.atLeast(10, "it has something of part two", !caseFile.equals(withoutPartTwo(caseFile)));
    }

    private static CaseFile withoutPartTwo(CaseFile caseFile) {
        return CaseFileBuilder.builder(caseFile)
                .agent(AgentBuilder.builder(caseFile.agent())
                        .attributes(Map.of())
                        .history(List.of())
                        .build())
                .evaluations(caseFile.evaluations().stream()
                        .map(evaluation -> EvaluationBuilder.builder(evaluation)
                                .findings(evaluation.findings().stream()
                                        .map(finding -> FindingBuilder.builder(finding)
                                                .attributes(Map.of())
                                                .consequences(finding.consequences().stream()
                                                        .filter(Consequence.ALL::contains)
                                                        .collect(Collectors.toSet()))
                                                .build())
                                        .toList())
                                .build())
                        .toList())
                .events(List.of())
                .build();
    }
}
