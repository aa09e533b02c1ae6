package io.qarules.cli;

import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Money;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "team-award",
        description = "Writes an award for teams, paid from the fund, and the cases.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nFor example:%n",
        footer = {
            "  new team-award 9.1 --amount 500 --en TITLE --zh TITLE",
            "or, for a team has one award a period:",
            "  new team-award 9.1 --amount 800 --best --en TITLE --zh TITLE"
        })
final class NewTeamAwardCommand implements Callable<Integer> {
    private static final BigDecimal HIGH = BigDecimal.valueOf(90);
    private static final BigDecimal LOW = BigDecimal.valueOf(50);

    /** As many of each team are ranked, where groups need not have more. */
    private static final int RANKED = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CLAUSE", description = "The regulation's own number, e.g. 9.1.")
    private String clause = "";

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true, description = "What the team gets, CNY.")
    private String said = "";

    @Option(
            names = "--best",
            description = "For the team whose mean index is the best, in place of each team without a fine in force.")
    private boolean best;

    @Mixin
    private final TitleOptions titles = new TitleOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Text title = titles.of(clause);
        BigDecimal amount = PenaltyParser.amount(said, said);
        PackEdit pack = PackEdit.ofPeriods(titles.directory());
        NewWords.require(!pack.has(Stage.TIER, clause), "award.there", clause);
        requireOnly(pack);
        NewWords.require(!best || RankedMembers.rankBy(pack).isPresent(), "award.ranking");
        String file = "tier/" + TitleOptions.file(clause, title);
        pack.add(file, rule(pack.drlPackage(Stage.TIER), title, amount))
                .addCases(file, best ? List.of(bestTeam(RankedMembers.of(pack), amount)) : withoutFine(amount));
        pack.load();
        NewWords.print(spec, language, pack, pack.write(), clause);
        return 0;
    }

    /** A team has one award a period, and a team without a fine can be the best. */
    private static void requireOnly(PackEdit pack) {
        pack.rules(Stage.TIER)
                .forEach((file, drl) -> NewWords.require(
                        PackEdit.withoutComments(drl).indexOf(".teamAward(") < 0, "award.second", pack.path(file)));
    }

    private String rule(String drlPackage, Text title, BigDecimal amount) {
        Text who = best
                ? new Text("平均指数最高的团队", "For the team with the best mean index")
                : new Text("全队没有生效的扣罚，且都已知", "For a team of which it is known that nobody was fined");
        return new RuleFile(drlPackage, Stage.TIER, "Settle", clause, title)
                .titled(title)
                .rule(
                        new Text(who.zh() + "：奖%s元".formatted(amount), who.en() + " " + amount),
                        best ? "best" : "without a fine",
                        best
                                ? "$t : Team( rank == 1 )"
                                : "$t : Team( $name : name )\nnot Standing( agent.team == $name, value( \"fines\" ) == null || value( \"fines\" ) > 0 )",
                        "settle.teamAward( $t, %s )".formatted(amount))
                .drl();
    }

    private static List<CaseText> withoutFine(BigDecimal amount) {
        return List.of(
                new CaseText(
                                "a team without a fine in force; one with a fine, and one of which nothing is known, get none")
                        .field("opening", "\"%s\"".formatted(Money.round(amount)))
                        .given("members", member("A1", "T1", "[]"))
                        .given("members", member("A2", "T1", "[{kind: FINE, status: PROPOSED, amount: \"20.00\"}]"))
                        .given("members", member("B1", "T2", "[]"))
                        .given("members", member("B2", "T2", "[{kind: FINE, amount: \"20.00\"}]"))
                        .given("members", member("C1", "T3", ""))
                        .expect("decisions", List.of("TEAM_AWARD team:T1 " + Money.round(amount))),
                new CaseText("the fund does not reach")
                        .field("opening", "\"0.00\"")
                        .given("members", member("A1", "T1", "[]"))
                        .expect("decisions", List.of("TEAM_AWARD team:T1 %s UNFUNDED".formatted(Money.round(amount)))));
    }

    private static CaseText bestTeam(RankedMembers members, BigDecimal amount) {
        CaseText text =
                new CaseText("the better of two teams").field("opening", "\"%s\"".formatted(Money.round(amount)));
        for (int i = 0; i < RANKED; i++) {
            text.given(
                    "members", members.member("A1" + i, HIGH).with("team", "T1").record());
        }
        for (int i = 0; i < RANKED; i++) {
            text.given(
                    "members", members.member("B1" + i, LOW).with("team", "T2").record());
        }
        return text.expect("decisions", List.of("TEAM_AWARD team:T1 " + Money.round(amount)));
    }

    private static String member(String id, String team, String decisions) {
        return new MemberText(id, "")
                .with("team", team)
                .with("decisions", decisions)
                .record();
    }
}
