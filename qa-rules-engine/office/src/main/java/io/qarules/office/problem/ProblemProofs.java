package io.qarules.office.problem;

import io.qarules.engine.explain.OfficeMatches;
import io.qarules.engine.explain.RuleGrounds;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.problem.GroupRuling;
import io.qarules.engine.problem.TrainedGroup;
import io.qarules.engine.problem.TrainingRuling;
import io.qarules.office.statistics.FisherExactTest;
import io.qarules.problem.FisherTable;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemProof;
import io.qarules.problem.TrainingProof;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the proofs of which problems are common, and of what is said of trainings (POLICY 19). */
public final class ProblemProofs {
    private final Reviewer reviewer;
    private final OfficeMatches matches;

    /** Creates the proofs of one review. */
    public ProblemProofs(Reviewer reviewer, RulePack pack) {
        this.reviewer = reviewer;
        this.matches = new OfficeMatches(pack, reviewer.facts(pack));
    }

    /** Returns a proof for each decision, in the same order. */
    public List<ProblemProof> decisions() {
        List<ProblemProof> proofs = new ArrayList<>();
        for (OffenceShare share : reviewer.shares()) {
            GroupRuling ruling = reviewer.ruling(share);
            if (ruling != null) {
                proofs.add(proof(share, ruling));
            }
        }
        return proofs;
    }

    /** Returns a proof for each training of which a rule speaks, in their order. */
    public List<TrainingProof> trainings() {
        List<TrainingProof> proofs = new ArrayList<>();
        for (TrainingComparison comparison : reviewer.comparisons()) {
            TrainingRuling ruling = reviewer.ruling(comparison);
            if (ruling != null) {
                proofs.add(proof(comparison, ruling));
            }
        }
        return proofs;
    }

    private ProblemProof proof(OffenceShare share, GroupRuling ruling) {
        RuleGrounds grounds = matches.grounds(ruling.rule().name(), ruling.offence());
        return ProblemProof.builder()
                .decisionId(ruling.id())
                .clause(grounds.clause())
                .title(grounds.title())
                .rule(ruling.rule().name())
                .file(grounds.file())
                .line(grounds.line())
                .rules(List.of(grounds.trace()))
                .share(share)
                .text(ProblemTexts.proof(share))
                .build();
    }

    private TrainingProof proof(TrainingComparison comparison, TrainingRuling ruling) {
        RuleGrounds grounds = matches.grounds(ruling.rule().name(), ruling.training());
        FisherTable table = table(ruling.training());
        return TrainingProof.builder()
                .decisionId(ruling.id())
                .clause(grounds.clause())
                .title(grounds.title())
                .rule(ruling.rule().name())
                .file(grounds.file())
                .line(grounds.line())
                .rules(List.of(grounds.trace()))
                .table(table)
                .text(ProblemTexts.proof(table, comparison))
                .build();
    }

    private static @Nullable FisherTable table(TrainedGroup training) {
        BigDecimal p = ProblemTexts.told(training.p());
        if (p == null) {
            return null;
        }
        int before = count(training.before());
        int after = count(training.after());
        int agents = (int) training.agents();
        return new FisherTable(
                before,
                agents - before,
                after,
                agents - after,
                FisherExactTest.probability(before, agents - before, after, agents - after)
                        .setScale(ProblemTexts.PLACES, RoundingMode.HALF_UP),
                p);
    }

    private static int count(@Nullable Long known) {
        return Math.toIntExact(Objects.requireNonNull(known));
    }
}
