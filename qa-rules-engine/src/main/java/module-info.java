/** Loads rule packs, evaluates cases and settles periods by them. */
@SuppressWarnings("module") // those to which packages are exported come later in the build
module io.qarules.engine {
    requires transitive io.qarules.api;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires org.jspecify;

    // Drools: automatic modules, of which each brings all others on the module path, but nothing that they use.
    requires org.drools.base;
    requires org.drools.compiler;
    requires org.drools.core;
    requires org.drools.drl.ast;
    requires org.drools.drl.parser;
    requires org.drools.io;
    requires org.drools.kiesession;
    requires org.kie.api;
    requires org.kie.internal.api;

    // What they use.
    requires java.compiler;
    requires java.desktop;
    requires java.management;
    requires java.naming;
    requires java.xml;
    requires org.slf4j;

    // For embedders.
    exports io.qarules.engine;
    exports io.qarules.engine.json;
    exports io.qarules.engine.lint;
    exports io.qarules.engine.lint.diagnostic;
    exports io.qarules.engine.listener;
    exports io.qarules.engine.pack;
    exports io.qarules.engine.reload;
    exports io.qarules.engine.source;

    // For rules: what they import.
    exports io.qarules.engine.calibrate;
    exports io.qarules.engine.detect;
    exports io.qarules.engine.escalate;
    exports io.qarules.engine.penalize;
    exports io.qarules.engine.policy;
    exports io.qarules.engine.problem;
    exports io.qarules.engine.rank;
    exports io.qarules.engine.reward;
    exports io.qarules.engine.sample;
    exports io.qarules.engine.tier;

    // For what Drools compiles: generated rules ask it.
    exports io.qarules.engine.rules.runtime;

    // For the tools of this project.
    exports io.qarules.engine.cap to
            io.qarules.casebook;
    exports io.qarules.engine.check to
            io.qarules.office,
            io.qarules.workbench;
    exports io.qarules.engine.explain to
            io.qarules.office;
    exports io.qarules.engine.parallel to
            io.qarules.casebook,
            io.qarules.cli,
            io.qarules.workbench;
    exports io.qarules.engine.rules to
            io.qarules.cli,
            io.qarules.office,
            io.qarules.workbench;
    exports io.qarules.engine.rules.probe to
            io.qarules.workbench;
    exports io.qarules.engine.rules.text to
            io.qarules.office,
            io.qarules.workbench;
    exports io.qarules.engine.rules.types to
            io.qarules.workbench;
    exports io.qarules.engine.ruling to
            io.qarules.workbench;
    exports io.qarules.engine.score to
            io.qarules.office,
            io.qarules.workbench;
    exports io.qarules.engine.value to
            io.qarules.casebook,
            io.qarules.cli,
            io.qarules.office,
            io.qarules.workbench;
    exports io.qarules.engine.vocabulary to
            io.qarules.cli;

    // Jackson makes the serializers that annotations name, and reads private records.
    opens io.qarules.engine.json to
            com.fasterxml.jackson.databind;
}
