package io.qarules.engine.explain;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.NotCounted;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Proof;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the proofs of decisions on request. */
public final class Proofs {
    private final EvaluationTrace evaluated;
    private final OccurrenceProof earlier;
    private final Effects effects;
    private final WhatIfs whatIfs;
    private final Matches matches;

    /**
     * Creates the proofs of one evaluated case.
     *
     * @param evaluate evaluates a hypothetical case file with the same rules
     */
    public Proofs(EvaluationTrace evaluated, Function<CaseFile, Outcome> evaluate) {
        this.evaluated = evaluated;
        this.earlier = new OccurrenceProof(evaluated);
        this.effects = new Effects(evaluated);
        this.whatIfs = new WhatIfs(evaluated, effects, evaluate);
        this.matches = new Matches(evaluated);
    }

    /** Builds the proof of a decision of this case. */
    public Proof proof(Decision decision) {
        // Awards and rectifications have subjects of other kinds, whose ids may be those of findings.
        Offence offence = decision.occurrence() == null
                ? null
                : evaluated.offence(decision.subjectId()).orElse(null);
        List<String> counted = offence == null ? List.of() : earlier.counted(offence);
        List<NotCounted> notCounted = offence == null ? List.of() : earlier.notCounted(offence);
        WhatIfs.Tried tried = offence == null ? WhatIfs.Tried.NONE : whatIfs.of(decision, offence, counted, notCounted);
        RuleText rule = evaluated.pack().ruleText(decision.rule());
        return new Proof(
                decision.id(),
                rule.file(),
                counted,
                verificationId(offence),
                decision.status() == DecisionStatus.SUSPENDED ? effects.openAppeals(decision) : List.of(),
                rule.place().line(),
                matches.of(decision, rule),
                notCounted,
                effects.of(decision, offence),
                tried.whatIfs(),
                tried.left());
    }

    private static @Nullable String verificationId(@Nullable Offence offence) {
        Verification verification = offence == null ? null : offence.verification();
        return verification == null ? null : verification.id();
    }
}
