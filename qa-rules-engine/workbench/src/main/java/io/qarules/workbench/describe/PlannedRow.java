package io.qarules.workbench.describe;

import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Money;
import io.qarules.outcome.Audience;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage.Planned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A penalty rule, read as a row of the table: where it applies, from its conditions, and what it decides, from its row. */
final class PlannedRow {
    /** How many values of a formula are shown, and how many of the occurrences that a rule picks out. */
    static final int VALUES_SHOWN = 6;

    private final RuleText rule;
    private final ElementText.@Nullable Pattern subject;
    private final Formula formula;
    private final Text condition;
    private final List<ConditionText> counted;
    private final Reckoning reckoning;
    private final boolean harmed;

    PlannedRow(RuleText rule) {
        this.rule = rule;
        RuleScope scope = new RuleScope(rule, Map.of());
        this.subject = scope.subject();
        List<Text> said = new ArrayList<>();
        for (ElementText element : rule.when()) {
            said.add(scope.isSubject(element) ? own(scope) : ConditionWords.of(element, scope));
        }
        this.condition = PageWords.join("element.next", said);
        this.formula = new Formula(scope, null);
        List<ConditionText> conjuncts = subject == null ? List.of() : Conjuncts.of(subject.conditions());
        this.counted = conjuncts.stream().filter(Occurrences::isCounted).toList();
        this.reckoning = Reckoning.of(subject, conjuncts);
        this.harmed = conjuncts.stream().anyMatch(PlannedRow::asksForHarm);
    }

    private Text own(RuleScope scope) {
        ElementText.Pattern pattern = Objects.requireNonNull(subject);
        scope.enter(pattern);
        return ConditionWords.of(pattern, scope, one -> !namesTheClause(one) && !Occurrences.isCounted(one));
    }

    RuleText rule() {
        return rule;
    }

    /** Returns the conditions in words, without the clause and those on the occurrence alone. */
    Text condition() {
        return condition;
    }

    /** Returns the conditions on the occurrence alone. */
    List<ConditionText> counted() {
        return counted;
    }

    boolean appliesTo(int occurrence) {
        return counted.stream().allMatch(one -> Occurrences.holds(one, occurrence));
    }

    /** Returns whether the conditions that are not on the occurrence alone can hold at it. */
    boolean mayApplyTo(int occurrence) {
        return reckoning.mayHold(occurrence);
    }

    /** Returns whether the row decides about one offence, so that its decisions are known. */
    boolean isKnown() {
        return subject != null;
    }

    String asWritten() {
        return rule.then().stream().map(StatementText::text).collect(Collectors.joining("; "));
    }

    /**
     * Returns the decisions of the row.
     *
     * @param occurrences that the values of formulas are worked out for, the first of them
     */
    List<Planned> decisions(List<Integer> occurrences) {
        List<Planned> decisions = new ArrayList<>();
        Row row = Row.BEGIN;
        for (VerbCall call : rule.verbs().toList()) {
            row = row.after(call);
            for (DecisionKind kind : Verbs.kinds(Stage.PENALIZE, call.verb())) {
                Planned planned = planned(kind, call, row, occurrences);
                if (planned != null) {
                    decisions.add(planned);
                }
            }
        }
        return decisions;
    }

    /** Returns null where nothing is given: a bound that is the same for every offence is not above 0 (POLICY 13). */
    private @Nullable Planned planned(DecisionKind kind, VerbCall call, Row row, List<Integer> occurrences) {
        List<Operand> amounts = call.arguments().subList(1, call.arguments().size());
        DecisionStatus settled = row.onceVerified() ? DecisionStatus.PENDING : DecisionStatus.FINAL;
        Audience audience = row.audience() == null ? sample(kind).audience() : row.audience();
        if (kind == DecisionKind.POINTS || call.verb().equals("finePercentOfPay")) {
            BigDecimal number = new BigDecimal(amounts.get(0).text());
            return new Planned(
                    kind,
                    settled,
                    null,
                    null,
                    null,
                    audience,
                    null,
                    List.of(),
                    kind == DecisionKind.POINTS ? (Integer) number.intValueExact() : null,
                    kind == DecisionKind.POINTS ? null : number,
                    row.onSupervisor());
        }
        boolean constant = amounts.stream().allMatch(formula::isConstant);
        BigDecimal fixed = constant && amounts.size() == 1 ? amount(amounts.get(0), 1) : null;
        BigDecimal min = constant && amounts.size() == 2 ? amount(amounts.get(0), 1) : null;
        BigDecimal max = constant && amounts.size() == 2 ? amount(amounts.get(1), 1) : null;
        if (constant && amounts.size() == 2 && (min == null || max == null)) {
            return null;
        }
        boolean set = fixed != null || !constant && amounts.size() == 1;
        boolean open = kind == DecisionKind.DISMISSAL || kind == DecisionKind.FINE && !set;
        return new Planned(
                kind,
                open && !row.onceVerified() ? DecisionStatus.PROPOSED : settled,
                fixed,
                min,
                max,
                audience,
                constant ? null : range(amounts.stream().map(formula::amount).toList()),
                constant || !amounts.stream().allMatch(formula::isKnown) ? List.of() : values(amounts, occurrences),
                null,
                null,
                row.onSupervisor());
    }

    /**
     * What the verbs before one in a row say of it.
     *
     * @param audience the one that is said; null where it is that of the kind
     */
    private record Row(
            boolean onceVerified,
            boolean onSupervisor,
            @Nullable Audience audience) {
        static final Row BEGIN = new Row(false, false, null);

        Row after(VerbCall call) {
            return switch (call.verb()) {
                case "onceVerified" -> new Row(true, onSupervisor, audience);
                case "onSupervisor" -> new Row(onceVerified, true, Audience.DIRECTOR);
                case "to" ->
                    new Row(
                            onceVerified,
                            onSupervisor,
                            onSupervisor
                                    ? audience
                                    : Audience.valueOf(call.arguments().get(0).value()));
                default -> this;
            };
        }
    }

    /** Works a formula out for the first occurrences of a step. */
    private List<Text> values(List<Operand> amounts, List<Integer> occurrences) {
        return occurrences.stream()
                .limit(VALUES_SHOWN)
                .map(occurrence -> value(amounts, occurrence))
                .toList();
    }

    /** A fine without a result has no amount yet; between bounds of which one has no result there is none (POLICY 13). */
    private Text value(List<Operand> amounts, int occurrence) {
        List<Text> shown = new ArrayList<>();
        for (Operand operand : amounts) {
            BigDecimal amount = amount(operand, occurrence);
            if (amount == null) {
                return PageWords.say(amounts.size() == 1 ? "amount.none" : "nothing");
            }
            shown.add(PageWords.asWritten(amount.toPlainString()));
        }
        return range(shown);
    }

    private static Text range(List<Text> amounts) {
        return amounts.size() == 1 ? amounts.get(0) : PageWords.say("amount.between", amounts.get(0), amounts.get(1));
    }

    /** Works an amount out; null where it is not finite or not above 0. */
    private @Nullable BigDecimal amount(Operand operand, int occurrence) {
        return Money.fromRule(formula.value(operand, occurrence));
    }

    private Ruling sample(DecisionKind kind) {
        String clause = Objects.requireNonNull(rule.clause());
        Subject offence = new Subject.Named("", clause, null, Instant.EPOCH, 1, harmed);
        return Ruling.of(kind, offence, new Rule(rule.name(), clause, rule.stage(), rule.file()), DecisionStatus.FINAL);
    }

    private boolean namesTheClause(ConditionText one) {
        String clause = Objects.requireNonNull(rule.clause());
        if (one instanceof ConditionText.Comparison comparison) {
            return comparison.property().equals("clause")
                    && comparison.operator().equals("==")
                    && comparison.operand().value().equals(clause);
        }
        return one instanceof ConditionText.MethodTest test
                && "clause".equals(test.property())
                && test.method().equals("startsWith")
                && (test.arguments().get(0).value() + "*").equals(clause);
    }

    private static boolean asksForHarm(ConditionText one) {
        if (one instanceof ConditionText.Flag flag) {
            return flag.property().equals("imageHarmed");
        }
        return one instanceof ConditionText.Comparison comparison
                && comparison.property().equals("imageHarmed")
                && (comparison.operator().equals("==")
                                && comparison.operand().text().equals("true")
                        || comparison.operator().equals("!=")
                                && comparison.operand().text().equals("false"));
    }
}
