package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.standard.StandardPack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page and the letter by packs that declare metrics, an index and tiers of their own. Worked out by hand: index
 * {@code work} is the points of {@code conversion}, 90, 50 and 20; of three agents the better half is one, so that A1 is
 * in tier A and the others are in tier B. The means are 53.33 and, of errors, (8 + 2 + 2) ÷ 3 = 4; fewer errors are
 * better. The fine of 50.00 collects 30.00, the limit of a day.
 */
@Policy({"13", "17"})
class OwnMeasuresReportTest {
    private static final String CASE = """
            {"agent": {"id": "A1"}, "asOf": "2026-10-31T23:59:59+08:00",
             "evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED", "submittedAt": "2026-10-04T08:00:00+08:00",
               "findings": [{"id": "F1", "clause": "7.2", "occurredAt": "2026-10-03T10:00:00+08:00"}]}]}""";
    private static final String PERIOD = """
            {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true},
             "members": [
               {"agent": {"id": "A1", "line": "sales"}, "indicators": {"conversion": 0.9, "errors": 8}},
               {"agent": {"id": "A2", "line": "sales"}, "indicators": {"conversion": 0.5, "errors": 2}},
               {"agent": {"id": "A3", "line": "sales"}, "indicators": {"conversion": 0.2, "errors": 2}}]}""";

    @TempDir
    private Path directory;

    @Test
    void the_page_shows_the_metrics_the_index_and_the_tiers_of_the_pack() throws Exception {
        CliRun run = CliRun.of(
                "report",
                file("case.json", CASE),
                file("period.json", PERIOD),
                "--rules",
                cases(),
                "--settlement-rules",
                WrittenPack.rankedByWork(directory.resolve("periods")),
                "--out",
                directory);
        assertThat(run.exit()).as(run.err()).isZero();
        String page = Files.readString(directory.resolve("report.html"));

        String agent = page.substring(page.indexOf("data-agent=\"A1\""), page.indexOf("data-agent=\"A2\""));
        assertThat(agent)
                .contains(
                        "指数 work <span lang=\"en\">Index work</span></dt><dd>90.00</dd><dd>53.33</dd>",
                        "conversion <span lang=\"en\"></span></dt><dd>0.90</dd><dd>0.53</dd>",
                        "errors <span lang=\"en\"></span></dt><dd class=\"worse\">8.00</dd><dd>4.00</dd>")
                .doesNotContain("Attitude", "Satisfaction index");
        assertThat(page)
                .contains(
                        "<h2>各线指数 work <span lang=\"en\">Index work by line</span></h2>",
                        "<dt>A <span lang=\"en\"></span></dt><dd>1 (≥ 90.00)</dd>",
                        "<dt>B <span lang=\"en\"></span></dt><dd>2 (≤ 50.00)</dd>",
                        "指数 work分布 Index work by agents, sales; A ≥ 90.00; B ≤ 50.00",
                        "<title>90–95: 1 A</title>",
                        "above the limits of fines, not collected: 20.00",
                        "超出罚款限额、不扣：20.00")
                .doesNotContain("wage caps", "<dt>前段");
    }

    @Test
    void the_letter_names_what_made_the_tier_and_no_award_that_the_pack_does_not_give() {
        String english = letter("en");

        assertThat(english)
                .contains(
                        "Your index work: 90.00 (line's mean 53.33)",
                        "Tier: A (by index work)",
                        "  conversion: 0.90 · line's mean 0.53 · better\n",
                        "  errors: 8.00 · line's mean 4.00 · worse\n",
                        "collected 30.00")
                .doesNotContain("satisfaction index", "Attitude", "6.2.1");
        assertThat(letter("zh")).contains("分层：A（按指数 work）").doesNotContain("满意度指数", "6.2.1");
    }

    private String letter(String language) {
        CliRun run = CliRun.of(
                "letter",
                "A1",
                file("case.json", CASE),
                file("period.json", PERIOD),
                "--rules",
                cases(),
                "--settlement-rules",
                WrittenPack.rankedByWork(directory.resolve("periods")),
                "--lang",
                language);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private Path file(String name, String text) {
        StandardPack.write(directory.resolve(name), text);
        return directory.resolve(name);
    }

    private Path cases() {
        Path pack = directory.resolve("cases");
        WrittenPack.rule(pack, "policy", "PolicyBook policy", "name", "", "policy.pack( \"ledger\", \"1.0.0\" );");
        WrittenPack.rule(pack, "policy", "PolicyBook policy", "zone", "", "policy.zone( \"Asia/Shanghai\" );");
        WrittenPack.rule(pack, "policy", "PolicyBook policy", "limit", "", "policy.fineLimit( \"day\", 30 );");
        WrittenPack.rule(pack, "penalize", "Decide decide", "7.2", "$o : Offence()", "decide.fine( $o, 50 );");
        return pack;
    }
}
