/** The facts that qa-rules is given, the results that it gives, and the one interface between them. */
module io.qarules.api {
    requires static transitive org.jspecify;
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler; // the @Generated of the builders

    exports io.qarules;
    exports io.qarules.casefile;
    exports io.qarules.outcome;
    exports io.qarules.period;
    exports io.qarules.settlement;
}
