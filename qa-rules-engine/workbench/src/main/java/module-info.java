/** For rule authors and tests: cases, coverage, pages, what-ifs of a rule change, JUnit. */
module io.qarules.workbench {
    requires transitive io.qarules.engine;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.google.common;
    requires static org.junit.jupiter.api;
    requires static org.opentest4j;

    exports io.qarules.workbench.cases;
    exports io.qarules.workbench.describe;
    exports io.qarules.workbench.diff;
    exports io.qarules.workbench.junit;
    exports io.qarules.workbench.page;
}
