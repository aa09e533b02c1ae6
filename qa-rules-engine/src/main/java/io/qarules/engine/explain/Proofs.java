package io.qarules.engine.explain;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.Interruption;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Effect;
import io.qarules.outcome.NotCounted;
import io.qarules.outcome.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the proofs of decisions on request. */
public final class Proofs {
    private static final int MOST_NAMED = 20;

    private final EvaluationTrace evaluated;
    private final OccurrenceProof earlier;
    private final Effects effects;
    private final WhatIfs whatIfs;
    private final Matches matches;
    private final TallyProof tallies;

    /**
     * Creates the proofs of one evaluated case.
     *
     * @param evaluate evaluates this case with the verifications and appeals of another case file
     */
    public Proofs(EvaluationTrace evaluated, Function<CaseFile, Otherwise> evaluate) {
        this.evaluated = evaluated;
        this.earlier = new OccurrenceProof(evaluated);
        this.effects = new Effects(evaluated);
        this.whatIfs = new WhatIfs(evaluated, effects, evaluate);
        this.matches = new Matches(evaluated);
        this.tallies = new TallyProof(evaluated);
    }

    /** The penalties of a case that might have been. */
    public interface Otherwise {
        /** Returns the decisions about the subject of a decision, an offence or a unit of a tally, in their order. */
        List<Decision> about(Decision decision);
    }

    /** Builds the proof of a decision of this case. */
    public Proof proof(Decision decision) {
        Interruption.endIfInterrupted("explaining");
        // Awards and rectifications have subjects of other kinds, whose ids may be those of findings.
        Offence offence = decision.occurrence() == null
                ? null
                : evaluated.offence(decision.subjectId()).orElse(null);
        List<String> counted = offence == null ? List.of() : earlier.counted(offence);
        List<FindingView> notCounted = offence == null ? List.of() : earlier.notCounted(offence, counted);
        List<Ruling> tallied = offence == null ? tallies.counted(decision) : List.of();
        WhatIfs.Tried tried = offence == null
                ? whatIfs.of(decision, tallied)
                : whatIfs.of(
                        decision,
                        offence,
                        counted,
                        notCounted.stream()
                                .filter(earlier::isPending)
                                .map(FindingView::id)
                                .toList());
        RuleText rule = evaluated.pack().ruleText(decision.rule());
        return new Proof(
                decision.id(),
                rule.file(),
                latest(counted),
                verificationId(offence),
                decision.status() == DecisionStatus.SUSPENDED ? effects.openAppeals(decision) : List.of(),
                rule.place().line(),
                matches.of(decision, rule),
                whyNot(latest(notCounted), offence),
                effects(decision, offence),
                tried.whatIfs(),
                tried.left(),
                counted.size() - latest(counted).size(),
                notCounted.size() - latest(notCounted).size(),
                tallied.stream().map(Ruling::id).toList());
    }

    private List<Effect> effects(Decision decision, @Nullable Offence offence) {
        List<Effect> all = new ArrayList<>();
        if (offence == null) {
            tallies.effect(decision).ifPresent(all::add);
        }
        all.addAll(effects.of(decision, offence));
        return all;
    }

    private List<NotCounted> whyNot(List<FindingView> findings, @Nullable Offence offence) {
        return offence == null
                ? List.of()
                : findings.stream()
                        .map(finding -> earlier.whyNot(finding, offence))
                        .toList();
    }

    /**
     * Returns the last of what a proof names: the proofs of a case would otherwise grow with the square of its findings.
     */
    static <T> List<T> latest(List<T> inOrder) {
        return inOrder.subList(Math.max(0, inOrder.size() - MOST_NAMED), inOrder.size());
    }

    private static @Nullable String verificationId(@Nullable Offence offence) {
        Verification verification = offence == null ? null : offence.verification();
        return verification == null ? null : verification.id();
    }
}
