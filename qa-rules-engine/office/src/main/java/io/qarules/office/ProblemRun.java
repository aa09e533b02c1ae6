package io.qarules.office;

import io.qarules.engine.check.CheckedOutcomes;
import io.qarules.engine.check.CheckedProblemFile;
import io.qarules.engine.check.ProblemFileCheck;
import io.qarules.engine.check.Problems;
import io.qarules.engine.explain.OfficeWhyNots;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.source.Stage;
import io.qarules.office.problem.ProblemProofs;
import io.qarules.office.problem.Reviewer;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.problem.ExplainedReview;
import io.qarules.problem.ProblemFileReading;
import io.qarules.problem.ProblemReview;
import org.jspecify.annotations.Nullable;

/** Reviews the outcomes of one file, with proofs or without. */
final class ProblemRun {
    private final RulePack pack;
    private final Problems problems;
    private final CheckedProblemFile file;
    private final Reviewer reviewer;

    ProblemRun(RulePack pack, ProblemFileReading reading) {
        this.pack = pack;
        problems = new Problems(reading.problems());
        file = ProblemFileCheck.check(reading.problemFile(), problems);
        reviewer = Reviewer.of(file, pack);
    }

    ProblemReview review() {
        CheckedOutcomes previous = file.previous();
        return new ProblemReview(
                file.outcomes().id(),
                previous == null ? null : previous.id(),
                pack.version(),
                reviewer.groups(),
                reviewer.shares(),
                reviewer.decisions(),
                reviewer.trainings(),
                reviewer.withoutOutcome(),
                problems.list());
    }

    OfficeWhyNot whyNot(OfficeKind kind, String clause, @Nullable String subject) {
        return new OfficeWhyNots(pack, Stage.PROBLEM, reviewer.facts(pack)).whyNot(kind, clause, subject);
    }

    ExplainedReview explained() {
        ProblemProofs proofs = new ProblemProofs(reviewer, pack);
        return new ExplainedReview(review(), proofs.decisions(), proofs.trainings());
    }
}
