package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.standard.StandardPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code new} writes into a pack passes its check and its own cases, without a touch, and again after that. */
class NewRulesTest {
    @TempDir
    private Path pack;

    private final Set<String> files = new TreeSet<>();

    @Test
    @Policy({"12", "13", "14"})
    void all_that_a_clause_can_say_in_an_empty_pack() throws Exception {
        empty("PolicyBook");

        allClauses();

        assertThat(diagnostics()).isEmpty();
        testPasses(".");
    }

    @Test
    @Policy({"12", "13", "14", "15"})
    void all_that_a_clause_and_a_tally_can_say_in_the_standard_pack() {
        StandardPack.TELESALES.copyTo(pack);

        write("clause", "7.2", "--first", "warning", "--repeat", "fine 200 + supervisor fine 20, 扣分3");
        write("clause", "7.3", "--every", "fine 5%", "--self-reported-half", "--new-staff", "90");
        write("clause", "7.4", "--first", "fine 20", "--repeat", "fine 50", "--together", "6.3.1.1,5.2.*");
        write("clause", "8.1", "--first", "reminder", "--repeat", "warning", "--event", "LATE", "--counted", "month");
        write("clause", "7.5", "--first", "warning", "--repeat", "fine 50", "--together", "6.3.3.*");
        write("tally", "9.1", "--of", "warning", "--step", "3 offline training", "--step", "6 dismissal");
        write("tally", "9.2", "--of", "warning", "--each", "month", "--step", "2 fine 50", "--step", "4 封线培训 + 扣罚");
        write("tally", "9.3", "--of", "points", "--within", "90", "--step", "6 training", "--step", "12 dismissal");
        write("tally", "9.4", "--of", "fine,reminders", "--clauses", "5.*", "--each", "ever", "--step", "4 warning");
        write("tally", "9.5", "--of", "warning", "--clauses", "6.3.*", "--step", "2 fine");

        assertThat(diagnostics()).isEmpty();
        List.of("7.", "8.", "9.").forEach(this::testPasses);
        assertThat(pack.resolve("policy/9.2-title-of-9-2.drl")).content().contains("""
                  policy.tally( "warnings-9.2" ).of( WARNING ).each( "month" );
                """);
    }

    /** Rules of the pack are for 5.*, so that one clause of it is meant alone: the check asks, and so does new. */
    @Test
    @Policy("14")
    void a_clause_that_only_a_group_has_rules_for() {
        StandardPack.TELESALES.copyTo(pack);

        String tally = write("tally", "9.6", "--of", "reminder", "--clauses", "5.2.3", "--step", "1 warning");
        String clause = write("clause", "7.2", "--first", "warning", "--repeat", "fine 5", "--together", "5.2.4");

        assertThat(tally).contains("check asks whether \"5.2.3.*\" is meant");
        assertThat(clause).contains("check asks whether \"5.2.4.*\" is meant");
        assertThat(diagnostics()).hasSize(2).allSatisfy(found -> assertThat(found.code())
                .isEqualTo(DiagnosticCode.CLAUSE_WITHOUT_RULE));
        List.of("7.2", "9.6").forEach(this::testPasses);
    }

    /** Five points each time: the second goes past six, the third past twelve, and the first alone is too few. */
    @Test
    @Policy("15")
    void a_tally_is_written_with_offences_that_add_up_to_its_numbers() throws Exception {
        empty("PolicyBook");
        write("clause", "7.1", "--every", "points 5");

        write("tally", "3.3", "--of", "points", "--each", "year", "--step", "6 training", "--step", "12 dismissal");

        assertThat(pack.resolve("policy/3.3-title-of-3-3.drl")).hasContent("""
                package ours.policy;

                import io.qarules.engine.policy.*;

                global PolicyBook policy;

                // 累计的是扣分。（请在此写明理由。）
                // What is added up: points. (Write here why.)
                rule "3.3 title of 3.3: what is counted"
                  @clause("3.3") @zh("题") @en("title of 3.3")
                when
                then
                  policy.tally( "points" ).of( POINTS ).each( "year" );
                end
                """);
        assertThat(pack.resolve("escalate/3.3-title-of-3-3.drl")).hasContent("""
                package ours.escalate;

                import io.qarules.engine.escalate.*;

                global Escalate escalate;

                // 累计到6：参加培训。（请在此写明理由。）
                // At 6: training. (Write here why.)
                rule "3.3 title of 3.3: at 6"
                  @clause("3.3")
                when
                  $t : Tallied( tally == "points", number == 6 )
                then
                  escalate.train( $t );
                end

                // 累计到12：辞退建议。（请在此写明理由。）
                // At 12: dismissal proposed. (Write here why.)
                rule "3.3 title of 3.3: at 12"
                  @clause("3.3")
                when
                  $t : Tallied( tally == "points", number == 12 )
                then
                  escalate.dismiss( $t );
                end
                """);
        assertThat(pack.resolve("escalate/3.3-title-of-3-3.cases.yaml")).hasContent("""
                - case: what follows at each number
                  findings:
                    - {id: F1, clause: "7.1", occurredAt: "2026-10-05T12:00:00+08:00", verified: {}}
                    - {id: F2, clause: "7.1", occurredAt: "2026-10-05T12:01:00+08:00", verified: {}}
                    - {id: F3, clause: "7.1", occurredAt: "2026-10-05T12:02:00+08:00", verified: {}}
                  decisions:
                    - TRAINING tally:points:2026:6
                    - DISMISSAL tally:points:2026:12 PROPOSED

                - case: fewer are too few
                  findings:
                    - {id: F1, clause: "7.1", occurredAt: "2026-10-05T12:00:00+08:00", verified: {}}
                  decisions: []
                """);
        assertThat(diagnostics()).isEmpty();
        testPasses(".");
    }

    @Test
    @Policy("17")
    void metrics_tiers_and_team_awards_in_an_empty_pack() throws Exception {
        empty("SettlementBook");

        write("metric", "quality 0 100 60", "csat 1 5 40");
        write("metric", "conversion 0 0.5 20", "aht 900 600 10", "--less", "quality");
        write("metric", "shown 0 10");
        write("tier", "A", "--from", "95", "--coefficient", "1.2");
        write("tier", "B", "--from", "80.5", "--coefficient", "1");
        write("tier", "C", "--from", "0", "--coefficient", "0");
        write("team-award", "9.2", "--amount", "800.5", "--best");

        assertThat(diagnostics()).isEmpty();
        testPasses(".");
        assertThat(pack.resolve("policy/quality-title-of-quality.drl"))
                .content()
                .contains("""
                  policy.weight( "all", "quality", 30 )
                      .weight( "all", "csat", 40 );
                """);
    }

    @Test
    @Policy("17")
    void metrics_tiers_and_team_awards_in_the_standard_pack() {
        StandardPack.CSAT_LINKAGE.copyTo(pack);

        write("metric", "conversion 0 0.5 2", "--less", "aht");
        write("metric", "sales 0 100 3", "--less", "fcr", "--line", "hotline");
        write("tier", "TOP", "--coefficient", "1.1");
        write("tier", "BOTTOM", "--coefficient", "0.9");
        write("tier", "MIDDLE", "--coefficient", "1");
        write("team-award", "9.1", "--amount", "500");

        assertThat(PackCheck.directory(pack).diagnostics()).isEmpty();
        List.of("conversion", "sales", "coefficient", "9.").forEach(this::testPasses);
    }

    @Test
    void what_cannot_be_is_said_and_nothing_is_written() throws Exception {
        empty("PolicyBook");
        write("clause", "6.1", "--every", "reminder");
        List<Path> before = all();

        refused("""
                clause 7.1 --first warning --then reminder | say what the clause brings: --first and --repeat
                clause 7.1 --hand-over | name their type with --event
                clause 7.1 --hand-over --event LATE --every warning | say what the clause brings
                clause 7.1 --every warning --counted month | with --every all bring the same
                clause 7.1 --first warning --repeat fine --counted week | "week" is no time that an offence counts for
                clause 7.1 --first warning --repeat fine --together 6.2 | no penalties for clause 6.2
                clause 7.1 --every warning --self-reported-half | none of these penalties has an amount
                clause 7.1 --every warning --where done==false | name its type with --event
                clause 7.1 --every warning --event LATE --where late | "late" is no condition on an event
                clause 7.1 --every warning --event 8-9 | "8-9" is no type of event
                clause 7.1 --every warning --new-staff -3 | not -3
                clause 7.1 --every warning --new-staff 0 | less than 1 to 3650 days, not 0
                clause 7.1 --every warning --new-staff 90d | less than 1 to 3650 days, not 90d
                clause 7.1 --every fine_30_points | a fine is money, and points are a penalty of their own. Maybe fine 30, or points 30
                clause 7.1 --every points_30_CNY | points are no money, and money is a fine. Maybe points 30, or fine 30
                clause 7.1 --every 扣分3元 | Maybe points 3, or fine 3
                clause 7.1 --every supervisor_fine_5 --to TRAINER | goes to the director whatever is said. Leave out --to
                clause 7.1 --first warning --repeat supervisor_fine_5 --to TRAINER | Leave out --to
                clause 7.1 --every fine_0.01 --self-reported-half | half of a fine of 0.01 is rounded to as much
                clause 7.1 --every fine_10.01_doubling_up_to_100 --self-reported-half | half of 10.01, doubled, is not half
                clause 7.1 --hand-over --event LATE --to DIRECTOR --verified --new-staff 30 | leave out --verified --to --new-staff
                clause 7.1 --hand-over --event LATE --counted month --together 6.1 --self-reported-half | leave out --self-reported-half --counted --together
                clause 7.1 --first warning --repeat fine --together 6.2.* | no penalties for clause 6.2.*
                tally 3.1 --of warning --step 3fine --within 0 | 1 to 3650 days, not 0
                tally 3.1 --of warning --step 3fine --within 3651 | 1 to 3650 days, not 3651
                tally 3.1 --of warning --step 3fine --within month | 1 to 3650 days, not month
                tally 3.1 --of warning --step 3fine --within 30 --each quarter | say --each or --within, not both
                clause 7.1 --first fine_10_doubling_up_to_200 --repeat warning | say it with --every
                tally 3.1 --of hugs --step 3warning | "hugs" is no penalty that can be counted
                tally 3.1 --of dismissal --step 3warning | never in force
                tally 3.1 --of points,fine --step 3warning | in no tally with other penalties
                tally 3.1 --of warning --step warning | "warning" is no step
                tally 3.1 --of warning --step 3points3 | what follows from a tally is one of
                tally 3.1 --of warning --step 3fine --step 3warning | two steps are at 3
                tally 3.1 --of warning --step 3fine --each week | "week" is no time for a tally
                tally 3.1 --of coaching --step 3fine | tally "coachings" does not get to 3
                metric quality_0_100 | decides cases
                """);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_in_a_settlement_is_said() throws Exception {
        empty("SettlementBook");
        write("metric", "quality 0 100 60", "csat 1 5 40");
        write("tier", "B", "--from", "80", "--coefficient", "1");
        write("team-award", "9.3", "--amount", "500");
        List<Path> before = all();

        refused("""
                metric fcr_0_2_5 | metric fcr is from 0 to 1 and never 2. Maybe "fcr 0 1"
                metric empathy_0_5_5 | metric empathy is from 1 to 5 and never 0
                metric aht_900_-1_5 | metric aht is 0 or more and never -1
                tier A --coefficient 101% --from 90 | a factor is no percentage: for 101% say 1.01
                tier A --coefficient 0.5％ --from 90 | for 0.5％ say 0.005
                tier A --coefficient double --from 90 | such as 1.2, not double
                tier A --coefficient 1 --from 90% | such as 80.5, not 90%
                team-award 9.1 --amount 5e9 | an amount is above 0 with two decimals at most, not 5e9
                team-award 9.2 --amount 800 --best | a team has one award a period, and this pack has a rule for it
                metric aht | "aht" is no metric
                metric csat_1_5_3 | metric csat has points already
                metric fines_9_0_3 | metric fines follows from decisions
                metric sales_5_5_3 | the values of 0 and of 100 points are the same
                metric sales_0_5_3 --less empathy | metric empathy weighs nothing in line all
                metric sales_0_5_60 --less quality | metric quality weighs 60 in line all, and cannot give 60
                tier A --coefficient 1.2 | there is no tier A yet
                tier A --coefficient -1 --from 90 | a factor is a number from 0 to 10
                tier A --coefficient 120 --from 90 | from 0 to 10 with four decimals at most, such as 1.2, not 120
                tier A --coefficient 1 --from 101 | not 101
                team-award 9.1 --amount 0 | an amount is above 0
                clause 7.1 --every warning | settles periods
                """);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void what_needs_others_of_its_kind_is_refused_without() throws Exception {
        empty("SettlementBook");
        write("metric", "quality 0 100 60", "csat 1 5 40");

        refused("""
                tier A --coefficient 1 --from 0.9 | 0.9 looks like a share of 1, and an index goes to 100. Maybe --from 90
                team-award 9.1 --amount 5 --best | the pack does not rank anybody
                """);
    }

    /** Three counted by the month: the fourth has to be, too, and says that 7.4 is from now on. */
    @Test
    @Policy("14")
    void clauses_that_are_counted_together_have_one_time() throws Exception {
        empty("PolicyBook");
        write("clause", "7.1", "--first", "reminder", "--repeat", "warning", "--counted", "month");
        write("clause", "7.3", "--first", "reminder", "--repeat", "warning", "--counted", "90 days free");
        write("clause", "7.4", "--first", "reminder", "--repeat", "warning");

        refused("""
                clause 7.2 --first warning --repeat fine --together 7.1 | clause 7.1 has "month". Say --counted "month"
                clause 7.2 --first warning --repeat fine --together 7.3 | Say --counted "90 days free"
                clause 7.2 --first warning --repeat fine --together 7.4,7.1 | clause 7.1 has "month"
                clause 7.2 --first warning --repeat fine --together 7.1 --counted year | clause 7.1 has "month"
                """);
        String said = write(
                "clause",
                "7.2",
                "--first",
                "warning",
                "--repeat",
                "fine",
                "--together",
                "7.1,7.4",
                "--counted",
                "month");

        assertThat(said).contains("Offences of 7.4 count for \"month\" now, too.");
        assertThat(pack.resolve("policy/7.2-title-of-7-2.drl"))
                .content()
                .contains("repeatWithin( \"7.2\", \"month\" )", "repeatWithin( \"7.4\", \"month\" )")
                .doesNotContain("repeatWithin( \"7.1\"");
        assertThat(diagnostics()).isEmpty();
        testPasses("7.2");
    }

    /** What was decided before by other clauses and is decided otherwise now. */
    @Test
    void what_changes_for_other_clauses_is_said() throws Exception {
        empty("PolicyBook");
        write("clause", "6.1", "--first", "warning", "--repeat", "points 2");
        write("clause", "7.1", "--every", "warning");

        assertThat(write("clause", "6.2", "--first", "reminder", "--repeat", "warning", "--together", "6.1"))
                .contains("Offences of 6.1 and of 6.2 are numbered in one sequence now");
        assertThat(write("tally", "8.1", "--of", "warning", "--clauses", "6.*", "--step", "1 training"))
                .doesNotContain("Tally ");
        assertThat(write("tally", "8.2", "--of", "warning", "--clauses", "7.1", "--step", "1 training"))
                .doesNotContain("Tally ");
        assertThat(write("tally", "8.3", "--of", "points", "--step", "2 training"))
                .doesNotContain("Tally ");
        assertThat(write("tally", "8.4", "--of", "warning,reminder", "--clauses", "6.2", "--step", "1 training"))
                .contains("Tally \"warnings-reminders\" counts some of what is counted by warnings: one decision");
    }

    @Test
    void what_changes_for_other_tiers_is_said() throws Exception {
        empty("SettlementBook");
        assertThat(write("metric", "quality 0 100 100")).contains("Only metric quality weighs anything yet");
        assertThat(write("metric", "shown 0 10")).contains("Only metric quality");

        assertThat(write("tier", "A", "--from", "95", "--coefficient", "1.2"))
                .doesNotContain("Who has", "has no factor");
        assertThat(write("tier", "C", "--from", "60", "--coefficient", "0.8")).doesNotContain("Who has");
        assertThat(write("tier", "B", "--from", "80", "--coefficient", "1"))
                .contains("Who has an index from 80 on and was in tier C is in tier B now");
    }

    @Test
    void tiers_without_a_factor_are_named() {
        StandardPack.CSAT_LINKAGE.copyTo(pack);

        assertThat(write("tier", "TOP", "--coefficient", "1.1"))
                .contains("Tier MIDDLE has no factor yet", "Next: new tier BOTTOM --coefficient FACTOR")
                .doesNotContain("Tier TOP");
        refused("tier BOTTOM --coefficient 1 --from 90 | tier BOTTOM is a share of those ranked");
        write("tier", "MIDDLE", "--coefficient", "1");
        assertThat(write("tier", "BOTTOM", "--coefficient", "0.9")).doesNotContain("has no factor");
    }

    /** The table of CONTRIBUTING from its top down: its clauses in a pack for cases, the rest in one for periods. */
    @ParameterizedTest
    @CsvSource({"PolicyBook, clause tally, 7", "SettlementBook, metric tier team-award, 4"})
    void the_commands_of_the_page_for_authors_run_in_its_order(String book, String kinds, int rows) throws Exception {
        empty(book);
        String page = Files.readString(Path.of("../../CONTRIBUTING.md"));
        List<List<String>> commands = Pattern.compile("^\\| .* \\| `new (.*)` \\|$", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(row -> words(row.group(1)))
                .filter(words -> List.of(kinds.split(" ")).contains(words.get(0)))
                .toList();

        assertThat(commands).hasSize(rows);
        commands.forEach(words -> write(words.toArray(String[]::new)));

        assertThat(diagnostics()).isEmpty();
        testPasses(".");
    }

    /** The words of a command line, of which some stand in quotes. */
    private static List<String> words(String command) {
        return Pattern.compile("\"([^\"]*)\"|\\S+")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
    }

    @Test
    void a_pack_of_the_inspection_office_has_nothing_of_it() {
        assertThat(CliRun.of("new", "pack", pack, "--of", "inspection-office").exit())
                .isZero();

        refused("""
                clause 7.1 --every warning | is of the inspection office
                tier A --coefficient 1 | is of the inspection office
                """);
    }

    /** Runs the arguments of each line, in which _ is a space; after the bar stands what is said of them. */
    private void refused(String lines) {
        assertThat(lines.lines()).isNotEmpty().allSatisfy(line -> {
            String[] parts = line.split(" \\| ");
            CliRun run = run(Stream.of(parts[0].split(" "))
                    .map(word -> word.replace('_', ' '))
                    .toArray(String[]::new));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(parts[1]);
        });
    }

    private void allClauses() {
        write("clause", "7.1", "--every", "fine 5%");
        write("clause", "7.2", "--first", "warning", "--repeat", "fine 200 + supervisor fine 20, 扣分3");
        write("clause", "7.3", "--every", "fine 10 doubling up to 200", "--self-reported-half", "--counted", "month");
        write("clause", "7.4", "--first", "reminder", "--then", "warning", "--then", "fine 20", "--repeat", "fine 50");
        write("clause", "7.5", "--first", "warning", "--repeat", "fine", "--counted", "90 days", "--verified");
        write("clause", "7.6", "--first", "warning", "--repeat", "fine 20-50", "--counted", "6 months");
        write("clause", "7.7", "--first", "reminder", "--repeat", "warning", "--counted", "2 days free");
        write("clause", "7.8", "--first", "coaching", "--repeat", "warning", "--together", "7.4", "--new-staff", "90");
        write("clause", "7.9", "--every", "experience training + warning", "--to", "DIRECTOR");
        write(
                "clause",
                "8.1",
                "--first",
                "reminder",
                "--repeat",
                "fine 20",
                "--event",
                "LATE",
                "--where",
                "minutes > 15");
        write(
                "clause",
                "8.2",
                "--every",
                "fine 30",
                "--event",
                "CHECK",
                "--where",
                "done == false",
                "--new-staff",
                "30");
        write("clause", "8.3", "--every", "fine 20-80", "--event", "LATE", "--where", "minutes >= 60", "--verified");
        write("clause", "8.4", "--every", "主管扣罚 10、辞退", "--event", "ABSENT", "--self-reported-half");
        write("clause", "8.5", "--hand-over", "--event", "INCIDENT", "--where", "harmed == true");
    }

    /** Writes rules, remembers into which files, and returns what is said. */
    private String write(String... arguments) {
        CliRun run = run(arguments);
        assertThat(run.exit())
                .as("%s: %s", String.join(" ", arguments), run.err())
                .isZero();
        run.out()
                .lines()
                .filter(line -> line.endsWith(".drl"))
                .map(String::strip)
                .forEach(files::add);
        return run.out();
    }

    private CliRun run(String... arguments) {
        String titled = arguments[1].replaceAll("\\s.*", "");
        return CliRun.of(Stream.of(
                        Stream.of("new"),
                        Stream.of(arguments),
                        Stream.of("--zh", "题", "--en", "title of " + titled, "--rules", pack, "--lang", "en"))
                .flatMap(said -> said)
                .toArray());
    }

    /** What check says of the files that were written. */
    private List<Diagnostic> diagnostics() {
        assertThat(files).isNotEmpty();
        return PackCheck.directory(pack).diagnostics().stream()
                .filter(diagnostic -> files.contains(diagnostic.file()))
                .toList();
    }

    private void testPasses(String only) {
        CliRun test = CliRun.of("test", pack, "--only", only, "--lang", "en");
        assertThat(test.exit()).as(test.out() + test.err()).isZero();
    }

    private List<Path> all() throws Exception {
        try (Stream<Path> paths = Files.walk(pack)) {
            return paths.sorted().toList();
        }
    }

    /** A pack that has a name and a zone, and nothing else. */
    private void empty(String book) {
        String says = book.equals("PolicyBook")
                ? "policy.pack( \"ours\", \"1\" );"
                : "policy.pack( \"ours\", \"1\" ).zone( \"Asia/Shanghai\" );";
        String rule = """

                // 名称。
                // Its name.
                rule "%1$s: is"
                  @clause("%1$s") @zh("规则包") @en("%1$s")
                when
                then
                  %2$s
                end
                """;
        String zone = book.equals("PolicyBook") ? rule.formatted("zone", "policy.zone( \"Asia/Shanghai\" );") : "";
        StandardPack.write(
                pack.resolve("policy/pack.drl"),
                "package ours.policy;\n\nimport io.qarules.engine.policy.*;\n\nglobal %s policy;\n".formatted(book)
                        + rule.formatted("pack", says)
                        + zone);
    }
}
