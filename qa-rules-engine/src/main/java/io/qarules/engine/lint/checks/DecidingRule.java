package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.qarules.engine.lint.domain.Alternatives;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.rank.Team;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import io.qarules.outcome.DecisionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that decides about a single fact, in a form that can be compared with other rules.
 *
 * @param pattern the pattern of that fact; others of the rule only read settings, but where it is a team
 * @param others what a rule about a team asks of other facts
 * @param boxes the alternatives under which it fires; each may hold, and there is at least one
 * @param kinds the kinds of decision it gives, each named by its shortest verb: {@code warn}, {@code fine}, …
 */
public record DecidingRule(
        RuleText rule,
        String clause,
        ElementText.Pattern pattern,
        JoinedFacts others,
        List<Conjunction> boxes,
        Set<String> kinds) {
    static final String OCCURRENCE = "occurrence";
    static final String ON_SUPERVISOR = "onSupervisor";

    private static final Range<BigDecimal> EVERY = Range.atLeast(BigDecimal.ONE);
    private static final String SETTING = "Setting";
    private static final Set<DecisionKind> OF_CLAUSE =
            Set.of(DecisionKind.REMINDER, DecisionKind.AWARD, DecisionKind.ALLOWANCE, DecisionKind.PRAISE);
    /** The penalties of which an offence gets one, by how heavy it is; all others are tasks, or stand beside. */
    private static final Set<DecisionKind> SCALE =
            Set.of(DecisionKind.REMINDER, DecisionKind.WARNING, DecisionKind.FINE, DecisionKind.DISMISSAL);

    private static final Set<String> WITH_CLAUSE = Set.of("Event", "Month");

    /**
     * Analyses a rule; empty for one that decides nothing, or matches more than one fact beside settings and is not about
     * a team: of a team, most rules ask what its members did.
     *
     * @param vocabulary the words that stage policy declares
     */
    public static Optional<DecidingRule> of(RuleText rule, Vocabulary vocabulary) {
        List<ElementText> facts = rule.when().stream()
                .filter(element -> !(element instanceof ElementText.Pattern pattern && reads(pattern)))
                .toList();
        String clause = rule.clause();
        ElementText.Pattern pattern = subject(rule, facts);
        Set<String> kinds = pattern == null ? Set.of() : kinds(rule, pattern, facts.size() > 1);
        if (pattern == null || clause == null || kinds.isEmpty()) {
            return Optional.empty();
        }
        JoinedFacts others = facts.size() == 1
                ? JoinedFacts.NONE
                : JoinedFacts.of(
                        pattern, facts.stream().filter(each -> each != pattern).toList(), vocabulary);
        Conjunction joined = new Conjunction(Map.of(), others.texts());
        List<Conjunction> boxes = Conjunctions.of(pattern, vocabulary).stream()
                .map(box -> rule.stage() == Stage.PENALIZE ? box.and(Conjunction.ofClause(clause)) : box.and(joined))
                .filter(box -> !box.isEmpty())
                .toList();
        return boxes.isEmpty()
                ? Optional.empty() // it never fires, which has been said
                : Optional.of(new DecidingRule(
                        rule, clause, pattern, others, Alternatives.plain(boxes, fact(pattern), vocabulary), kinds));
    }

    /** The pattern of the fact that a rule decides about; null where it is one of several, and no team. */
    private static ElementText.@Nullable Pattern subject(RuleText rule, List<ElementText> facts) {
        return facts.stream()
                .filter(ElementText.Pattern.class::isInstance)
                .map(ElementText.Pattern.class::cast)
                .filter(pattern -> pattern.factClass() != null && pattern.binding() != null)
                .filter(pattern -> facts.size() == 1 || pattern.factClass() == Team.class && isDecided(rule, pattern))
                .findFirst()
                .orElse(null);
    }

    private static boolean isDecided(RuleText rule, ElementText.Pattern pattern) {
        return rule.verbs().anyMatch(call -> isAbout(call, pattern));
    }

    private static boolean isAbout(StatementText.VerbCall call, ElementText.Pattern pattern) {
        return !call.arguments().isEmpty() && call.arguments().get(0).text().equals(pattern.binding());
    }

    /** What falls on the supervisor is of a kind of its own (POLICY 13). */
    private static Set<String> kinds(RuleText rule, ElementText.Pattern pattern, boolean joined) {
        Set<String> kinds = new TreeSet<>();
        String on = "";
        for (StatementText.VerbCall call : rule.verbs().toList()) {
            if (joined && !isAbout(call, pattern)) {
                continue;
            }
            on = call.verb().equals(ON_SUPERVISOR) ? ON_SUPERVISOR + "()." : on;
            for (DecisionKind kind : Verbs.kinds(rule.stage(), call.verb())) {
                kinds.add(on + Verbs.plainest(rule.stage(), kind) + part(rule, kind, call));
            }
        }
        return kinds;
    }

    /** Of the decisions of a settlement some have a clause, or a name, in their subject (POLICY 17). */
    private static String part(RuleText rule, DecisionKind kind, StatementText.VerbCall call) {
        if (rule.stage() != Stage.TIER) {
            return "";
        }
        return OF_CLAUSE.contains(kind) ? " (%s)".formatted(rule.clause()) : names(call);
    }

    /** Returns the names that a verb is given, each after a space. */
    static String names(StatementText.VerbCall call) {
        return call.arguments().stream()
                .filter(argument -> argument.kind() == Operand.Kind.STRING)
                .map(argument -> " " + argument.text())
                .collect(Collectors.joining());
    }

    /** Returns whether a pattern reads one setting, which is there. */
    private static boolean reads(ElementText.Pattern pattern) {
        return pattern.factType().equals(SETTING)
                && pattern.conditions().stream()
                        .allMatch(condition -> condition instanceof ConditionText.Binding
                                || condition instanceof ConditionText.Comparison comparison
                                        && comparison.property().equals("name")
                                        && comparison.operator().equals("==")
                                        && comparison.operand().kind() == Operand.Kind.STRING);
    }

    /** Returns what the rule says of one clause of its group, or of a smaller group; empty where its conditions exclude that. */
    Optional<DecidingRule> within(String smaller) {
        List<Conjunction> left = boxes.stream()
                .map(box -> box.and(Conjunction.ofClause(smaller)))
                .filter(box -> !box.isEmpty())
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecidingRule(rule, clause, pattern, others, left, kinds));
    }

    /** Returns whether both rules give a penalty of one scale to the same person. */
    boolean isOnScaleOf(DecidingRule other) {
        return Stream.of("", ON_SUPERVISOR + "()").anyMatch(person -> isOnScale(person) && other.isOnScale(person));
    }

    /** Returns whether a verb gives one of the penalties of which an offence gets one. */
    static boolean isPenalty(Stage stage, String verb) {
        return Verbs.kinds(stage, verb).stream().anyMatch(SCALE::contains);
    }

    private boolean isOnScale(String person) {
        return SCALE.stream()
                .map(kind -> Verbs.plainest(rule.stage(), kind))
                .anyMatch(verb -> kinds.contains(person.isEmpty() ? verb : person + "." + verb));
    }

    /** Returns whether both rules decide something for the agent, or both for the supervisor. */
    boolean isForPersonOf(DecidingRule other) {
        return kinds.stream().anyMatch(DecidingRule::isForSupervisor)
                        && other.kinds.stream().anyMatch(DecidingRule::isForSupervisor)
                || !kinds.stream().allMatch(DecidingRule::isForSupervisor)
                        && !other.kinds.stream().allMatch(DecidingRule::isForSupervisor);
    }

    private static boolean isForSupervisor(String kind) {
        return kind.startsWith(ON_SUPERVISOR);
    }

    /** Returns whether each alternative of the rule asks all that one of another rule does. */
    boolean isWithin(DecidingRule wider) {
        return boxes.stream().allMatch(box -> wider.boxes.stream().anyMatch(box::isWithin));
    }

    /** Returns whether each alternative of the rule asks all that one of another rule does, and for a property beside. */
    boolean addsTo(DecidingRule wider) {
        return boxes.stream().allMatch(box -> wider.boxes.stream().anyMatch(other -> addsTo(box, other)));
    }

    /** Returns whether conditions ask all that others do, and something beside of another property than the occurrence. */
    static boolean addsTo(Conjunction box, Conjunction wider) {
        return box.isWithin(wider)
                && (!box.unjudged().equals(wider.unjudged())
                        || box.domains().keySet().stream()
                                .anyMatch(property -> !property.equals(OCCURRENCE)
                                        && !wider.domains().containsKey(property)));
    }

    /** Returns whether the rule decides on every offence of its clause. */
    boolean isForEveryOffence() {
        return boxes.contains(Conjunction.ofClause(clause));
    }

    /** Returns whether the rule gives penalties for offences. */
    boolean penalizes() {
        return rule.stage() == Stage.PENALIZE;
    }

    /** Returns whether another rule can decide about the same facts. */
    boolean isBeside(DecidingRule other) {
        return rule.stage() == other.rule.stage()
                && !others.excludes(other.others)
                && pattern.factType().equals(other.pattern.factType())
                && (!isClausePartOfSubject() || clause.equals(other.clause));
    }

    private boolean isClausePartOfSubject() {
        return rule.stage() == Stage.DETECT || rule.stage() == Stage.REWARD && WITH_CLAUSE.contains(pattern.factType());
    }

    /** Returns in about how many steps it is compared with another rule of so many alternatives. */
    long steps(int alternatives) {
        return alternatives * boxes.stream().mapToLong(Conjunction::steps).sum();
    }

    /** Returns the fact type that the pattern matches. */
    FactType fact() {
        return fact(pattern);
    }

    private static FactType fact(ElementText.Pattern pattern) {
        return FactType.of(Objects.requireNonNull(pattern.factClass(), "a fact"));
    }

    /** Returns the occurrences that satisfy a conjunction. */
    static ImmutableRangeSet<BigDecimal> occurrences(Conjunction box) {
        return box.domains().get(OCCURRENCE) instanceof Domain.Numbers numbers
                ? numbers.ranges()
                : ImmutableRangeSet.of(EVERY);
    }

    /** Formats ranges of whole numbers as in {@code 1 and 3 or more}. */
    static PackText shown(Iterable<Range<BigDecimal>> ranges) {
        List<PackText> shown = new ArrayList<>();
        for (Range<BigDecimal> range : ranges) {
            BigDecimal from = range.lowerEndpoint();
            if (!range.hasUpperBound()) {
                shown.add(PackText.of("OCCURRENCE.from", from.toPlainString()));
            } else if (from.compareTo(range.upperEndpoint()) == 0) {
                shown.add(PackText.of("OCCURRENCE.one", from.toPlainString()));
            } else {
                shown.add(PackText.of(
                        "OCCURRENCE.between",
                        from.toPlainString(),
                        range.upperEndpoint().toPlainString()));
            }
        }
        return PackText.and(shown);
    }
}
