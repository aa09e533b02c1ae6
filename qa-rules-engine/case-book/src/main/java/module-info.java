/** The case book: a ledger of decisions over facts that arrive one by one, in memory, H2 or PostgreSQL. */
module io.qarules.casebook {
    requires transitive io.qarules.engine;
    requires transitive java.sql;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires static com.h2database;
    requires static flyway.core;
    requires static java.compiler; // the @Generated of the builders
    requires static org.jspecify;

    exports io.qarules.casebook;
    exports io.qarules.casebook.store;

    // Jackson writes and reads private records.
    opens io.qarules.casebook to
            com.fasterxml.jackson.databind;
}
