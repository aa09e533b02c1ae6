package io.qarules.engine;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A case that was decided and goes on: facts are added to it, one by one over months. Its outcome is always that of
 * {@link QaRulesEngine#evaluate} over all its facts. Facts that come after all others and have nothing to do with them
 * are decided on by themselves, which takes as long for an agent with thousands of offences as for one with few; all
 * others are decided on with everything that is known. Immutable and safe for use by many threads.
 */
public final class RunningCase {
    private final CaseDeciding deciding;
    private final Outcome outcome;
    private final @Nullable KnownFacts known;
    private final @Nullable List<Decision> added;

    private RunningCase(
            CaseDeciding deciding, Outcome outcome, @Nullable KnownFacts known, @Nullable List<Decision> added) {
        this.deciding = deciding;
        this.outcome = outcome;
        this.known = known;
        this.added = added;
    }

    static RunningCase of(CaseDeciding deciding, CaseEvaluation evaluation) {
        return new RunningCase(deciding, evaluation.outcome(), ShortWay.known(evaluation), null);
    }

    RunningCase continued(ShortWay.Continued continued) {
        return new RunningCase(deciding, continued.outcome(), continued.known(), continued.added());
    }

    /** Returns what is decided. */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Returns the decisions that the last facts added, in the order of the outcome, where they changed no other one;
     * nothing where all was decided anew, whether or not other decisions are different then.
     */
    public Optional<List<Decision>> added() {
        return Optional.ofNullable(added);
    }

    @Nullable
    KnownFacts known() {
        return known;
    }

    /**
     * Decides on more facts.
     *
     * @param more the records that came since, with the agent as known now, and the moment for which the case is
     *     decided; one that has the id of an earlier record corrects it
     * @param all gives everything that is known: the earlier facts, but for those that were corrected, and these
     * @return the case with these facts
     * @throws io.qarules.CaseRefusedException as {@link QaRulesEngine#evaluate}
     * @throws io.qarules.RuleFailureException as {@link QaRulesEngine#evaluate}
     * @throws io.qarules.CaseFailureException as {@link QaRulesEngine#evaluate}
     */
    public RunningCase with(CaseFile more, Supplier<CaseFile> all) {
        return deciding.goOn(this, more, all);
    }

    /**
     * Decides anew, whatever changed.
     *
     * @param all everything that is known
     * @return the case with these facts
     * @throws io.qarules.CaseRefusedException as {@link QaRulesEngine#evaluate}
     * @throws io.qarules.RuleFailureException as {@link QaRulesEngine#evaluate}
     * @throws io.qarules.CaseFailureException as {@link QaRulesEngine#evaluate}
     */
    public RunningCase anew(CaseFile all) {
        return deciding.begin(new NamedCase(all, outcome));
    }
}
