package io.qarules.cli;

import io.qarules.engine.source.Stage;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "tally",
        description = "Writes what adds up across clauses, what follows at which number, and the cases.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nSTEP is a number and what follows there:%n",
        footer = {
            "  reminder, warning, self-review, training, offline training, dismissal,",
            "  \"fine 50\", fine (the supervisor sets it)",
            "",
            "For example:",
            "  new tally 3.2 --en TITLE --zh TITLE --of warning --each quarter \\",
            "    --step \"3 offline training\" --step \"6 dismissal\""
        })
final class NewTallyCommand implements Callable<Integer> {
    private static final Pattern STEP =
            Pattern.compile("(?<number>[1-9]\\d{0,2})\\s*(?:次|分)?\\s*[:：]?\\s*(?<penalty>\\D.*)");
    private static final Pattern DECLARED =
            Pattern.compile("\\btally\\(\\s*\"([^\"]+)\"\\s*\\)\\s*\\.of\\(([^)]*)\\)(?:\\s*\\.clauses\\(([^)]*)\\))?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]*");
    private static final Set<PenaltyVerb> GIVEN = EnumSet.of(
            PenaltyVerb.REMINDER,
            PenaltyVerb.WARNING,
            PenaltyVerb.SELF_REVIEW,
            PenaltyVerb.TRAINING,
            PenaltyVerb.OFFLINE_TRAINING,
            PenaltyVerb.FINE,
            PenaltyVerb.DISMISSAL);
    private static final Set<String> EVER = Set.of("ever", "不限");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CLAUSE", description = "The regulation's own number, e.g. 3.2.")
    private String clause = "";

    @Option(
            names = "--of",
            paramLabel = "KIND",
            required = true,
            split = ",",
            description = "What is counted: points, or kinds of penalties such as warning,fine.")
    private List<String> of = new ArrayList<>();

    @Option(
            names = "--clauses",
            paramLabel = "CLAUSE",
            split = ",",
            description = "Of which clauses, e.g. 5.*,6.1; of all unless said.")
    private List<String> clauses = new ArrayList<>();

    @Option(
            names = "--each",
            paramLabel = "PERIOD",
            description = "Within which time: a month, quarter, half-year or year, or ever; a quarter unless said.")
    private @Nullable String each;

    @Option(names = "--within", paramLabel = "DAYS", description = "In place of --each: within so many days.")
    private @Nullable String within;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            required = true,
            description = "What follows at a number, e.g. \"3 offline training\"; as often as there are steps.")
    private List<String> steps = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "What the tally is called; by default what it counts.")
    private @Nullable String name;

    @Mixin
    private final TitleOptions titles = new TitleOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Text title = titles.of(clause);
        PackEdit pack = PackEdit.ofCases(titles.directory());
        PackClauses known = new PackClauses(pack);
        clauses.forEach(known::requireKnown);
        List<String> overlapping = overlapping(pack, known);
        TallyPlan plan = plan(pack, title);
        String file = TitleOptions.file(clause, title);
        pack.add("policy/" + file, plan.policy(pack.drlPackage(Stage.POLICY)))
                .add("escalate/" + file, plan.escalate(pack.drlPackage(Stage.ESCALATE)));
        List<CaseText> cases = new TallyFindings(pack.load(), plan, pack.zone(), codes(known, clauses)).cases();
        pack.addCases("escalate/" + file, cases);
        NewWords.print(spec, language, pack, pack.write(), clause);
        NewWords.printAlone(spec, language, known.alone(clauses));
        if (!overlapping.isEmpty()) {
            NewWords.print(spec, language, "written.tally", plan.name(), String.join(", ", overlapping));
        }
        return 0;
    }

    /** Returns the tallies of the pack that count something of what this one counts. */
    private List<String> overlapping(PackEdit pack, PackClauses known) {
        List<String> own = codes(known, clauses);
        return pack.find(Stage.POLICY, DECLARED)
                .filter(tally -> words(tally.group(2)).stream()
                        .anyMatch(word -> of.stream().map(NewTallyCommand::kind).anyMatch(kind -> kind.name()
                                .equals(word))))
                .filter(tally -> tally.group(3) == null
                        || words(tally.group(3)).stream()
                                .flatMap(group -> codes(known, List.of(group)).stream())
                                .anyMatch(own::contains))
                .map(tally -> tally.group(1))
                .toList();
    }

    private static List<String> words(String listed) {
        return Stream.of(listed.split("[\\s,\"]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns codes of the clauses and groups, or of all clauses where there are none. */
    private static List<String> codes(PackClauses known, List<String> clauses) {
        return clauses.isEmpty()
                ? known.codes()
                : clauses.stream()
                        .flatMap(group -> known.codes(group).stream())
                        .distinct()
                        .toList();
    }

    private TallyPlan plan(PackEdit pack, Text title) {
        List<PenaltyVerb> kinds =
                of.stream().map(NewTallyCommand::kind).distinct().toList();
        NewWords.require(!kinds.contains(PenaltyVerb.POINTS) || kinds.size() == 1, "tally.points");
        NewWords.require(within == null || each == null, "tally.time");
        int days = within == null ? 0 : NumberOption.days(within, "tally.within");
        String period = period(each == null ? "quarter" : each);
        return new TallyPlan(clause, title, name(pack, kinds), kinds, clauses, period, days, steps());
    }

    private static String period(String said) {
        return EVER.contains(said.strip())
                ? "ever"
                : RepeatOption.period(said).orElseThrow(() -> NewWords.wrong("tally.each", said));
    }

    private static PenaltyVerb kind(String word) {
        PenaltyVerb kind = PenaltyVerb.of(word)
                .or(() -> PenaltyVerb.of(word.strip().replaceFirst("s$", "")))
                .orElseThrow(() -> NewWords.wrong("tally.of", word));
        NewWords.require(kind != PenaltyVerb.DISMISSAL, "tally.dismissal");
        return kind;
    }

    /** Returns the name said, else one by what is counted that the pack does not have. */
    private String name(PackEdit pack, List<PenaltyVerb> kinds) {
        PolicyCalls declared = new PolicyCalls(pack);
        String said = name;
        if (said != null) {
            NewWords.require(NAME.matcher(said).matches(), "tally.name", said);
            NewWords.require(!declared.has("tally", said), "tally.there", said);
            return said;
        }
        String counted = kinds.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(kind -> kind.endsWith("s") ? kind : kind + "s")
                .collect(Collectors.joining("-"));
        return declared.has("tally", counted) ? counted + "-" + clause : counted;
    }

    private SortedMap<Integer, List<PenaltyOption>> steps() {
        SortedMap<Integer, List<PenaltyOption>> parsed = new TreeMap<>();
        for (String said : steps) {
            Matcher step = STEP.matcher(said.strip());
            NewWords.require(step.matches(), "tally.step", said);
            List<PenaltyOption> penalties = PenaltyOption.parse(step.group("penalty"));
            NewWords.require(penalties.stream().allMatch(NewTallyCommand::isGiven), "tally.penalty", said);
            Integer number = Integer.valueOf(step.group("number"));
            NewWords.require(parsed.put(number, penalties) == null, "tally.twice", String.valueOf(number));
        }
        return parsed;
    }

    private static boolean isGiven(PenaltyOption penalty) {
        return GIVEN.contains(penalty.verb())
                && !penalty.onSupervisor()
                && (penalty.amount() instanceof PenaltyAmount.None || penalty.amount() instanceof PenaltyAmount.Fixed);
    }
}
