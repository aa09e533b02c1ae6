package io.qarules.properties;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Puts the records and words of a case in another order. */
record Shuffling(Random random) {
    CaseFile caseFile(CaseFile caseFile) {
        return CaseFile.builder()
                .agent(agent(caseFile.agent()))
                .asOf(caseFile.asOf())
                .calls(shuffled(caseFile.calls()))
                .callbacks(shuffled(caseFile.callbacks()))
                .evaluations(shuffled(
                        caseFile.evaluations().stream().map(this::evaluation).toList()))
                .verifications(shuffled(caseFile.verifications()))
                .appeals(shuffled(caseFile.appeals()))
                .improvements(shuffled(caseFile.improvements()))
                .nominations(shuffled(caseFile.nominations()))
                .events(shuffled(caseFile.events()))
                .build();
    }

    private Agent agent(Agent agent) {
        return AgentBuilder.builder(agent)
                .wages(shuffled(agent.wages()))
                .history(shuffled(agent.history()))
                .build();
    }

    private Evaluation evaluation(Evaluation evaluation) {
        return EvaluationBuilder.builder(evaluation)
                .sections(shuffled(
                        evaluation.sections().stream().map(this::section).toList()))
                .findings(shuffled(
                        evaluation.findings().stream().map(this::finding).toList()))
                .build();
    }

    private Section section(Section section) {
        return new Section(section.id(), section.weight(), shuffled(section.questions()));
    }

    private Finding finding(Finding finding) {
        Set<String> consequences = new LinkedHashSet<>(shuffled(finding.consequences()));
        return FindingBuilder.builder(finding).consequences(consequences).build();
    }

    private <T> List<T> shuffled(Collection<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
