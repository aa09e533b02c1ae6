package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import io.qarules.office.InspectionOffice;
import io.qarules.workbench.describe.PackPages;
import io.qarules.workbench.page.PackPage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Loads rule packs by their names on the command line. */
final class Packs {
    private static final String STANDARD = "standard";
    private static final String STANDARD_SETTLEMENT = "standard-settlement";

    private Packs() {}

    /** Loads the pack that evaluates cases, from a directory or from the jar; compiles it at once. */
    static QaRulesEngine load(String name) {
        QaRulesEngine engine = name.equals(STANDARD)
                ? QaRulesEngine.standard()
                : JarPacks.evaluateBy(name, QaRulesEngine.builder()).build();
        engine.describe();
        return engine;
    }

    /** Loads the pack that settles periods, from a directory or from the jar; compiles it at once. */
    static QaRulesEngine loadSettlement(String name) {
        QaRulesEngine engine = name.equals(STANDARD_SETTLEMENT)
                ? QaRulesEngine.standard()
                : JarPacks.settleBy(name, QaRulesEngine.builder()).build();
        engine.describeSettlement();
        return engine;
    }

    /**
     * Loads a pack of the inspection office, from a directory or from the jar.
     *
     * @param name null for the standard one
     */
    static InspectionOffice loadOffice(@Nullable String name) {
        if (name == null) {
            return InspectionOffice.standard();
        }
        return InspectionOffice.of(source(name));
    }

    /** Returns the texts of a pack, from a directory or from the jar; nothing is compiled or checked. */
    static PackSource source(String name) {
        return JarPacks.isNamed(name) ? JarPacks.source(name) : PackSource.directory(Path.of(name));
    }

    /** Returns whether a pack settles periods. */
    static boolean settles(String name) {
        if (name.equals(STANDARD) || name.equals(STANDARD_SETTLEMENT)) {
            return name.equals(STANDARD_SETTLEMENT);
        }
        return JarPacks.isNamed(name)
                ? JarPacks.settles(name)
                : PackSource.directory(Path.of(name)).settles();
    }

    /**
     * Requires a pack that evaluates cases or settles periods.
     *
     * @param command what cannot be done with another
     * @throws UnknownWordException if the pack is of the inspection office
     */
    static void requireOfCasesOrPeriods(String name, String command) {
        if (isOfTheOffice(name)) {
            throw new UnknownWordException(CommandWords.say("pack.office", name, command));
        }
    }

    /** Returns whether a pack is one of the inspection office. */
    static boolean isOfTheOffice(String name) {
        boolean standard = name.equals(STANDARD) || name.equals(STANDARD_SETTLEMENT);
        return JarPacks.isNamed(name)
                ? name.equals(JarPacks.OFFICE)
                : !standard && PackSource.directory(Path.of(name)).isOfTheOffice();
    }

    /** Returns the page of a pack of either kind. */
    static PackPage page(String name) {
        if (name.equals(STANDARD_SETTLEMENT)) {
            return PackPages.of(QaRulesEngine.standard().settlementPack());
        }
        if (name.equals(STANDARD)) {
            return PackPages.of(QaRulesEngine.standard().pack());
        }
        if (!JarPacks.isNamed(name)) {
            return PackPages.directory(Path.of(name));
        }
        if (name.equals(JarPacks.OFFICE)) {
            return PackPages.of(InspectionOffice.of(JarPacks.source(name)).pack());
        }
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        return PackPages.of(
                JarPacks.settles(name)
                        ? JarPacks.settleBy(name, builder).build().settlementPack()
                        : JarPacks.evaluateBy(name, builder).build().pack());
    }
}
