package io.qarules.benchmarks;

import io.qarules.benchmarks.easyrules.EasyRulesPenalties;
import io.qarules.benchmarks.evrete.EvretePenalties;
import io.qarules.benchmarks.plain.PlainPolicy;
import io.qarules.benchmarks.textbook.TextbookDrools;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import java.util.List;

/** The engine and what it is measured against. */
public enum Peers {
    ENGINE("qa-rules"),
    /** The engine without precedents: every case goes through Drools. */
    EVERY_CASE("qa-rules, all fired"),
    PLAIN("plain Java"),
    TEXTBOOK("textbook Drools"),
    EVRETE("Evrete"),
    EASY_RULES("Easy Rules");

    private static final int CASES = 2_000;

    private final String title;

    Peers(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isEngine() {
        return this == ENGINE || this == EVERY_CASE;
    }

    /** Compiles its rules, where it has any. */
    public Peer load() {
        return switch (this) {
            case ENGINE -> QaRulesEngine.standard()::evaluate;
            case EVERY_CASE -> QaRulesEngine.builder().cacheResults(false).build()::evaluate;
            case PLAIN -> new PlainPolicy();
            case TEXTBOOK -> TextbookDrools.load();
            case EVRETE -> EvretePenalties.load();
            case EASY_RULES -> EasyRulesPenalties.load();
        };
    }

    /** @throws IllegalStateException where two decide a generated case differently */
    public static void requireSameDecisions() {
        Peer engine = ENGINE.load();
        List<CaseFile> caseFiles = GeneratedCases.some(CASES).toList();
        for (Peers peer : values()) {
            SameDecisions.require(engine, peer.load(), caseFiles);
        }
    }
}
