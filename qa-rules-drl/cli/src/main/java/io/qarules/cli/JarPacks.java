package io.qarules.cli;

import com.google.common.collect.ImmutableSet;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The packs that the jar brings, and how the command line names a pack: by its directory, or by its name in the jar. A
 * directory of that name goes first, as it is what can be seen.
 */
final class JarPacks {
    private static final ImmutableSet<String> OF_CASES = ImmutableSet.of(
            "points-ledger", //
            "s3",
            "telesales");
    private static final ImmutableSet<String> OF_PERIODS = ImmutableSet.of(
            "appraisal", //
            "csat-linkage",
            "recognition",
            "s3-centre");

    /** The pack of the inspection office. */
    static final String OFFICE = "inspection-office";

    /** The names of all packs of the jar, sorted. */
    static final List<String> NAMES = Stream.of(OF_CASES, OF_PERIODS, ImmutableSet.of(OFFICE))
            .flatMap(Set::stream)
            .sorted()
            .toList();

    private JarPacks() {}

    /** Lets the engine evaluate cases by this pack. */
    static QaRulesEngine.Builder evaluateBy(String pack, QaRulesEngine.Builder builder) {
        return isNamed(pack) ? builder.resources(folder(pack)) : builder.directory(Path.of(pack));
    }

    /** Lets the engine settle periods by this pack. */
    static QaRulesEngine.Builder settleBy(String pack, QaRulesEngine.Builder builder) {
        return isNamed(pack) ? builder.settlementResources(folder(pack)) : builder.settlementDirectory(Path.of(pack));
    }

    /** Returns whether this is a pack of the jar that settles periods. */
    static boolean settles(String pack) {
        return isNamed(pack) && OF_PERIODS.contains(pack);
    }

    /** Returns whether this is a pack of the jar. */
    static boolean isNamed(String pack) {
        return NAMES.contains(pack) && !Files.isDirectory(Path.of(pack));
    }

    /** Returns the texts of a pack of the jar. */
    static PackSource source(String pack) {
        return PackSource.resources(JarPacks.class.getClassLoader(), folder(pack));
    }

    private static String folder(String pack) {
        return "qa-rules/" + pack;
    }
}
