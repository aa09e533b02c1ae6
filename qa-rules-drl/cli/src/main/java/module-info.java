/** The command line. */
module io.qarules.cli {
    requires io.qarules.drl;
    requires io.qarules.office;
    requires io.qarules.workbench;
    requires com.fasterxml.jackson.databind;
    requires com.github.mustachejava;
    requires com.google.common;
    requires info.picocli;

    // Both read what is private: options of commands, values of templates.
    opens io.qarules.cli to
            com.github.mustachejava,
            info.picocli;
}
