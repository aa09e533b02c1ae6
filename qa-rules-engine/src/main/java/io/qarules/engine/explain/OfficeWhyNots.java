package io.qarules.engine.explain;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.JoinedNames;
import io.qarules.internal.Messages;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.outcome.Text;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains why a file of the inspection office has no decision of a kind and clause (POLICY 19). */
public final class OfficeWhyNots {
    /** What the verbs of the stages give. */
    private static final Map<String, OfficeKind> GIVEN = Map.of(
            "quota", OfficeKind.QUOTA,
            "focus", OfficeKind.FOCUS,
            "talk", OfficeKind.CALIBRATION_TALK,
            "session", OfficeKind.CALIBRATION_SESSION,
            "trainingNeed", OfficeKind.TRAINING_NEED,
            "individualProblem", OfficeKind.INDIVIDUAL_PROBLEM,
            "underControl", OfficeKind.UNDER_CONTROL,
            "followUp", OfficeKind.FOLLOW_UP);

    private static final Map<Stage, Set<OfficeKind>> KINDS = Map.of(
            Stage.SAMPLE, EnumSet.of(OfficeKind.QUOTA, OfficeKind.FOCUS),
            Stage.CALIBRATE, EnumSet.of(OfficeKind.CALIBRATION_TALK, OfficeKind.CALIBRATION_SESSION),
            Stage.PROBLEM, EnumSet.range(OfficeKind.TRAINING_NEED, OfficeKind.FOLLOW_UP));

    private final RulePack pack;
    private final Stage stage;
    private final List<Object> facts;

    /**
     * Creates the answers of one run of a stage.
     *
     * @param facts all that the rules of the stage see
     */
    public OfficeWhyNots(RulePack pack, Stage stage, List<Object> facts) {
        this.pack = pack;
        this.stage = stage;
        this.facts = facts;
    }

    /**
     * Explains a missing decision.
     *
     * @param clause of rules of the pack
     * @param subject restricts the answer to one subject, as {@link OfficeWhyNot} names them; null for all
     * @throws IllegalArgumentException if the stage never gives the kind, no rule names the clause, or the file has no
     *     such subject
     */
    public OfficeWhyNot whyNot(OfficeKind kind, String clause, @Nullable String subject) {
        Set<OfficeKind> ofStage = Objects.requireNonNull(KINDS.get(stage), stage.folder());
        if (!ofStage.contains(kind)) {
            throw new IllegalArgumentException(Messages.QUESTIONS.english("office", kind, ofStage));
        }
        WhyNots.requireKnown(pack, clause);
        List<RuleText> rules = WhyNots.covering(pack, clause)
                .filter(rule -> rule.stage() == stage)
                .toList();
        Set<OfficeKind> possible =
                rules.stream().flatMap(rule -> kinds(rule).stream()).collect(Collectors.toSet());
        List<RuleText> giving =
                rules.stream().filter(rule -> kinds(rule).contains(kind)).toList();
        Map<String, Object> subjects = subjects(giving);
        if (subject != null && !giving.isEmpty() && !subjects.containsKey(subject)) {
            throw WhyNots.unanswerable("owner", subject, subjects.keySet(), subject, clause);
        }
        subjects.keySet().removeIf(name -> subject != null && !name.equals(subject));
        List<Missing> missing = new NearestRules(pack)
                .missing(MissingReason.CONDITION, giving, List.of(new StageFacts.Part(subjects, facts)));
        Set<String> without = missing.stream().map(Missing::subjectId).collect(Collectors.toSet());
        List<String> decided = subjects.keySet().stream()
                .filter(name -> !without.contains(name))
                .map(name -> id(kind, clause, Objects.requireNonNull(subjects.get(name))))
                .toList();
        return new OfficeWhyNot(kind, clause, decided, missing, text(kind, clause, possible, decided, missing));
    }

    private static Set<OfficeKind> kinds(RuleText rule) {
        return rule.verbs()
                .map(StatementText.VerbCall::verb)
                .map(GIVEN::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OfficeKind.class)));
    }

    /** Returns the facts about which the rules could decide, by name. */
    private Map<String, Object> subjects(List<RuleText> rules) {
        List<RuleProbe> probes =
                rules.stream().map(rule -> pack.probes().of(rule.name())).toList();
        Map<String, Object> subjects = new LinkedHashMap<>();
        for (Object fact : facts) {
            String name = OfficeFacts.name(fact);
            if (name != null && probes.stream().anyMatch(probe -> probe.takes(fact))) {
                subjects.put(name, fact);
            }
        }
        return subjects;
    }

    /** Returns what a decision is called: a reserved part is one of its quota, a session of all is called by its clause. */
    private static String id(OfficeKind kind, String clause, Object fact) {
        return switch (kind) {
            case QUOTA, FOCUS -> OfficeFacts.decisionId(OfficeKind.QUOTA, fact);
            case CALIBRATION_SESSION -> JoinedNames.of(kind, clause);
            default -> OfficeFacts.decisionId(kind, fact);
        };
    }

    private Text text(
            OfficeKind kind, String clause, Set<OfficeKind> possible, List<String> decided, List<Missing> missing) {
        Text title = pack.title(clause);
        if (!possible.contains(kind)) {
            return possible.isEmpty()
                    ? Wording.say("whyNot.noRule.office", clause, title, kind)
                    : Wording.say(
                            "whyNot.noRule",
                            clause,
                            title,
                            kind,
                            possible.stream().sorted().toList());
        }
        if (!decided.isEmpty()) {
            return Wording.say("whyNot.decided", clause, title, kind, decided);
        }
        return missing.isEmpty()
                ? Wording.say("whyNot.nothing.office", clause, title, kind)
                : Wording.say("whyNot.missing", clause, title, kind, missing.size());
    }
}
