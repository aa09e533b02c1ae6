package io.qarules.cli;

import com.google.common.collect.Range;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.source.Stage;
import io.qarules.engine.vocabulary.MetricBounds;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "metric",
        description = "Writes metrics of settlements, their points and weights, and the cases.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nMETRIC is a name, the values of 0 and of 100 points, and what it weighs of 100:%n",
        footer = {
            "  \"conversion 0 0.5 20\"; a name that no settlement measures is an indicator that",
            "  the sender gives, and without a weight it is only shown, and for rules to read",
            "",
            "For example:",
            "  new metric \"quality 0 100 60\" \"csat 1 5 40\" --en TITLE --zh TITLE",
            "  new metric \"conversion 0 0.5 20\" --less quality --en TITLE --zh TITLE"
        })
final class NewMetricCommand implements Callable<Integer> {
    private static final Pattern WEIGHED = Pattern.compile("\\bweight\\(\\s*\"[^\"]+\"\\s*,\\s*\"([^\"]+)\"");
    private static final String ALL_LINES = "all";
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "METRIC", arity = "1..*", description = "One or several, e.g. \"conversion 0 0.5 20\".")
    private List<String> given = new ArrayList<>();

    @Option(
            names = "--line",
            paramLabel = "LINE",
            description = "The line of service that it weighs in; all unless said.")
    private @Nullable String line;

    @Option(
            names = "--less",
            paramLabel = "METRIC",
            description = "The metric of the pack that weighs so much less, so that the sum stays 100.")
    private @Nullable String less;

    @Mixin
    private final TitleOptions titles = new TitleOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        List<MetricOption> metrics = given.stream().map(MetricOption::parse).toList();
        String clause = metrics.get(0).name();
        Text title = titles.of(clause);
        PackEdit pack = PackEdit.ofPeriods(titles.directory());
        PolicyCalls declared = new PolicyCalls(pack);
        metrics.forEach(metric -> requireNew(declared, metric));
        List<String> lines = lines(pack);
        giveWay(pack, metrics, lines);
        String file = "policy/" + TitleOptions.file(clause, title);
        pack.add(file, rules(pack.drlPackage(Stage.POLICY), declared, metrics, lines, title))
                .addCases(file, List.of(points(metrics, lines.get(0))));
        pack.load();
        NewWords.print(spec, language, pack, pack.write(), clause);
        List<String> weighed = pack.find(Stage.POLICY, WEIGHED)
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (weighed.size() == 1) {
            NewWords.print(spec, language, "written.one", weighed.get(0));
        }
        if (less != null) {
            NewWords.print(spec, language, "written.less", less, pack.path(""));
        }
        return 0;
    }

    private static void requireNew(PolicyCalls declared, MetricOption metric) {
        String name = metric.name();
        NewWords.require(
                !declared.has("pointsLinear", name) && !declared.has("pointsFrom", name), "metric.there", name);
        NewWords.require(MemberText.canBeGiven(name, isIndicator(name)), "metric.counted", name);
        Range<BigDecimal> bounds = MetricBounds.of(name);
        for (BigDecimal value : List.of(metric.none(), metric.all())) {
            NewWords.require(
                    bounds.contains(value),
                    bounds.hasUpperBound() ? "metric.bounds" : "metric.fromZero",
                    name,
                    value.toPlainString(),
                    bounds.hasLowerBound() ? bounds.lowerEndpoint().toPlainString() : "",
                    bounds.hasUpperBound() ? bounds.upperEndpoint().toPlainString() : "");
        }
    }

    private static boolean isIndicator(String name) {
        return !Metric.MEASURED.contains(name);
    }

    /** Returns the lines of service that the metrics weigh in. */
    private List<String> lines(PackEdit pack) {
        String said = line;
        if (said != null) {
            return List.of(said);
        }
        List<String> weighed = pack.find(Stage.POLICY, Pattern.compile("\\bweight\\(\\s*\"([^\"]+)\""))
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (!weighed.isEmpty()) {
            return weighed;
        }
        return List.of(pack.find(Stage.POLICY, Pattern.compile("\\botherLinesLike\\(\\s*\"([^\"]+)\""))
                .map(found -> found.group(1))
                .findFirst()
                .orElse(ALL_LINES));
    }

    /** Takes the weight of the new metrics from the one that is to weigh less. */
    private void giveWay(PackEdit pack, List<MetricOption> metrics, List<String> lines) {
        String giving = less;
        if (giving == null) {
            return;
        }
        BigDecimal taken = BigDecimal.ZERO;
        for (MetricOption metric : metrics) {
            taken = metric.weight() == null ? taken : taken.add(metric.weight());
        }
        for (String each : lines) {
            Pattern weight = Pattern.compile("\\bweight\\(\\s*\"%s\"\\s*,\\s*\"%s\"\\s*,\\s*(\\d+(?:\\.\\d+)?)\\s*\\)"
                    .formatted(Pattern.quote(each), Pattern.quote(giving)));
            boolean found = false;
            for (Map.Entry<String, String> file : pack.rules(Stage.POLICY).entrySet()) {
                Matcher old = weight.matcher(file.getValue());
                if (old.find()) {
                    found = true;
                    BigDecimal left = new BigDecimal(old.group(1)).subtract(taken);
                    NewWords.require(
                            left.signum() > 0, "metric.tooMuch", giving, old.group(1), each, taken.toPlainString());
                    pack.replace(file.getKey(), old, 1, left.toPlainString());
                }
            }
            NewWords.require(found, "metric.less", giving, each);
        }
    }

    private static String rules(
            String drlPackage, PolicyCalls declared, List<MetricOption> metrics, List<String> lines, Text title) {
        String clause = metrics.get(0).name();
        RuleFile file = new RuleFile(drlPackage, Stage.POLICY, "SettlementBook", clause, title).titled(title);
        List<String> indicators = metrics.stream()
                .map(MetricOption::name)
                .filter(name -> isIndicator(name) && !declared.has("indicator", name))
                .map("indicator( \"%s\" )"::formatted)
                .toList();
        if (!indicators.isEmpty()) {
            file.rule(new Text("由数据方给出", "What the sender gives"), "indicators", "", row(indicators));
        }
        file.rule(
                new Text("0 分和 100 分各是多少", "What earns no points, and what earns all"),
                "points",
                "",
                row(metrics.stream()
                        .map(metric -> "pointsLinear( \"%s\", %s, %s )"
                                .formatted(
                                        metric.name(),
                                        metric.none().toPlainString(),
                                        metric.all().toPlainString()))
                        .toList()));
        List<MetricOption> weighed =
                metrics.stream().filter(metric -> metric.weight() != null).toList();
        for (String each : weighed.isEmpty() ? List.<String>of() : lines) {
            file.rule(
                    new Text("业务线%s的权重".formatted(each), "What it weighs in line " + each),
                    "weight, " + each,
                    "",
                    row(weighed.stream()
                            .map(metric ->
                                    "weight( \"%s\", \"%s\", %s )".formatted(each, metric.name(), metric.weight()))
                            .toList()));
        }
        if (!declared.hasVerb("otherLinesLike")) {
            file.rule(
                    new Text("没有自己权重的业务线", "Lines without weights of their own"),
                    "other lines",
                    "",
                    "policy.otherLinesLike( \"%s\" )".formatted(lines.get(0)));
        }
        return file.drl();
    }

    private static String row(List<String> calls) {
        return calls.stream().map(call -> "." + call).collect(Collectors.joining("\n      ", "policy", ""));
    }

    /** Of a member of whom one metric is known the composite is the points of this metric. */
    private static CaseText points(List<MetricOption> metrics, String line) {
        CaseText text = new CaseText("from no points to all of them");
        List<String> values = new ArrayList<>();
        List<String> indices = new ArrayList<>();
        for (MetricOption metric : metrics) {
            for (BigDecimal points : List.of(BigDecimal.ZERO, HALF, WHOLE)) {
                String id = "A" + (indices.size() + 1);
                BigDecimal value = metric.value(points);
                text.given(
                        "members",
                        new MemberText(id, line).with(metric.name(), value).record());
                values.add("%s %s %s".formatted(id, metric.name(), MetricOption.shown(value)));
                indices.add("%s - %s".formatted(id, metric.weight() == null ? "-" : MetricOption.shown(points)));
            }
        }
        String unknown = "A" + (indices.size() + 1);
        text.given("members", new MemberText(unknown, line).record());
        indices.add(unknown + " - -");
        return text.expect("metrics", values).expect("indices", indices);
    }
}
