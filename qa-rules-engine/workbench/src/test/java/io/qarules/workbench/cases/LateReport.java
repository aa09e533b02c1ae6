package io.qarules.workbench.cases;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small pack whose clause 7.1 is a warning first, then a fine of 30, and 7.2 coaching. */
final class LateReport {
    static final String FILE = "penalize/7.1.cases.yaml";

    private LateReport() {}

    static TestPack in(Path directory) {
        return TestPack.minimal(directory).file("penalize/7.1.drl", """
                        package test.penalize;

                        import io.qarules.engine.penalize.*;

                        global Decide decide;

                        rule "7.1: first"
                          @clause("7.1") @zh("迟交") @en("late")
                        when
                          $o : Offence( clause == "7.1", occurrence == 1 )
                        then
                          decide.warn( $o );
                        end

                        rule "7.1: repeat"
                          @clause("7.1")
                        when
                          $o : Offence( clause == "7.1", occurrence > 1 )
                        then
                          decide.fine( $o, 30 );
                        end
                        """).file("penalize/7.2.drl", """
                        package test.penalize;

                        import io.qarules.engine.penalize.*;

                        global Decide decide;

                        rule "7.2: every time"
                          @clause("7.2") @zh("早退") @en("early")
                        when
                          $o : Offence( clause == "7.2" )
                        then
                          decide.coach( $o );
                        end
                        """);
    }

    /** The cases of a text that stands beside clause 7.1. */
    static List<PackCase> cases(QaRulesEngine rules, String yaml) {
        return PackCases.of(new TreeMap<>(Map.of(FILE, yaml.getBytes(StandardCharsets.UTF_8))), false)
                .by(rules);
    }
}
