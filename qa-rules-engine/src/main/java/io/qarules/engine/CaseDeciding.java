package io.qarules.engine;

import com.google.common.base.Suppliers;
import io.qarules.CaseFailureException;
import io.qarules.QaRulesException;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.Outcome;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides cases by one pack, and tells a listener, if there is one, how each of them went. */
final class CaseDeciding {
    private final Supplier<RulePack> pack;
    private final @Nullable DecisionListener listener;
    private final Supplier<PreparedPack> prepared;
    private volatile boolean begun;

    /**
     * Creates it; the pack is loaded with the first case.
     *
     * @param pack evaluates cases
     * @param cacheResults whether results of rules are kept
     * @param listener null for none
     */
    CaseDeciding(Supplier<RulePack> pack, boolean cacheResults, @Nullable DecisionListener listener) {
        this.pack = pack;
        this.listener = listener;
        this.prepared = Suppliers.memoize(() -> PreparedPack.of(pack.get(), cacheResults, listener));
    }

    /** Returns the pack, made ready for many cases. */
    PreparedPack prepared() {
        return prepared.get();
    }

    /**
     * Decides a case.
     *
     * @param named the case
     * @param answer makes the answer of what was decided
     * @throws QaRulesException whatever is thrown
     */
    <T> T decide(NamedCase named, Function<CaseEvaluation, T> answer) {
        return telling(() -> decided(named, answer));
    }

    /**
     * Decides a case that goes on.
     *
     * @param named the case
     * @throws QaRulesException whatever is thrown
     */
    RunningCase begin(NamedCase named) {
        return decide(named, this::running);
    }

    /**
     * Decides on facts that were added to a case: on these alone where that gives the same.
     *
     * @param earlier what was decided
     * @param more the facts that were added
     * @param all gives every fact
     * @throws QaRulesException whatever is thrown
     */
    RunningCase goOn(RunningCase earlier, CaseFile more, Supplier<CaseFile> all) {
        return telling(() -> {
            RunningCase continued = continued(earlier, more);
            if (continued == null) {
                CaseInput input = () -> all.get().reading();
                return decided(new NamedCase(input, earlier.outcome()), this::running);
            }
            return continued;
        });
    }

    private RunningCase running(CaseEvaluation evaluation) {
        return RunningCase.of(this, evaluation);
    }

    /** Returns null where all facts must be decided on. */
    private @Nullable RunningCase continued(RunningCase earlier, CaseFile more) {
        KnownFacts known = earlier.known();
        ShortWay.Continued continued =
                known == null ? null : ShortWay.decide(prepared(), earlier.outcome(), known, more);
        if (continued == null) {
            return null;
        }
        if (listener != null) {
            tell(listener, continued.outcome());
        }
        return earlier.continued(continued);
    }

    private static void tell(DecisionListener told, Outcome outcome) {
        try {
            told.caseDecided(outcome);
        } catch (RuntimeException | Error e) {
            throw Faults.of(e, "", outcome.agentId());
        }
    }

    private <T> T decided(NamedCase named, Function<CaseEvaluation, T> answer) {
        return named.decide(this::preparedForNext, evaluation -> {
            T answered = answer.apply(evaluation);
            if (listener != null) {
                listener.caseDecided(evaluation.outcome());
            }
            return answered;
        });
    }

    /** Tells the listener, if there is one, that a case begins, and where it fails why. */
    private <T> T telling(Supplier<T> decision) {
        if (listener == null) {
            return decision.get();
        }
        listener.caseBegins();
        try {
            return decision.get();
        } catch (QaRulesException e) {
            listener.caseFailed(e);
            throw e;
        } catch (CancellationException e) {
            listener.caseFailed(new CaseFailureException("", "", e));
            throw e;
        }
    }

    /**
     * Returns the pack, for the first case without the result cache: it is still empty then, and preparing its keys
     * would take a tenth of that case's time in a new JVM.
     */
    private PreparedPack preparedForNext() {
        if (begun) {
            return prepared();
        }
        begun = true;
        return PreparedPack.of(pack.get(), false, listener);
    }
}
