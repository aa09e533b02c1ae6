package io.qarules.workbench.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.TestPack;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage.RuleLine;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page shows bands from the highest bound down, in whatever order a pack declares them")
class BandsTest {
    @TempDir
    private Path directory;

    @Test
    void pointsAndTiersOfARow() {
        TestPack.empty(directory).file("policy/scheme.drl", """
                package test.policy;

                import io.qarules.engine.policy.*;

                global SettlementBook policy;

                rule "scheme"
                  @clause("scheme") @zh("方案") @en("scheme")
                when
                then
                  policy.pack( "test", "1" )
                      .zone( "Asia/Shanghai" )
                      .pointsFrom( "fcr", 0.5, 60 )
                      .pointsFrom( "fcr", 0.95, 100 )
                      .pointsFrom( "fcr", 0.8, 85 )
                      .pointsFrom( "csat", 3, 40 )
                      .pointsFrom( "csat", 4, 100 )
                      .weight( "all", "fcr", 50 )
                      .weight( "all", "csat", 50 )
                      .otherLinesLike( "all" )
                      .index( "skill", "fcr", "csat" )
                      .rankBy( "skill" )
                      .tierFrom( "B", 60 )
                      .tierFrom( "C", 0 )
                      .tierFrom( "A", 90 );
                end
                """);

        Text said = PackPages.directory(directory).policy().get(0).then();

        assertThat(said.en())
                .isEqualTo("pack test, version 1 + days and months are those of Asia/Shanghai"
                        + " + fcr: 100 points from 0.95 on + fcr: 85 points from 0.8 on + fcr: 60 points from 0.5 on"
                        + " + csat: 100 points from 4 on + csat: 40 points from 3 on"
                        + " + line all: fcr weighs 50 + line all: csat weighs 50 + any other line is weighed as all"
                        + " + index skill over its metrics: fcr, csat + agents are ranked by skill"
                        + " + A from an index of 90 + B from an index of 60 + C from an index of 0");
        assertThat(said.zh()).contains("指数 skill，由这些指标合成：fcr, csat + 按 skill 排名 + A：指数达到 90 + B：指数达到 60");
    }

    @Test
    void gradesOfSeveralRules() {
        String rule = """
                rule "grading: %1$s"
                  @clause("grading")%2$s
                when
                then
                  policy.%3$s;
                end

                """;
        TestPack pack = TestPack.minimal(directory)
                .file(
                        "policy/grading.drl",
                        """
                        package test.policy;

                        import io.qarules.engine.policy.*;

                        global PolicyBook policy;

                        """
                                + rule.formatted("pass", " @zh(\"等级\") @en(\"grades\")", "grade( \"PASS\", 60 )")
                                + rule.formatted("fail", "", "gradeToRectify( \"FAIL\", 0 )")
                                + rule.formatted("good", "", "grade( \"GOOD\", 80.5 )"))
                .penalize("7.1", "decide.coach( $o );");

        assertThat(PackPages.of(pack.load().pack()).policy().stream()
                        .map(RuleLine::then)
                        .map(Text::en)
                        .filter(line -> line.contains("score")))
                .containsExactly(
                        "GOOD from a score of 80.5",
                        "PASS from a score of 60",
                        "FAIL from a score of 0, to be put right (RECTIFICATION)");
    }
}
