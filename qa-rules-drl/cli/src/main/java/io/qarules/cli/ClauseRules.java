package io.qarules.cli;

import io.qarules.engine.source.Stage;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates the first version of a clause's rules. */
record ClauseRules(ClausePlan plan) {
    private static final Text SELF_REPORTED = new Text("主动报告", "self-reported");

    /** Returns the rules that give the decisions. */
    String penalize(String drlPackage) {
        RuleFile file =
                new RuleFile(drlPackage, Stage.PENALIZE, "Decide", plan.clause(), plan.title()).titled(plan.title());
        if (plan.newStaffDays() > 0) {
            Text who = new Text(
                    "入职不满%s天".formatted(plan.newStaffDays()),
                    "Less than %s days after hiring".formatted(plan.newStaffDays()));
            rule(
                    file,
                    who,
                    "new staff",
                    List.of("tenureDays < %s".formatted(plan.newStaffDays())),
                    ClausePlan.REMINDED);
        }
        for (int step = 1; step <= plan.steps().size(); step++) {
            step(file, step);
        }
        return file.drl();
    }

    private void step(RuleFile file, int step) {
        List<PenaltyOption> penalties = plan.penalties(step);
        List<String> conditions = new ArrayList<>();
        if (plan.newStaffDays() > 0) {
            conditions.add("tenureDays == null || tenureDays >= %s".formatted(plan.newStaffDays()));
        }
        if (!plan.isSameEachTime()) {
            conditions.add(step < plan.steps().size() ? "occurrence == " + step : "occurrence > " + (step - 1));
        }
        Text when = StepNames.when(step, plan.steps().size());
        String name = StepNames.name(step, plan.steps().size());
        if (!plan.half() || !ClausePlan.takeMoney(penalties)) {
            rule(file, when, name, conditions, penalties);
            return;
        }
        rule(
                file,
                new Text(when.zh() + "，" + SELF_REPORTED.zh(), when.en() + ", where the agent reported it,"),
                name + ", self-reported",
                with(conditions, "finding.flag( \"selfReported\" ) == true"),
                ClausePlan.halved(penalties));
        rule(file, when, name, with(conditions, "finding.flag( \"selfReported\" ) != true"), penalties);
    }

    private void rule(RuleFile file, Text when, String name, List<String> conditions, List<PenaltyOption> penalties) {
        file.rule(
                new Text(
                        when.zh() + "：" + PenaltyOption.chinese(penalties),
                        when.en() + " " + PenaltyOption.english(penalties)),
                name,
                "$o : Offence( %s )"
                        .formatted(Stream.concat(
                                        Stream.of("clause == \"%s\"".formatted(plan.clause())), conditions.stream())
                                .collect(Collectors.joining(", "))),
                "decide%s%s%s"
                        .formatted(
                                plan.verified() ? ".onceVerified()" : "",
                                plan.audience() == null ? "" : ".to( %s )".formatted(plan.audience()),
                                PenaltyOption.drl(penalties, "$o")));
    }

    /**
     * Returns the rules of stage policy: words that the pack lacks, and how repeats are counted.
     *
     * @param declared what the pack's rules of the stage say already
     */
    RuleFile policy(String drlPackage, PolicyCalls declared) {
        RuleFile file = new RuleFile(drlPackage, Stage.POLICY, "PolicyBook", plan.clause(), plan.title());
        EventOption event = plan.event();
        if (event != null && !declared.has("event", event.type())) {
            file.rule(
                    new Text("事件" + event.type(), "An event " + event.type()),
                    "event " + event.type(),
                    "",
                    "policy.event( \"%s\" )".formatted(event.type()));
        }
        if (event != null && event.attribute() != null && !declared.has(event.verb(), "event", event.attribute())) {
            file.rule(
                    new Text("事件的属性" + event.attribute(), "Its attribute " + event.attribute()),
                    event.attribute(),
                    "",
                    "policy.%s( \"event\", \"%s\" )".formatted(event.verb(), event.attribute()));
        }
        if (plan.half() && !declared.has("flag", "finding", "selfReported")) {
            file.rule(
                    new Text("质检发现上注明是否本人主动报告", "A finding says whether the agent reported it"),
                    "whether self-reported",
                    "",
                    "policy.flag( \"finding\", \"selfReported\" )");
        }
        count(file, new RepeatCalls(declared.pack()));
        return file;
    }

    private void count(RuleFile file, RepeatCalls settings) {
        List<String> group = Stream.concat(Stream.of(plan.clause()), plan.together().stream())
                .toList();
        RepeatOption repeats = plan.repeats();
        if (repeats != null) {
            for (String clause :
                    group.stream().filter(each -> !settings.has(each)).toList()) {
                String of = clause.equals(plan.clause()) ? "" : " " + clause;
                file.rule(repeats.words(), repeats.name() + of, "", repeats.drl(clause));
            }
        }
        if (!plan.together().isEmpty()) {
            file.rule(
                    new Text(
                            "与%s一起计次".formatted(String.join("、", plan.together())),
                            "Counted together with " + String.join(", ", plan.together())),
                    "counted together",
                    "",
                    "policy.countTogether( %s )"
                            .formatted(group.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "))));
        }
    }

    /** Returns the rule that finds the breach in events, or hands them over. */
    String detect(String drlPackage, EventOption event) {
        RuleFile file = new RuleFile(drlPackage, Stage.DETECT, "Detect", plan.clause(), plan.title());
        return (plan.handsOver() ? file.titled(plan.title()) : file)
                .rule(
                        new Text("事件" + event.type() + event.words(), "An event " + event.type() + event.words()),
                        plan.handsOver() ? "handed over" : "detected",
                        "$e : Event( %s )".formatted(event.conditions()),
                        plan.handsOver() ? "detect.handOver( $e )" : "detect.breach( $e )")
                .drl();
    }

    private static List<String> with(List<String> conditions, String more) {
        return Stream.concat(conditions.stream(), Stream.of(more)).toList();
    }
}
