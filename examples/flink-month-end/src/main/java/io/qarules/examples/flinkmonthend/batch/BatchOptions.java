package io.qarules.examples.flinkmonthend.batch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is settled, by which packs, and where it is written. */
public final class BatchOptions {
    @Option(
            names = "--cases",
            paramLabel = "DIR",
            required = true,
            description = "A directory of files of case files, one a line.")
    String cases = "";

    @Option(
            names = "--members",
            paramLabel = "DIR",
            description = "A directory of files of members of the period, one a line: calls, surveys, previous months."
                    + " What of scores, decisions and awards a line leaves out, the case files give.")
    @Nullable
    String members;

    @Option(
            names = "--period",
            paramLabel = "FILE",
            description = "A period file without members. Without it cases are evaluated and nothing is settled.")
    @Nullable
    String period;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the results go.")
    String out = "";

    @Option(
            names = "--rules",
            paramLabel = "PACK",
            description =
                    "Evaluates cases: a directory, or the name of a pack of the jar; ${DEFAULT-VALUE} by default.")
    String rules = "telesales";

    @Option(
            names = "--settlement-rules",
            paramLabel = "PACK",
            description = "Settles the period; ${DEFAULT-VALUE} by default.")
    String settlementRules = "csat-linkage";

    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    boolean strict;

    @Option(
            names = "--parallelism",
            description = "How many tasks work side by side; by default what the cluster says, or one a core.")
    int parallelism;
}
