package io.qarules.spring;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import org.jspecify.annotations.Nullable;

/**
 * Observes each case as {@code qa.rules.case} and each period as {@code qa.rules.period}, with a tag {@code result}:
 * {@code decided}, {@code refused}, {@code rule-failed} or {@code failed}. So there are timers and, where the application
 * traces, spans, which name the pack by its digest.
 */
public final class ObservationDecisionListener implements DecisionListener {
    private final ObservationRegistry observations;
    private final ThreadLocal<Observation.Scope> scopes = new ThreadLocal<>();

    /** Creates a listener that observes in a registry. */
    public ObservationDecisionListener(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    public void caseBegins() {
        begin("qa.rules.case");
    }

    @Override
    public void caseDecided(Outcome outcome) {
        end("decided", outcome.policy(), null);
    }

    @Override
    public void caseFailed(QaRulesException error) {
        end(result(error), null, error);
    }

    @Override
    public void periodBegins() {
        begin("qa.rules.period");
    }

    @Override
    public void periodSettled(String period, PolicyVersion policy) {
        end("decided", policy, null);
    }

    @Override
    public void periodFailed(RuntimeException error) {
        end(result(error), null, error);
    }

    private void begin(String name) {
        scopes.set(Observation.start(name, observations).openScope());
    }

    private void end(String result, @Nullable PolicyVersion policy, @Nullable RuntimeException error) {
        Observation.Scope scope = scopes.get();
        scopes.remove();
        if (scope == null) {
            return; // another listener failed after this one had ended
        }
        scope.close();
        Observation observation = scope.getCurrentObservation().lowCardinalityKeyValue("result", result);
        if (policy != null) {
            observation.highCardinalityKeyValue("policy", policy.id() + " " + policy.version());
            observation.highCardinalityKeyValue("digest", policy.digest());
        }
        if (error != null) {
            observation.error(error);
        }
        observation.stop();
    }

    private static String result(RuntimeException error) {
        return error instanceof CaseRefusedException
                ? "refused"
                : error instanceof RuleFailureException ? "rule-failed" : "failed";
    }
}
