/** A module of Jackson 3 for the records of qa-rules. */
module io.qarules.jackson3 {
    requires transitive io.qarules.api;
    requires transitive tools.jackson.databind;
    requires com.fasterxml.jackson.databind;
    requires io.qarules.engine;
    requires static org.jspecify;

    exports io.qarules.jackson3;

    provides tools.jackson.databind.JacksonModule with
            io.qarules.jackson3.QaRulesModule;
}
