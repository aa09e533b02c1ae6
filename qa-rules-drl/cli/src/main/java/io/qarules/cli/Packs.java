package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import io.qarules.workbench.describe.PackPages;
import io.qarules.workbench.page.PackPage;
import java.nio.file.Path;

/** Loads rule packs by their names on the command line. */
final class Packs {
    private static final String STANDARD = "standard";
    private static final String STANDARD_SETTLEMENT = "standard-settlement";

    private Packs() {}

    /** Loads the pack that evaluates cases, from a directory or from the jar; compiles it at once. */
    static QaRulesEngine load(String name) {
        QaRulesEngine engine = name.equals(STANDARD)
                ? QaRulesEngine.standard()
                : QaRulesEngine.builder().directory(Path.of(name)).build();
        engine.describe();
        return engine;
    }

    /** Loads the pack that settles periods, from a directory or from the jar; compiles it at once. */
    static QaRulesEngine loadSettlement(String name) {
        QaRulesEngine engine = name.equals(STANDARD_SETTLEMENT)
                ? QaRulesEngine.standard()
                : QaRulesEngine.builder().settlementDirectory(Path.of(name)).build();
        engine.describeSettlement();
        return engine;
    }

    /** Returns whether a pack settles periods. */
    static boolean settles(String name) {
        return name.equals(STANDARD_SETTLEMENT)
                || !name.equals(STANDARD) && PackSource.directory(Path.of(name)).settles();
    }

    /** Returns the page of a pack of either kind. */
    static PackPage page(String name) {
        if (name.equals(STANDARD_SETTLEMENT)) {
            return PackPages.of(QaRulesEngine.standard().settlementPack());
        }
        return name.equals(STANDARD)
                ? PackPages.of(QaRulesEngine.standard().pack())
                : PackPages.directory(Path.of(name));
    }
}
