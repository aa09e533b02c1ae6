/** For rule authors and tests: cases, coverage, pages, reports and letters, what-ifs of a rule change, JUnit. */
module io.qarules.workbench {
    requires transitive io.qarules.engine;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.github.mustachejava;
    requires com.google.common;
    requires org.apache.commons.csv;
    requires org.yaml.snakeyaml;
    requires static org.junit.jupiter.api;
    requires static org.opentest4j;

    exports io.qarules.workbench.cases;
    exports io.qarules.workbench.describe;
    exports io.qarules.workbench.diff;
    exports io.qarules.workbench.junit;
    exports io.qarules.workbench.office;
    exports io.qarules.workbench.page;
    exports io.qarules.workbench.report;
    exports io.qarules.workbench.table;
    exports io.qarules.workbench.vendor;

    // It reads what templates name, of types that are not public too.
    opens io.qarules.workbench.office to
            com.github.mustachejava;
    opens io.qarules.workbench.report to
            com.github.mustachejava;
}
