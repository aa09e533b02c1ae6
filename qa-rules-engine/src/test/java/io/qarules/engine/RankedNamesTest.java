package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.source.PackSource;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** By which names the rules of a pack rank agents, wherever a condition may say so, and nowhere else. */
@Policy({"9", "17"})
class RankedNamesTest {
    private final TreeMap<String, String> files = new TreeMap<>();

    @Test
    void aConditionRanksInAnyPlaceOfIt() {
        tier("compared", "$s : Standing( rank( \"fcr\" ) == 1 )");
        tier("bound", "$s : Standing( $r : rank( \"resolution\" ), composite > 90 )");
        tier("joined", "$s : Standing( ( rank( \"speed\" ) in ( 1, 2 ) && composite > 90 ) || composite > 99 )");
        tier("calculated", "$s : Standing( callsKnown - rank( \"aht\" ) * 2 > rank( \"empathy\" ) )");
        tier("spaced", "$s : Standing( rank /* by */ ( \"script\" ) < 3 )");

        assertThat(names()).containsExactly("aht", "empathy", "fcr", "resolution", "script", "speed");
    }

    @Test
    void commentsAndTextsAndOtherReadingsRankNobody() {
        policy("word", "policy.word( \"agent\", \"note\", \"rank( fcr )\", \"rank( \\\"aht\\\" )\" );");
        tier(
                "comment",
                "$s : Standing( composite > 90 /* not rank( \"speed\" ) == 1 */, // nor rank( \"fcr\" )\n tier == \"NOT_RANKED\" )");
        tier("text", "$s : Standing( agent.word( \"note\" ) == \"rank( \\\"aht\\\" )\", value( \"fcr\" ) > 0.5 )");
        tier("other", "$s : Standing( points( \"script\" ) > 5 )");

        assertThat(names()).isEmpty();
    }

    private List<String> names() {
        policy(
                "pack",
                "policy.pack( \"ranks\", \"1\" ).zone( \"Asia/Shanghai\" ).otherLinesLike( \"any\" ).weight( \"any\", \"fcr\", 100 );");
        for (String metric : List.of("resolution", "speed", "fcr", "aht", "script", "empathy")) {
            policy(metric, "policy.pointsLinear( \"%s\", 0, 10 );".formatted(metric));
        }
        QaRulesEngine engine =
                QaRulesEngine.builder().pack(new PackSource("ranks", files)).build();
        return RankedNames.of(engine.settlementPack());
    }

    private void policy(String clause, String then) {
        rule("policy", "SettlementBook policy", clause, "", then);
    }

    private void tier(String clause, String when) {
        rule("tier", "Settle settle", clause, when, "settle.praise( $s );");
    }

    private void rule(String stage, String global, String clause, String when, String then) {
        files.put("%s/%s.drl".formatted(stage, clause), """
                package ranks.%1$s;
                import io.qarules.engine.policy.*;
                import io.qarules.engine.rank.*;
                import io.qarules.engine.tier.*;
                global %2$s;
                rule "%3$s: rule"
                  @clause("%3$s") @zh("条款") @en("clause %3$s")
                when
                  %4$s
                then
                  %5$s
                end
                """.formatted(stage, global, clause, when, then));
    }
}
