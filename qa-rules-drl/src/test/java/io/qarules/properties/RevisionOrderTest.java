package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.citation.Policy;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Reached;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.ProblemCode;
import io.qarules.standard.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** The order of lines never decides which version of an evaluation counts. */
@Policy("20")
@StatisticsReport(onFailureOnly = true)
class RevisionOrderTest {
    private static final Comparator<Evaluation> VERSION =
            Comparator.comparing(Evaluation::revision).thenComparing(Evaluation::submittedAt);

    @Property(tries = 400)
    void evaluations_in_any_order_give_the_same_outcome(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile, @ForAll long seed) {
        Random random = new Random(seed);
        CaseFile resubmitted = new Resubmitting(random).caseFile(caseFile);
        List<Evaluation> shuffled = new ArrayList<>(resubmitted.evaluations());
        Collections.shuffle(shuffled, random);

        Outcome outcome = Standard.RULES.evaluate(resubmitted);
        assertThat(Outcomes.withoutPaths(Standard.RULES.evaluate(with(resubmitted, shuffled))))
                .isEqualTo(Outcomes.withoutPaths(outcome));

        Reached.atLeast(20, "a finding of an earlier version", excludes(outcome, ExclusionReason.SUPERSEDED));
        Reached.atLeast(5, "a draft", excludes(outcome, ExclusionReason.DRAFT));
        Reached.atLeast(5, "a version after the moment", excludes(outcome, ExclusionReason.AFTER_AS_OF));
        Reached.atLeast(
                5,
                "an evaluation by the agent",
                outcome.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.CONFLICT_OF_INTEREST));
        Reached.atLeast(
                20, "the order changes", !shuffled.equals(resubmitted.evaluations()) && !resubmitted.equals(caseFile));
        assertThat(outcome.problems()).noneMatch(problem -> problem.code() == ProblemCode.DUPLICATE_ID);
    }

    /** What the version that counts gives alone is decided and scored, and the others are excluded beside it. */
    @Property(tries = 400)
    void of_each_evaluation_one_version_decides(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile, @ForAll long seed) {
        CaseFile resubmitted = new Resubmitting(new Random(seed)).caseFile(caseFile);
        List<Evaluation> counting = counting(resubmitted);

        Outcome outcome = Standard.RULES.evaluate(resubmitted);
        Outcome reduced = Standard.RULES.evaluate(with(resubmitted, counting));
        assertThat(outcome.decisions()).isEqualTo(reduced.decisions());
        assertThat(outcome.scores()).isEqualTo(reduced.scores());
        Reached.atLeast(
                40,
                "a version that does not count",
                counting.size() < resubmitted.evaluations().size());
        Reached.atLeast(40, "decisions", !outcome.decisions().isEmpty());
        Reached.atLeast(10, "scores", !outcome.scores().isEmpty());
    }

    private static boolean excludes(Outcome outcome, ExclusionReason reason) {
        return outcome.excluded().stream().anyMatch(exclusion -> exclusion.reason() == reason);
    }

    private static CaseFile with(CaseFile caseFile, List<Evaluation> evaluations) {
        return CaseFileBuilder.builder(caseFile).evaluations(evaluations).build();
    }

    /** Of each id the greatest of what is submitted by the moment of the question, else the greatest of all. */
    private static List<Evaluation> counting(CaseFile caseFile) {
        Map<String, List<Evaluation>> byId = new LinkedHashMap<>();
        caseFile.evaluations().stream()
                .filter(evaluation -> !caseFile.agent().id().equals(evaluation.evaluatorId()))
                .forEach(evaluation -> byId.computeIfAbsent(evaluation.id(), id -> new ArrayList<>())
                        .add(evaluation));
        List<Evaluation> counting = new ArrayList<>();
        for (List<Evaluation> versions : byId.values()) {
            List<Evaluation> submitted = versions.stream()
                    .filter(version -> version.status() != EvaluationStatus.DRAFT
                            && !version.submittedAt().isAfter(caseFile.asOf()))
                    .toList();
            counting.add(
                    versions.size() == 1
                            ? versions.get(0)
                            : Collections.max(submitted.isEmpty() ? versions : submitted, VERSION));
        }
        return counting;
    }

    /** Adds versions to evaluations, no two of one revision and moment, and lets the agent write some of them. */
    private record Resubmitting(Random random) {
        CaseFile caseFile(CaseFile caseFile) {
            List<Evaluation> evaluations = new ArrayList<>();
            for (Evaluation evaluation : caseFile.evaluations()) {
                evaluations.addAll(versions(evaluation, caseFile));
            }
            return with(caseFile, evaluations);
        }

        private Collection<Evaluation> versions(Evaluation evaluation, CaseFile caseFile) {
            List<Evaluation> versions = new ArrayList<>();
            Set<List<Object>> used = new HashSet<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                Evaluation version = EvaluationBuilder.builder(evaluation)
                        .revision((long) random.nextInt(2))
                        .submittedAt(CaseFiles.MOMENTS.get(random.nextInt(CaseFiles.MOMENTS.size())))
                        .status(random.nextInt(4) == 0 ? EvaluationStatus.DRAFT : EvaluationStatus.SUBMITTED)
                        .evaluatorId(random.nextInt(8) == 0 ? caseFile.agent().id() : "Q1")
                        .findings(evaluation.findings().stream()
                                .filter(finding -> random.nextInt(4) > 0)
                                .map(this::changed)
                                .toList())
                        .build();
                if (used.add(List.of(version.revision(), version.submittedAt()))) {
                    versions.add(version);
                }
            }
            return versions;
        }

        private Finding changed(Finding finding) {
            Instant occurredAt = random.nextInt(3) == 0 ? CaseFiles.MOMENTS.get(2) : finding.occurredAt();
            return FindingBuilder.builder(finding).occurredAt(occurredAt).build();
        }
    }
}
