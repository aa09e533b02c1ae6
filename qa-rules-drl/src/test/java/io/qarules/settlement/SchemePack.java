package io.qarules.settlement;

import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.standard.StandardPack;
import java.nio.file.Path;
import java.util.List;

/** A settlement pack that a test writes rule by rule; it has the name, the zone and one line of service. */
final class SchemePack {
    private final Path directory;
    private int rules;

    SchemePack(Path directory) {
        this(directory, "any");
    }

    /** @param line after which all others go that have no weights */
    SchemePack(Path directory, String line) {
        this.directory = directory;
        policy("policy.pack( \"scheme\", \"1.0.0\" ).zone( \"Asia/Shanghai\" ).otherLinesLike( \"%s\" );"
                .formatted(line));
    }

    /** A pack of one indicator, {@code score}, which is the composite as well. */
    static SchemePack ofScore(Path directory) {
        return new SchemePack(directory).policy("""
                policy.indicator( "score" ).pointsLinear( "score", 0, 100 ).weight( "any", "score", 100 );""");
    }

    SchemePack policy(String statement) {
        return rule("policy", "SettlementBook policy", "", statement, "set.%d".formatted(rules));
    }

    /** Adds a rule of stage tier. */
    SchemePack tier(String clause, String when, String then) {
        return rule("tier", "Settle settle", when, then, clause);
    }

    private SchemePack rule(String stage, String global, String when, String then, String clause) {
        rules++;
        StandardPack.write(directory.resolve("%s/%s-%02d.drl".formatted(stage, clause, rules)), """
                package scheme.%s;

                import io.qarules.engine.policy.*;
                import io.qarules.engine.rank.*;
                import io.qarules.engine.tier.*;

                global %s;

                rule "%s: rule %d"
                  @clause("%s") @zh("条款") @en("clause %s")
                when
                  %s
                then
                  %s
                end
                """.formatted(
                        stage, global, clause, rules, clause, clause, when, then));
        return this;
    }

    QaRulesEngine load() {
        return QaRulesEngine.builder().settlementDirectory(directory).build();
    }

    /** What the pack makes of a period of October 2026. */
    Settlement settle(String members) {
        return settle("2026-10", "", members);
    }

    Settlement settle(String id, String head, String members) {
        return load().settle(new PeriodFileReader().read("""
                {"period": {"id": "%s", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, %s "members": [%s]}""".formatted(id, head, members)));
    }

    /** Why it does not load. */
    List<String> diagnostics() {
        try {
            load();
        } catch (RulePackException e) {
            return e.diagnostics();
        }
        throw new AssertionError("the pack loads");
    }
}
