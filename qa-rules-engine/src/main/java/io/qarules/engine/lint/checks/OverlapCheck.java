package io.qarules.engine.lint.checks;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.lint.domain.PropertyFirst;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.DecisionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that no two rules give one kind of decision for the same fact (POLICY 13, "One of a kind"), and warns of
 * penalty rules that give an offence decisions of different kinds unawares. A penalty rule decides on offences of its own
 * clause only, so rules of one clause are compared, and rules for all clauses of a beginning with those of such clauses;
 * of other stages all that match the same facts. Where two rules meet says {@link Meeting}.
 */
public final class OverlapCheck {
    /** Two rules of one plain condition each take six. */
    private static final long MOST_STEPS = 4_000_000;

    private static final long STEPS_OF_A_FINDING = 4_000;

    private final DiagnosticCollector findings;
    private final Effort effort = new Effort(MOST_STEPS);

    public OverlapCheck(DiagnosticCollector findings) {
        this.findings = findings;
    }

    public void check(List<DecidingRule> rules) {
        ListMultimap<String, DecidingRule> before = ArrayListMultimap.create();
        List<DecidingRule> groups = new ArrayList<>();
        for (DecidingRule rule : rules) {
            twiceInARow(rule.rule());
            boolean group = rule.penalizes() && rule.clause().endsWith("*");
            List<DecidingRule> others = new ArrayList<>(group ? before.values() : before.get(key(rule)));
            others.addAll(groups);
            for (DecidingRule other : others) {
                if (isRelated(other, rule) && !spend(other, rule)) {
                    return;
                }
            }
            (group ? groups : before.get(key(rule))).add(rule);
        }
    }

    /** Reports a row that says one verb, or two verbs of one kind, for the same fact. */
    private void twiceInARow(RuleText rule) {
        Map<String, StatementText.VerbCall> said = new HashMap<>();
        String on = "";
        for (StatementText.VerbCall call : rule.verbs().toList()) {
            on = call.verb().equals(DecidingRule.ON_SUPERVISOR) ? " " + call.verb() : on;
            for (DecisionKind kind : Verbs.kinds(rule.stage(), call.verb())) {
                String subject = call.arguments().isEmpty()
                        ? ""
                        : call.arguments().get(0).text();
                StatementText.VerbCall before =
                        said.putIfAbsent(kind + " " + subject + on + DecidingRule.names(call), call);
                if (before != null) {
                    findings.in(
                            rule,
                            DiagnosticCode.OVERLAP,
                            call.place(),
                            before.verb().equals(call.verb())
                                    ? PackText.of("OVERLAP.twice", call.verb(), subject)
                                    : PackText.of("OVERLAP.two-verbs", before.verb(), call.verb(), subject, kind),
                            PackText.of("HINT.leave-one"));
                }
            }
        }
    }

    /** Rules with different keys are about different facts, unless one is for many clauses. */
    private static String key(DecidingRule rule) {
        return rule.penalizes() ? rule.clause() : "stage " + rule.rule().stage();
    }

    private static boolean isRelated(DecidingRule one, DecidingRule other) {
        return one.isBeside(other)
                && (!one.penalizes()
                        || one.clause().equals(other.clause())
                        || PenalizedClauses.isWithin(one.clause(), other.clause())
                        || PenalizedClauses.isWithin(other.clause(), one.clause()));
    }

    /** Compares two rules; false where that would take too long, which is said. */
    private boolean spend(DecidingRule first, DecidingRule second) {
        if (effort.spend(
                first.steps(second.boxes().size()) + second.steps(first.boxes().size()))) {
            check(first, second);
            return true;
        }
        findings.in(
                second.rule(),
                DiagnosticCode.POSSIBLE_OVERLAP,
                second.rule().namePlace(),
                PackText.of("POSSIBLE_OVERLAP.not-judged", second.clause()),
                PackText.of("POSSIBLE_OVERLAP.one-rule"));
        return false;
    }

    private void check(DecidingRule first, DecidingRule second) {
        Set<String> same = Sets.intersection(first.kinds(), second.kinds());
        if (same.isEmpty() && !second.penalizes()) {
            return;
        }
        Meeting meeting = same.isEmpty() ? Meeting.unawares(first, second) : Meeting.ofOneKind(first, second);
        if (meeting == null) {
            return;
        }
        effort.spend(STEPS_OF_A_FINDING);
        if (same.isEmpty()) {
            differently(first, second, meeting);
        } else {
            overlap(first, second, same, meeting);
        }
    }

    private void overlap(DecidingRule first, DecidingRule second, Set<String> same, Meeting meeting) {
        findings.in(
                second.rule(),
                meeting.isCertain() ? DiagnosticCode.OVERLAP : DiagnosticCode.POSSIBLE_OVERLAP,
                place(second),
                PackText.of(
                        meeting.isCertain() ? "OVERLAP.both" : "POSSIBLE_OVERLAP.perhaps",
                        first.rule().name(),
                        first.rule().file(),
                        first.rule().place().line(),
                        PackText.commas(same),
                        subject(first, second, meeting.both())),
                hint(first, second, meeting.both()));
    }

    /** Reports two rules that say different things of an offence: neither of them shows that the other one speaks, too. */
    private void differently(DecidingRule first, DecidingRule second, Meeting meeting) {
        PackText where = where(second, meeting);
        findings.in(
                second.rule(),
                DiagnosticCode.TWO_DECIDE,
                place(second),
                PackText.of(
                        where == null ? "TWO_DECIDE.two" : "TWO_DECIDE.where",
                        PackText.commas(second.kinds()),
                        first.rule().name(),
                        first.rule().file(),
                        first.rule().place().line(),
                        PackText.commas(first.kinds()),
                        narrower(first, second).clause(),
                        occurrences(meeting.both()),
                        where),
                apart(first, second, meeting));
    }

    /** Formats the values of the only property in which two rules differ; null where that is not seen at the occurrences. */
    private static @Nullable PackText where(DecidingRule rule, Meeting meeting) {
        String property = meeting.property();
        Domain both = property == null || property.equals(DecidingRule.OCCURRENCE)
                ? null
                : meeting.both().domains().get(property);
        return property == null || both == null ? null : Where.of(rule.fact(), property, both);
    }

    /** The clause is excepted from its group where that leaves no offence without a decision. */
    private static PackText apart(DecidingRule first, DecidingRule second, Meeting meeting) {
        DecidingRule one = narrower(first, second);
        String group = (one == first ? second : first).clause();
        if (!one.clause().equals(group)) {
            return !one.clause().endsWith("*") && one.isForEveryOffence()
                    ? PackText.of("TWO_DECIDE.clause", group, one.clause())
                    : PackText.of("TWO_DECIDE.condition");
        }
        String property = meeting.property();
        if (first.isWithin(second) && second.isWithin(first)) {
            return PackText.of("TWO_DECIDE.alike");
        }
        if (property == null) {
            return PackText.of("TWO_DECIDE.condition");
        }
        return property.equals(DecidingRule.OCCURRENCE)
                ? PackText.of("TWO_DECIDE.occurrences")
                : PackText.of("TWO_DECIDE.values", property);
    }

    /** Of two rules of which one is for a group the other one; else the second. */
    private static DecidingRule narrower(DecidingRule first, DecidingRule second) {
        return PenalizedClauses.isWithin(first.clause(), second.clause()) ? first : second;
    }

    private static PackText hint(DecidingRule first, DecidingRule second, Conjunction both) {
        boolean byOccurrence = both.domains().get(DecidingRule.OCCURRENCE) instanceof Domain.Numbers numbers
                && (numbers.hasRemainders()
                        || !numbers.ranges().equals(ImmutableRangeSet.of(Range.atLeast(BigDecimal.ONE))));
        boolean alike = first.boxes().get(0).equals(second.boxes().get(0));
        return alike
                ? PackText.of("HINT.leave-one")
                : byOccurrence ? PackText.of("OVERLAP.occurrences") : PackText.of("OVERLAP.condition");
    }

    private static PackText subject(DecidingRule first, DecidingRule second, Conjunction both) {
        return second.penalizes()
                ? PackText.of("OVERLAP.offence", narrower(first, second).clause(), occurrences(both))
                : PackText.of("OVERLAP.fact", second.pattern().factType());
    }

    /** Formats the occurrences of both; where they are told by a remainder one of them. */
    private static PackText occurrences(Conjunction both) {
        BigDecimal example =
                both.domains().get(DecidingRule.OCCURRENCE) instanceof Domain.Numbers numbers && numbers.hasRemainders()
                        ? numbers.example()
                        : null;
        return DecidingRule.shown(
                example == null ? DecidingRule.occurrences(both).asRanges() : List.of(Range.singleton(example)));
    }

    private static Place place(DecidingRule rule) {
        PropertyFirst reader = PropertyFirst.of(rule.pattern());
        return rule.pattern().conditions().stream()
                .map(reader::read)
                .filter(condition -> condition instanceof ConditionText.Comparison comparison
                        && comparison.property().equals(DecidingRule.OCCURRENCE))
                .map(ConditionText::place)
                .findFirst()
                .orElse(rule.pattern().place());
    }
}
