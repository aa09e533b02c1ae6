/** The input records of qa-rules, its results, and the interface {@code QaRules} that turns one into the other. */
@SuppressWarnings("module") // those to which a package is exported come later in the build
module io.qarules.api {
    requires static transitive org.jspecify;
    requires static java.compiler; // the @Generated of the builders

    exports io.qarules;
    exports io.qarules.book;
    exports io.qarules.calibration;
    exports io.qarules.casefile;
    exports io.qarules.drivers;
    exports io.qarules.outcome;
    exports io.qarules.period;
    exports io.qarules.plan;
    exports io.qarules.problem;
    exports io.qarules.settlement;
    exports io.qarules.internal to
            io.qarules.casebook,
            io.qarules.cli,
            io.qarules.engine,
            io.qarules.office,
            io.qarules.workbench;
}
