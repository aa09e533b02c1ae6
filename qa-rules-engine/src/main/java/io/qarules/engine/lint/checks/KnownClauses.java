package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that clauses which rules of other stages speak of are penalized by one (POLICY 13). */
public final class KnownClauses {
    private static final String CASES = ".cases.yaml";
    private static final String DRL = ".drl";
    private static final Set<String> NAMED_IN_POLICY = Set.of("clause", "clauses");

    private final DiagnosticCollector findings;
    private final List<RuleText> rules;
    private final Set<String> cases;
    private final SortedSet<String> penalized;
    private final PenalizedClauses penalties;
    private final SpokenClauses spoken;

    /**
     * Creates the check.
     *
     * @param cases the paths of the pack's case files
     * @param vocabulary the words that stage policy declares
     */
    public KnownClauses(DiagnosticCollector findings, List<RuleText> rules, Set<String> cases, Vocabulary vocabulary) {
        this.findings = findings;
        this.rules = rules;
        this.cases = cases;
        this.penalized = rules.stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .map(RuleText::clause)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        this.penalties = new PenalizedClauses(rules, vocabulary, rule -> findings.knowsError(rule.file(), rule.name()));
        this.spoken = new SpokenClauses(
                rules, inPolicy().flatMap(KnownClauses::clauses).map(Operand::value));
    }

    /** @param judged the rules of which nothing else is wrong */
    public void check(List<RuleText> judged) {
        Set<String> said = new HashSet<>();
        judged.stream().filter(rule -> rule.stage() == Stage.DETECT).forEach(rule -> detected(rule, said));
        judged.stream().filter(rule -> rule.stage() == Stage.POLICY).forEach(rule -> rule.verbs()
                .forEach(call -> clauses(call).forEach(clause -> named(rule, call, clause))));
    }

    private void detected(RuleText rule, Set<String> said) {
        String clause = Objects.requireNonNullElse(rule.clause(), "");
        if (isNeverPenalized(rule, clause) && said.add(clause)) {
            findings.in(
                    rule,
                    DiagnosticCode.NEVER_PENALIZED,
                    rule.namePlace(),
                    penalties
                            .excluding(clause)
                            .map(other -> PackText.of("NEVER_PENALIZED.excluded", clause, other.name(), other.file()))
                            .orElse(PackText.of("NEVER_PENALIZED.none", clause)),
                    penalties.excluding(clause).isPresent()
                            ? PackText.of("HINT.admit-clause", clause)
                            : deleted(clause)
                                    .orElseGet(() -> ClauseHints.maybe(clause, penalized, UnaryOperator.identity())));
        }
    }

    private boolean isNeverPenalized(RuleText rule, String clause) {
        return rule.stage() == Stage.DETECT
                && rule.verbs()
                        .anyMatch(call -> Verbs.kinds(Stage.DETECT, call.verb()).isEmpty())
                && !penalties.decidesOn(clause);
    }

    /** Returns the clauses that rules detect and none penalizes: what they lack is more than a title. */
    Set<String> neverPenalized() {
        return rules.stream()
                .filter(rule -> rule.clause() != null && isNeverPenalized(rule, rule.clause()))
                .map(RuleText::clause)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Advises about a clause whose penalty rules were deleted, while their cases are there. */
    private Optional<PackText> deleted(String clause) {
        return cases.stream()
                .filter(file -> file.equals("penalize/%s.cases.yaml".formatted(clause))
                        || file.startsWith("penalize/%s-".formatted(clause)))
                .filter(file -> rules.stream().noneMatch(rule -> rule.file().equals(file.replace(CASES, DRL))))
                .sorted()
                .findFirst()
                .map(file -> PackText.of("HINT.rules-gone", file));
    }

    private Stream<StatementText.VerbCall> inPolicy() {
        return rules.stream().filter(rule -> rule.stage() == Stage.POLICY).flatMap(RuleText::verbs);
    }

    /** Returns the arguments of a verb of stage policy that name clauses. */
    private static Stream<Operand> clauses(StatementText.VerbCall call) {
        List<Operand> given = call.arguments();
        List<Parameter> parameters = Verbs.parameters(Stage.POLICY, call.verb(), given.size());
        return parameters.isEmpty()
                ? Stream.empty()
                : IntStream.range(0, given.size())
                        .filter(at -> NAMED_IN_POLICY.contains(parameters
                                .get(Math.min(at, parameters.size() - 1))
                                .getName()))
                        .mapToObj(given::get)
                        .filter(argument -> argument.kind() == Operand.Kind.STRING);
    }

    /**
     * Checks a clause, or a group of clauses, that stage policy names. One that a rule is for is right, and so is a
     * group with one of those. Where only the rule of a wider group covers a clause, an offence may still be of the
     * clause itself, and its own setting goes before the group's (POLICY 14): that is said as a warning, since a group
     * without its star looks the same, and as an error where the pack speaks of clauses below it.
     */
    private void named(RuleText rule, StatementText.VerbCall call, Operand argument) {
        String clause = argument.value();
        if (penalized.stream().anyMatch(known -> known.equals(clause) || PenalizedClauses.covers(clause, known))) {
            return;
        }
        boolean ofAWiderRule = isWellFormed(clause)
                && penalized.stream()
                        .anyMatch(known -> PenalizedClauses.covers(known, PenalizedClauses.beginning(clause)));
        Optional<RuleText> excluding = penalties.excluding(clause);
        if (ofAWiderRule && excluding.isPresent()) {
            nobodyBears(
                    rule,
                    argument,
                    PackText.of(
                            "NO_SUCH_CLAUSE.excluded",
                            call.verb(),
                            clause,
                            excluding.get().name(),
                            excluding.get().file()),
                    PackText.of("HINT.admit-clause", clause));
        } else if (!ofAWiderRule) {
            nobodyBears(
                    rule,
                    argument,
                    PackText.of("NO_SUCH_CLAUSE.none", call.verb(), argument.text()),
                    deleted(clause).orElseGet(() -> nearest(clause)));
        } else if (!clause.endsWith("*") && !spoken.isBorne(clause)) {
            spoken.below(clause)
                    .ifPresentOrElse(
                            below -> nobodyBears(
                                    rule,
                                    argument,
                                    PackText.of("NO_SUCH_CLAUSE.heading", call.verb(), clause, below),
                                    asGroup(clause)),
                            () -> findings.in(
                                    rule,
                                    DiagnosticCode.CLAUSE_WITHOUT_RULE,
                                    argument.place(),
                                    PackText.of("CLAUSE_WITHOUT_RULE.none", call.verb(), clause),
                                    asGroup(clause)));
        }
    }

    private void nobodyBears(RuleText rule, Operand argument, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.NO_SUCH_CLAUSE, argument.place(), message, hint);
    }

    /** Whether findings can bear such a clause: a star stands at the end only, and no dot does. */
    private static boolean isWellFormed(String clause) {
        return !PenalizedClauses.beginning(clause).contains("*") && !clause.endsWith(".");
    }

    private @Nullable PackText nearest(String clause) {
        return penalized.stream().anyMatch(known -> known.startsWith(clause + "."))
                ? asGroup(clause)
                : ClauseHints.maybe(clause, penalized, known -> "\"%s\"".formatted(known));
    }

    private static PackText asGroup(String clause) {
        return PackText.of("HINT.as-group", clause);
    }
}
