package io.qarules.examples.flinkmonthend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qarules.RuleFailureException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.examples.flinkmonthend.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Two rules that decide the same of one subject fail; no check sees that these can. */
@DisplayName("where a rule fails on the period, the job writes the line of settle in place of the settlement")
class FailingRulesTest {
    @TempDir
    private Path directory;

    /** A9 and 𝄞 have 7 calls: both stars are A9's first, whose id is before 𝄞 by code point. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void onAnAgent(int tasks) throws IOException {
        rule("odd", "$s : Standing( callsKnown * callsKnown % 2 == 1 )", "settle.star( $s );");
        rule("third", "$s : Standing( callsKnown % 3 == 1 )", "settle.star( $s );");

        requireFailure(tasks, "A9");
    }

    @Test
    @Tag("full")
    void onTheCentre() throws IOException {
        rule(
                "kpi",
                "$c : Centre( value( \"answerRate\" ) * value( \"answerRate\" ) % 2 == 1 )",
                "settle.reviewKpi( $c, \"answerRate\", 99 );");
        rule(
                "kpi again",
                "$c : Centre( value( \"answerRate\" ) % 3 == 1 )",
                "settle.reviewKpi( $c, \"answerRate\", 98 );");

        requireFailure(2, "");
    }

    @Test
    @Tag("full")
    void whereRulesJoinMembers() throws IOException {
        rule(
                "odd",
                "$s : Standing( callsKnown * callsKnown % 2 == 1 )\n  not Standing( callsKnown > 90 )",
                "settle.star( $s );");
        rule("third", "$s : Standing( callsKnown % 3 == 1 )", "settle.star( $s );");

        requireFailure(2, null);
    }

    /** @param agentId on whom it fails; null where that depends on what fires first */
    private void requireFailure(int tasks, String agentId) throws IOException {
        policy();
        write();
        Path out = directory.resolve("out");

        int status = new CommandLine(new BatchCommand())
                .execute(
                        "--cases=" + directory.resolve("cases"),
                        "--members=" + directory.resolve("members"),
                        "--period=" + directory.resolve("period.json"),
                        "--settlement-rules=" + directory.resolve("pack"),
                        "--out=" + out,
                        "--parallelism=" + tasks);

        byte[] period = Written.in(out.resolve("period")).getBytes(UTF_8);
        QaRulesEngine rules = QaRulesEngine.builder()
                .settlementDirectory(directory.resolve("pack"))
                .build();
        RuleFailureException failure = catchThrowableOfType(
                RuleFailureException.class,
                () -> rules.settle(new PeriodFileReader(), new ByteArrayInputStream(period)));
        assertThat(failure.agentId()).isEqualTo(agentId == null ? failure.agentId() : agentId);
        assertThat(Written.in(out.resolve("settlement")))
                .startsWith("{\"line\":1,\"problems\":[],\"failure\":{\"rule\":")
                .isEqualTo(new JsonWriter().writeFailure(1, failure) + "\n");
        assertThat(Written.files(out.resolve("statements"))).isEmpty();
        assertThat(Written.in(out.resolve("outcomes")))
                .as("what the cases gave stands")
                .startsWith("{\"agentId\":\"A1\"");
        assertThat(status).isEqualTo(1);
    }

    private void write() throws IOException {
        file("cases/cases.ndjson", "{\"agent\":{\"id\":\"A1\"},\"asOf\":\"2026-10-31T23:59:59+08:00\"}\n");
        file("members/a.ndjson", member("𝄞", 7) + member("A1", 2));
        file("members/b.ndjson", member("A9", 7) + member("A5", 3) + member("A6", 4));
        file("period.json", """
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31"}, "indicators": {"answerRate": 97}}
                """);
    }

    private static String member(String id, int calls) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < calls; i++) {
            all.append("%s{\"id\":\"C%d\",\"startedAt\":\"2026-10-03T09:00:00Z\",\"firstContactResolved\":true}"
                    .formatted(i == 0 ? "" : ",", i));
        }
        return "{\"agent\":{\"id\":\"%s\"},\"calls\":[%s]}\n".formatted(id, all);
    }

    private void policy() throws IOException {
        drl("policy", "SettlementBook policy", "pack", "", """
                policy.pack( "failing", "1" ).zone( "Asia/Shanghai" ).otherLinesLike( "any" ).weight( "any", "fcr", 100 );""");
        drl(
                "policy",
                "SettlementBook policy",
                "points",
                "",
                "policy.pointsLinear( \"fcr\", 0, 1 ).centre( \"answerRate\" );");
    }

    private void rule(String clause, String when, String then) throws IOException {
        drl("tier", "Settle settle", clause, when, then);
    }

    private void drl(String stage, String global, String clause, String when, String then) throws IOException {
        file("pack/%s/%s.drl".formatted(stage, clause), """
                package failing.%1$s;
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

    private void file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
