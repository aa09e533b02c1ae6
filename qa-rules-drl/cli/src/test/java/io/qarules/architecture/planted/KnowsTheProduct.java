package io.qarules.architecture.planted;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.penalize.Offence;
import io.qarules.workbench.cases.PackCases;

/** Knows parts of the product that it may not know, and shows a fact of a stage. */
public final class KnowsTheProduct {
    private KnowsTheProduct() {}

    public static CaseFile api() {
        return null;
    }

    public static QaRulesEngine engine() {
        return null;
    }

    public static PackCases workbench() {
        return null;
    }

    public static Offence offence() {
        return null;
    }
}
