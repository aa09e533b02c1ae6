package io.qarules.engine.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.kie.api.KieBase;

/** Does everything that the engine must not, so that each rule of {@link ModuleRulesTest} is seen to fire. */
public final class Offender {
    private Offender() {}

    public static KieBase kie() {
        return null;
    }

    public static JsonNode jackson() {
        return null;
    }

    static Object clocks() {
        return new Object[] {Instant.now(), LocalDate.now(), System.currentTimeMillis(), new Date()};
    }

    static void streams() {
        System.out.println("out");
    }
}
