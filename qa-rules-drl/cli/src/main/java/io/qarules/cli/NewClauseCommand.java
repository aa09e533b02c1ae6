package io.qarules.cli;

import io.qarules.engine.source.Stage;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
        name = "clause",
        description = "Writes the rules of a clause and their cases into a pack, ready to edit.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nPENALTY is one or several, joined by + or a comma:%n",
        footer = {
            "  coaching, reminder, warning, self-review, training, offline training,",
            "  experience training, dismissal, \"points 3\",",
            "  \"fine 30\", \"fine 20-50\" (by severity), fine (the supervisor sets it),",
            "  \"fine 5%%\" (of the performance pay),",
            "  \"fine 10 doubling up to 200\" (with --every);",
            "  after \"supervisor\", such as \"supervisor fine 20\", it falls on the supervisor",
            "",
            "For example:",
            "  new clause 7.1 --en \"late report\" --zh 报告迟交 --first warning --repeat \"fine 30\"",
            "  new clause 7.2 --en TITLE --zh TITLE --every \"fine 5%% + supervisor fine 20\"",
            "  new clause 8.1 --en TITLE --zh TITLE --event LATE --where \"minutes > 15\" \\",
            "    --first reminder --then warning --repeat \"fine 20\" --counted month"
        })
final class NewClauseCommand implements Callable<Integer> {
    private static final Pattern EVENT = Pattern.compile("\\bevent\\(\\s*\"([^\"]+)\"\\s*\\)");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CLAUSE", description = "The regulation's own number, e.g. 7.1.")
    private String clause = "";

    @Option(names = "--first", paramLabel = "PENALTY", description = "What the first offence brings.")
    private @Nullable String first;

    @Option(
            names = "--then",
            paramLabel = "PENALTY",
            description = "What the next one brings, the second and, said again, the third and so on.")
    private List<String> then = new ArrayList<>();

    @Option(names = "--repeat", paramLabel = "PENALTY", description = "What every later one brings.")
    private @Nullable String repeat;

    @Option(
            names = "--every",
            paramLabel = "PENALTY",
            description = "What every offence brings, in place of --first and --repeat.")
    private @Nullable String every;

    @Option(
            names = "--hand-over",
            description = "In place of penalties: the supervisor gets each such event, and nobody is penalized.")
    private boolean handOver;

    @Option(names = "--verified", description = "All of it waits for the supervisor's verification of the finding.")
    private boolean verified;

    @Option(
            names = "--to",
            paramLabel = "AUDIENCE",
            description = "Whom the agent's decisions go to: SUPERVISOR, TRAINER, MANAGER or DIRECTOR.")
    private @Nullable Audience audience;

    @Option(
            names = "--new-staff",
            paramLabel = "DAYS",
            description = "With less than so many days since hiring there is a reminder in place of all of it.")
    private @Nullable String newStaff;

    @Option(
            names = "--self-reported-half",
            description = "Where the agent reported it (flag selfReported of the finding), fines are half.")
    private boolean half;

    @Option(
            names = "--counted",
            paramLabel = "TIME",
            description =
                    "How long an offence counts: within a month, quarter, half-year or year, for \"90 days\" or \"6 months\", or until there were \"90 days free\" of it.")
    private @Nullable String counted;

    @Option(
            names = "--together",
            paramLabel = "CLAUSE",
            split = ",",
            description = "Clauses of the pack that are counted together with it, e.g. 7.2,7.3 or 5.2.*.")
    private List<String> together = new ArrayList<>();

    @Option(names = "--event", paramLabel = "TYPE", description = "The type of event that shows the breach, e.g. LATE.")
    private @Nullable String event;

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = "Of these events only some, e.g. \"minutes > 15\" or \"done == false\".")
    private @Nullable String where;

    @Mixin
    private final TitleOptions titles = new TitleOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Text title = titles.of(clause);
        PackEdit pack = PackEdit.ofCases(titles.directory());
        PackClauses clauses = new PackClauses(pack);
        clauses.requireNew(clause);
        together.forEach(clauses::requireKnown);
        RepeatCalls settings = new RepeatCalls(pack);
        ClausePlan plan = plan(pack, clauses, title);
        settings.requireOne(clause, together, plan.repeats());
        write(pack, clauses, plan);
        pack.load();
        NewWords.print(spec, language, pack, pack.write(), clause);
        sayWhatChanges(pack, settings, plan);
        NewWords.printAlone(spec, language, clauses.alone(together));
        return 0;
    }

    /** Clauses that are counted together with others may decide otherwise than before. */
    private void sayWhatChanges(PackEdit pack, RepeatCalls before, ClausePlan plan) {
        if (together.isEmpty()) {
            return;
        }
        NewWords.print(spec, language, "written.together", String.join(", ", together), clause, pack.path(""));
        RepeatOption repeats = plan.repeats();
        String counted = together.stream().filter(other -> !before.has(other)).collect(Collectors.joining(", "));
        if (repeats != null && !counted.isEmpty()) {
            NewWords.print(spec, language, "written.counted", counted, repeats.said());
        }
    }

    private ClausePlan plan(PackEdit pack, PackClauses clauses, Text title) {
        requireNoneBesideHandOver();
        List<List<PenaltyOption>> steps = steps();
        NewWords.require(!half || steps.stream().anyMatch(ClausePlan::takeMoney), "half");
        if (half) {
            steps.forEach(step -> step.forEach(PenaltyOption::requireHalf));
        }
        NewWords.require(audience == null || steps.stream().noneMatch(PenaltyOption::onSupervisorOnly), "to");
        int newStaffDays = newStaff == null ? 0 : NumberOption.days(newStaff, "newStaff");
        NewWords.require(where == null || event != null, "whereOfWhat", String.valueOf(where));
        RepeatOption repeats = counted == null ? null : RepeatOption.parse(counted);
        NewWords.require(countsMatter(steps) || repeats == null && together.isEmpty(), "counted.every");
        List<String> group = new ArrayList<>(together);
        group.add(clause);
        return new ClausePlan(
                clause,
                title,
                steps,
                verified,
                audience,
                newStaffDays,
                half,
                repeats,
                together,
                event == null ? null : EventOption.parse(event, where),
                clauses.besides(group).orElse("another"),
                pack.zone());
    }

    /** Nobody is penalized where an event is handed over, so nothing can be said of penalties. */
    private void requireNoneBesideHandOver() {
        NewWords.require(!handOver || event != null, "handOver");
        Map<String, Boolean> besides = new LinkedHashMap<>();
        besides.put("--verified", verified);
        besides.put("--to", audience != null);
        besides.put("--new-staff", newStaff != null);
        besides.put("--self-reported-half", half);
        besides.put("--counted", counted != null);
        besides.put("--together", !together.isEmpty());
        besides.values().removeIf(given -> !given);
        NewWords.require(!handOver || besides.isEmpty(), "handOver.alone", String.join(" ", besides.keySet()));
    }

    private List<List<PenaltyOption>> steps() {
        boolean each = every != null;
        if (handOver) {
            NewWords.require(!each && first == null && repeat == null && then.isEmpty(), "brings");
            return List.of();
        }
        NewWords.require(
                each ? first == null && repeat == null && then.isEmpty() : first != null && repeat != null, "brings");
        NewWords.require(then.size() + 2 <= StepNames.MOST, "steps", String.valueOf(StepNames.MOST));
        List<List<PenaltyOption>> steps = Stream.of(
                        Stream.ofNullable(each ? every : first), then.stream(), Stream.ofNullable(repeat))
                .flatMap(said -> said)
                .map(PenaltyOption::parse)
                .toList();
        NewWords.require(each || steps.stream().noneMatch(NewClauseCommand::doubles), "doubled.every");
        return steps;
    }

    private static boolean countsMatter(List<List<PenaltyOption>> steps) {
        return steps.size() > 1 || steps.stream().anyMatch(NewClauseCommand::doubles);
    }

    private static boolean doubles(List<PenaltyOption> penalties) {
        return penalties.stream().anyMatch(penalty -> penalty.amount() instanceof PenaltyAmount.Doubled);
    }

    private void write(PackEdit pack, PackClauses clauses, ClausePlan plan) {
        ClauseRules rules = new ClauseRules(plan);
        String counted =
                together.isEmpty() ? "" : clauses.codes(together.get(0)).get(0);
        ClauseCases cases = new ClauseCases(plan, counted);
        String file = TitleOptions.file(clause, plan.title());
        EventOption shown = plan.event();
        if (shown != null) {
            String other = pack.find(Stage.POLICY, EVENT)
                    .map(found -> found.group(1))
                    .filter(type -> !type.equals(shown.type()))
                    .findFirst()
                    .orElse(null);
            pack.add("detect/" + file, rules.detect(pack.drlPackage(Stage.DETECT), shown))
                    .addCases("detect/" + file, cases.detect(shown, other));
        }
        if (!plan.handsOver()) {
            pack.add("penalize/" + file, rules.penalize(pack.drlPackage(Stage.PENALIZE)))
                    .addCases("penalize/" + file, cases.penalize());
        }
        RuleFile policy = rules.policy(pack.drlPackage(Stage.POLICY), new PolicyCalls(pack));
        if (!policy.isEmpty()) {
            pack.add("policy/" + file, policy.drl());
        }
    }
}
