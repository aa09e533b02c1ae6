package io.qarules.office.advice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.ForecastBackTest;
import io.qarules.drivers.MetricDriver;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.source.PackSource;
import io.qarules.period.PeriodFileReading;
import io.qarules.settlement.SettlementDecision;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A pack of its own that ranks by the composite of satisfaction (esteem, 40) and three metrics of 20 each, the drivers of
 * it, and a month of four agents. All points are the agents' values.
 */
final class TwoDrivers {
    static final String WEIGHTS = "policy/weights.drl";

    private TwoDrivers() {}

    /** Returns the pack, with a text of its weights changed. */
    static PackSource pack(String replaced, String by) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(WEIGHTS, """
                package two.policy;

                import io.qarules.engine.policy.*;

                global SettlementBook policy;

                // 综合指数。 By the composite.
                rule "weights: all"
                  @clause("weights") @zh("权重") @en("weights")
                when
                then
                  policy.pack( "two-drivers", "1.0.0" )
                      .zone( "Asia/Shanghai" )
                      .indicator( "esteem" ).indicator( "care" ).indicator( "pace" ).indicator( "skill" )
                      .pointsLinear( "esteem", 0, 100 ).pointsLinear( "care", 0, 100 )
                      .pointsLinear( "pace", 0, 100 ).pointsLinear( "skill", 0, 100 )
                      .index( "satisfaction", "esteem" )
                      .weight( "all", "esteem", 40 ).weight( "all", "care", 20 ).weight( "all", "pace", 20 )
                      .weight( "all", "skill", 20 )
                      .rankBy( "composite" ).tierFrom( "GOOD", 80 ).tierFrom( "PASS", 70 ).tierFrom( "POOR", 0 )
                      .otherLinesLike( "all" );
                end
                """.replace(replaced, by));
        files.put("tier/grades.drl", """
                package two.tier;

                import io.qarules.engine.rank.*;
                import io.qarules.engine.tier.*;

                global Settle settle;

                // 表扬。 Praise.
                rule "good: praise"
                  @clause("good") @zh("优") @en("good")
                when
                  $s : Standing( tier == "GOOD" )
                then
                  settle.praise( $s );
                end

                // 培训。 Training.
                rule "pass: training"
                  @clause("pass") @zh("合格") @en("pass")
                when
                  $s : Standing( tier == "PASS", weakest != null )
                then
                  settle.train( $s );
                end
                """);
        return new PackSource("two-drivers", files);
    }

    static PackSource pack() {
        return pack("", "");
    }

    /** Returns the pack without tiers and rules that ask for one. */
    static PackSource unranked() {
        SortedMap<String, String> files = new TreeMap<>(pack(
                        ".rankBy( \"composite\" ).tierFrom( \"GOOD\", 80 ).tierFrom( \"PASS\", 70 ).tierFrom( \"POOR\", 0 )",
                        "")
                .files());
        files.remove("tier/grades.drl");
        return new PackSource("unranked", files);
    }

    /** Half of satisfaction is explained: by skill 0.3, by care 0.1; pace is not seen to go with it. */
    static Drivers drivers() {
        return drivers(
                "0.5", driver("skill", "0.3", "0.001"), driver("care", "0.1", "0.01"), driver("pace", "0", "0.9"));
    }

    static Drivers drivers(@Nullable String explained, MetricDriver... metrics) {
        return new Drivers(
                "satisfaction",
                List.of("2026-10"),
                100,
                0,
                explained == null ? null : new BigDecimal(explained),
                Arrays.asList(metrics),
                null,
                List.of(),
                new ForecastBackTest(0, null, null, 0),
                List.of(),
                null);
    }

    static MetricDriver driver(String metric, String coefficient, String p) {
        BigDecimal any = BigDecimal.ONE;
        return new MetricDriver(metric, new BigDecimal(coefficient), any, any, any, new BigDecimal(p), any, null);
    }

    /** Returns the month, in this order of agents. */
    static PeriodFileReading month(String... agents) {
        Map<String, String> members = Map.of(
                "A1", member("A1", 80, 80, 60, 90),
                "A2", member("A2", 75, 80, 80, 50),
                "A3", member("A3", 70, 70, 78, 76),
                "A4", member("A4", 75, 80, 62, 64));
        return new PeriodFileReader(true).read("""
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true},
                 "members": [%s]}""".formatted(String.join(
                ", ", Arrays.stream(agents).map(members::get).toList())));
    }

    static PeriodFileReading month() {
        return month("A1", "A2", "A3", "A4");
    }

    private static String member(String id, int esteem, int care, int pace, int skill) {
        return """
                {"agent": {"id": "%s", "line": "sales"},
                 "indicators": {"esteem": %d, "care": %d, "pace": %d, "skill": %d}}""".formatted(id, esteem, care, pace, skill);
    }

    /** Returns kind and metric of a decision; a dash for none. */
    static String said(@Nullable SettlementDecision decision) {
        if (decision == null) {
            return "–";
        }
        return decision.metric() == null ? decision.kind().name() : decision.kind() + " " + decision.metric();
    }

    static Schema schema() throws IOException {
        try (InputStream in = TwoDrivers.class.getResourceAsStream("/qa-rules/schema/drivers.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new ObjectMapper().readTree(in));
        }
    }
}
