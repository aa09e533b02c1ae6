package io.qarules.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the rules and for strictness. */
final class RulesOptions {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rule pack in this directory, instead of the standard one.")
    @Nullable
    Path directory;

    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    boolean strict;
}
