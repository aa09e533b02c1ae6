package io.qarules.cli;

import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Money;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "tier",
        description = "Writes a tier of settlements, the factor of its performance pay, and the cases.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nFor example:%n",
        footer = {
            "  new tier A --from 95 --coefficient 1.2 --en TITLE --zh TITLE",
            "  new tier TOP --coefficient 1.1 --en TITLE --zh TITLE"
        })
final class NewTierCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,4})?)\\s*[%％]");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal PAY = new BigDecimal("1000.00");

    /** Numbers of agents for a case, of which the first is taken that has somebody in the tier. */
    private static final List<Integer> AGENTS = List.of(10, 20, 50, 100);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TIER", description = "The tier's name: one that the pack has, or a new one.")
    private String tier = "";

    @Option(
            names = "--coefficient",
            paramLabel = "FACTOR",
            required = true,
            description = "By which the performance pay is multiplied, e.g. 1.2; 0 for none.")
    private String saidFactor = "";

    private BigDecimal factor = BigDecimal.ONE;

    @Option(
            names = "--from",
            paramLabel = "INDEX",
            description = "Of a new tier the lowest index, 0 to 100; the pack ranks by it.")
    private @Nullable String from;

    @Mixin
    private final TitleOptions titles = new TitleOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        NewWords.require(NAME.matcher(tier).matches(), "tier.name", tier);
        factor = factor();
        NewWords.require(
                factor.signum() >= 0 && factor.compareTo(BigDecimal.TEN) <= 0 && factor.scale() <= 4,
                "tier.factor",
                factor.toPlainString());
        String clause = "coefficient." + tier;
        Text title = titles.of(clause);
        PackEdit pack = PackEdit.ofPeriods(titles.directory());
        NewWords.require(!pack.has(Stage.TIER, clause), "tier.there", tier);
        TierNames before = TierNames.of(pack);
        TierShares shares = TierShares.of(pack);
        boolean isAShare = shares.names().contains(tier);
        NewWords.require(!isAShare || from == null, "tier.noBand", tier);
        String file = TitleOptions.file(clause, title);
        RankedMembers members = RankedMembers.of(pack);
        List<CaseText> cases = isAShare
                ? List.of(share(members, shares, shares.names().indexOf(tier)))
                : band(members, bound(pack, shares, "policy/" + file, clause, title));
        pack.add("tier/" + file, rule(pack.drlPackage(Stage.TIER), clause, title))
                .addCases("tier/" + file, cases);
        pack.load();
        NewWords.print(spec, language, pack, pack.write(), clause);
        sayWhatChanges(pack, before);
        return 0;
    }

    private BigDecimal factor() {
        Matcher percent = PERCENT.matcher(saidFactor.strip());
        if (percent.matches()) {
            BigDecimal share = new BigDecimal(percent.group(1)).divide(HUNDRED).stripTrailingZeros();
            throw NewWords.wrong("tier.percent", saidFactor, share.toPlainString());
        }
        return NumberOption.decimal(saidFactor, "tier.factor");
    }

    /** A new band takes agents from the one below it, and the tiers without a factor get no performance pay. */
    private void sayWhatChanges(PackEdit pack, TierNames before) {
        TierNames now = TierNames.of(pack);
        if (from != null) {
            String lowest = from.strip();
            before.below(new BigDecimal(lowest))
                    .ifPresent(lower ->
                            NewWords.print(spec, language, "written.band", lowest, lower, tier, pack.path("")));
        }
        for (String unpaid : now.unpaid()) {
            NewWords.print(spec, language, "written.unpaid", unpaid);
        }
    }

    private String rule(String drlPackage, String clause, Text title) {
        return new RuleFile(drlPackage, Stage.TIER, "Settle", clause, title)
                .titled(title)
                .rule(
                        new Text(
                                "等级%s的绩效工资乘以%s".formatted(tier, factor.toPlainString()),
                                "In tier %s the performance pay is multiplied by %s"
                                        .formatted(tier, factor.toPlainString())),
                        "factor",
                        "$s : Standing( tier == \"%s\" )".formatted(tier),
                        "settle.coefficient( $s, %s )".formatted(factor.toPlainString()))
                .drl();
    }

    /** Returns the lowest index of the tier; a new tier is added to the pack. */
    private BigDecimal bound(PackEdit pack, TierShares shares, String file, String clause, Text title) {
        String known = pack.find(
                        Stage.POLICY,
                        Pattern.compile("\\btierFrom\\(\\s*\"%s\"\\s*,\\s*(\\d+(?:\\.\\d+)?)\\s*\\)"
                                .formatted(Pattern.quote(tier))))
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
        if (known != null) {
            NewWords.require(from == null, "tier.known", tier, known);
            return new BigDecimal(known);
        }
        NewWords.require(shares.names().isEmpty(), "tier.shares", tier, String.join(", ", shares.names()));
        if (from == null) {
            throw NewWords.wrong("tier.from", tier);
        }
        BigDecimal lowest = NumberOption.decimal(from, "tier.bound");
        NewWords.require(
                lowest.signum() >= 0 && lowest.compareTo(HUNDRED) <= 0 && lowest.scale() <= 2,
                "tier.bound",
                lowest.toPlainString());
        boolean isOfOne = lowest.signum() > 0
                && lowest.compareTo(BigDecimal.ONE) < 0
                && TierNames.of(pack).bands().tailMap(BigDecimal.ONE).isEmpty();
        NewWords.require(
                !isOfOne,
                "tier.share",
                lowest.toPlainString(),
                lowest.multiply(HUNDRED).stripTrailingZeros().toPlainString());
        RuleFile rules = new RuleFile(pack.drlPackage(Stage.POLICY), Stage.POLICY, "SettlementBook", clause, title);
        if (RankedMembers.rankBy(pack).isEmpty()) {
            rules.rule(
                    new Text("按综合指数分等级", "Tiers go by the composite"), "ranking", "", "policy.rankBy( \"composite\" )");
        }
        rules.rule(
                new Text(
                        "%s以上为%s".formatted(lowest.toPlainString(), tier),
                        "From %s on it is %s".formatted(lowest.toPlainString(), tier)),
                "tier",
                "",
                "policy.tierFrom( \"%s\", %s )".formatted(tier, lowest.toPlainString()));
        pack.add(file, rules.drl());
        return lowest;
    }

    private List<CaseText> band(RankedMembers members, BigDecimal lowest) {
        List<CaseText> cases = new ArrayList<>();
        cases.add(new CaseText("who reaches %s has the factor".formatted(lowest.toPlainString()))
                .given(
                        "members",
                        members.member("A1", lowest).with("pay", quoted(PAY)).record())
                .expect("decisions", List.of(line("A1"))));
        CaseText below = new CaseText("without an index, and below, there is none")
                .given(
                        "members",
                        new MemberText("A1", members.line())
                                .with("pay", quoted(PAY))
                                .record());
        if (lowest.signum() > 0) {
            below.given(
                    "members",
                    members.member("A2", lowest.subtract(HUNDREDTH))
                            .with("pay", quoted(PAY))
                            .record());
        }
        cases.add(below.expect("decisions", List.of()));
        return cases;
    }

    /** Agents of whom each has a lower index than the one before. */
    private CaseText share(RankedMembers members, TierShares shares, int position) {
        int agents = AGENTS.stream()
                .filter(ranked -> shares.first(position, ranked) <= shares.last(position, ranked))
                .findFirst()
                .orElse(AGENTS.get(AGENTS.size() - 1));
        CaseText text = new CaseText("of %s agents those in %s have the factor".formatted(agents, tier));
        List<String> lines = new ArrayList<>();
        for (int place = 1; place <= agents; place++) {
            String id = "A%s".formatted(1_000 + place);
            BigDecimal index = BigDecimal.valueOf(agents - place).multiply(HUNDRED.divide(BigDecimal.valueOf(agents)));
            text.given(
                    "members",
                    members.member(id, index).with("pay", quoted(PAY)).record());
            if (place >= shares.first(position, agents) && place <= shares.last(position, agents)) {
                lines.add(line(id));
            }
        }
        return text.expect("decisions", lines);
    }

    private String line(String agent) {
        return "PERFORMANCE_PAY %s %s factor %s"
                .formatted(agent, Money.round(PAY.multiply(factor)), Money.round(factor));
    }

    private static String quoted(BigDecimal amount) {
        return "\"%s\"".formatted(amount);
    }
}
