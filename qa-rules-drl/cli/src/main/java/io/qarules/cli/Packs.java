package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.workbench.describe.PackPages;
import io.qarules.workbench.page.PackPage;
import java.nio.file.Path;

/** Rule packs as the command line names them. */
final class Packs {
    private static final String STANDARD = "standard";
    private static final String STANDARD_SETTLEMENT = "standard-settlement";

    private Packs() {}

    /** The pack for cases in a directory, or the one in the jar; compiled at once. */
    static QaRulesEngine load(String name) {
        QaRulesEngine engine = name.equals(STANDARD)
                ? QaRulesEngine.standard()
                : QaRulesEngine.builder().directory(Path.of(name)).build();
        engine.describe();
        return engine;
    }

    /** The page of a pack of either sort. */
    static PackPage page(String name) {
        if (name.equals(STANDARD_SETTLEMENT)) {
            return PackPages.of(QaRulesEngine.standard().settlementPack());
        }
        return name.equals(STANDARD)
                ? PackPages.of(QaRulesEngine.standard().pack())
                : PackPages.directory(Path.of(name));
    }
}
