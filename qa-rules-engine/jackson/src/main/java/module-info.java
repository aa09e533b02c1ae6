/** A module of Jackson for the records of qa-rules. */
module io.qarules.jackson {
    requires transitive io.qarules.api;
    requires transitive com.fasterxml.jackson.databind;
    requires io.qarules.engine;
    requires static org.jspecify;

    exports io.qarules.jackson;

    provides com.fasterxml.jackson.databind.Module with
            io.qarules.jackson.QaRulesModule;
}
