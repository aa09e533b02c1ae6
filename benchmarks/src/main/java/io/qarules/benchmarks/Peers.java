package io.qarules.benchmarks;

import io.qarules.benchmarks.easyrules.EasyRulesPenalties;
import io.qarules.benchmarks.evrete.EvretePenalties;
import io.qarules.benchmarks.plain.PlainPolicy;
import io.qarules.benchmarks.textbook.TextbookDrools;
import io.qarules.engine.QaRulesEngine;

/** The engine and what it is measured against. */
public enum Peers {
    ENGINE,
    PLAIN,
    TEXTBOOK,
    EVRETE,
    EASY_RULES;

    /** Compiles its rules, where it has any. */
    public Peer load() {
        return switch (this) {
            case ENGINE -> QaRulesEngine.standard()::evaluate;
            case PLAIN -> new PlainPolicy();
            case TEXTBOOK -> TextbookDrools.load();
            case EVRETE -> EvretePenalties.load();
            case EASY_RULES -> EasyRulesPenalties.load();
        };
    }
}
