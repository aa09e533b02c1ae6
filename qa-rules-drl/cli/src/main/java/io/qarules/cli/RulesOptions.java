package io.qarules.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the rules and for strictness. */
final class RulesOptions {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rule pack in this directory, or of this name in the jar, instead of the standard one.")
    @Nullable
    String pack;

    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    boolean strict;
}
