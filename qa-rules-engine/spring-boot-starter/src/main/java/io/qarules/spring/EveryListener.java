package io.qarules.spring;

import io.qarules.QaRulesException;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import java.util.List;
import java.util.Optional;

/**
 * Tells several listeners.
 *
 * @param listeners in their order
 */
record EveryListener(List<DecisionListener> listeners) implements DecisionListener {
    /** One listener for all; empty if there are none, so that the engine asks nobody. */
    static Optional<DecisionListener> of(List<DecisionListener> listeners) {
        return switch (listeners.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(listeners.get(0));
            default -> Optional.of(new EveryListener(List.copyOf(listeners)));
        };
    }

    @Override
    public void caseBegins() {
        listeners.forEach(DecisionListener::caseBegins);
    }

    @Override
    public void caseDecided(Outcome outcome) {
        listeners.forEach(each -> each.caseDecided(outcome));
    }

    @Override
    public void caseFailed(QaRulesException error) {
        listeners.forEach(each -> each.caseFailed(error));
    }

    @Override
    public void periodBegins() {
        listeners.forEach(DecisionListener::periodBegins);
    }

    @Override
    public void periodSettled(String period, PolicyVersion policy) {
        listeners.forEach(each -> each.periodSettled(period, policy));
    }

    @Override
    public void periodFailed(RuntimeException error) {
        listeners.forEach(each -> each.periodFailed(error));
    }

    @Override
    public void resultsReused(Stage stage, int reused, int fired) {
        listeners.forEach(each -> each.resultsReused(stage, reused, fired));
    }

    @Override
    public void packLoads(String name) {
        listeners.forEach(each -> each.packLoads(name));
    }

    @Override
    public void packLoaded(String name, PolicyVersion policy) {
        listeners.forEach(each -> each.packLoaded(name, policy));
    }

    @Override
    public void packFailed(String name, RuntimeException error) {
        listeners.forEach(each -> each.packFailed(name, error));
    }
}
