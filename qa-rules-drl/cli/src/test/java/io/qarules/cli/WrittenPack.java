package io.qarules.cli;

import io.qarules.standard.StandardPack;
import java.nio.file.Path;

/** Packs that tests write rule by rule, a file for each clause. */
final class WrittenPack {
    private WrittenPack() {}

    /** Writes a pack of periods that ranks by an index of its own, {@code work}: the points of {@code conversion}. */
    static Path rankedByWork(Path pack) {
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "name",
                "",
                "policy.pack( \"own\", \"1.0.0\" ).zone( \"Asia/Shanghai\" ).otherLinesLike( \"sales\" );");
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "metrics",
                "",
                "policy.indicator( \"conversion\" ).indicator( \"errors\" )"
                        + ".pointsLinear( \"conversion\", 0, 1 ).pointsLinear( \"errors\", 10, 0 );");
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "weights",
                "",
                "policy.weight( \"sales\", \"conversion\", 60 ).weight( \"sales\", \"errors\", 40 );");
        rule(
                pack,
                "policy",
                "SettlementBook policy",
                "tiers",
                "",
                "policy.index( \"work\", \"conversion\" ).rankBy( \"work\" ).rankWithin( \"line\" )"
                        + ".tier( \"A\", 50 ).tier( \"B\", 50 );");
        rule(pack, "tier", "Settle settle", "a", "$s : Standing( tier == \"A\" )", "settle.praise( $s );");
        return pack;
    }

    /** Writes a rule whose left and right side are given. */
    static void rule(Path pack, String stage, String global, String clause, String when, String then) {
        StandardPack.write(pack.resolve("%s/%s.drl".formatted(stage, clause)), """
                package ledger.%1$s;

                import io.qarules.engine.%2$s.*;%3$s

                global %4$s;

                rule "%5$s the rule"
                  @clause("%5$s") @zh("条款") @en("clause")
                when
                  %6$s
                then
                  %7$s
                end
                """.formatted(
                        stage,
                        stage,
                        stage.equals("tier") ? "\nimport io.qarules.engine.rank.*;" : "",
                        global,
                        clause,
                        when,
                        then));
    }
}
