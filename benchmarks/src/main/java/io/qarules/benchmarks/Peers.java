package io.qarules.benchmarks;

import io.qarules.benchmarks.plain.PlainPolicy;
import io.qarules.engine.QaRulesEngine;

/** The engine and what it is measured against. */
public enum Peers {
    ENGINE,
    PLAIN;

    /** Compiles its rules, where it has any. */
    public Peer load() {
        return switch (this) {
            case ENGINE -> QaRulesEngine.standard()::evaluate;
            case PLAIN -> new PlainPolicy();
        };
    }
}
