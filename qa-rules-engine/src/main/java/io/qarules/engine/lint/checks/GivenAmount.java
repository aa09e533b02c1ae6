package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An amount that a penalty rule gives.
 *
 * @param call the verb with its amount, or its bounds
 * @param how what is said before it in the row of how it is given, such as {@code onceVerified}
 * @param others the other verbs of the row that decide something for the same person
 */
record GivenAmount(RuleText rule, StatementText.VerbCall call, List<String> how, List<StatementText.VerbCall> others) {
    /** Returns the amounts of a rule in which a number is written. */
    static List<GivenAmount> of(RuleText rule) {
        List<GivenAmount> amounts = new ArrayList<>();
        List<String> how = new ArrayList<>();
        List<StatementText.VerbCall> all = rule.verbs().toList();
        for (StatementText.VerbCall call : all) {
            boolean number = call.arguments().stream()
                    .skip(1)
                    .flatMap(Operand::all)
                    .anyMatch(operand -> operand.kind() == Operand.Kind.NUMBER);
            if (Verbs.modifies(rule.stage(), call.verb())) {
                how.add(said(call, 0));
            } else if (number) {
                amounts.add(new GivenAmount(rule, call, List.copyOf(how), others(rule, all, call)));
            }
        }
        return amounts;
    }

    private static List<StatementText.VerbCall> others(
            RuleText rule, List<StatementText.VerbCall> all, StatementText.VerbCall call) {
        int on = all.stream().map(StatementText.VerbCall::verb).toList().indexOf(DecidingRule.ON_SUPERVISOR);
        boolean forSupervisor = on >= 0 && on < all.indexOf(call);
        List<StatementText.VerbCall> ofPerson =
                on < 0 ? all : forSupervisor ? all.subList(on, all.size()) : all.subList(0, on);
        return ofPerson.stream()
                .filter(other -> other != call
                        && !Verbs.kinds(rule.stage(), other.verb()).isEmpty())
                .toList();
    }

    /** Returns the verb, with the word that lets it fall on the supervisor. */
    String verb() {
        return how.contains(DecidingRule.ON_SUPERVISOR)
                ? "%s().%s".formatted(DecidingRule.ON_SUPERVISOR, call.verb())
                : call.verb();
    }

    /** Returns the amount, or the bounds, as written. */
    List<String> texts() {
        return call.arguments().stream().skip(1).map(Operand::text).toList();
    }

    Place place() {
        return call.arguments().get(1).place();
    }

    /** Returns what one rule for several offences has to say alike: the amount, of a penalty with others beside it. */
    List<String> penalties() {
        boolean penalty = DecidingRule.isPenalty(rule.stage(), call.verb());
        Stream<String> penalties = others.stream()
                .filter(other -> penalty && DecidingRule.isPenalty(rule.stage(), other.verb()))
                .map(other -> said(other, 1))
                .sorted();
        return Stream.of(Stream.of(said(call, 1)), how.stream(), penalties)
                .flatMap(all -> all)
                .toList();
    }

    /** Returns the whole row, however its rule names the offence. */
    List<String> row() {
        return rule.verbs()
                .map(other -> said(other, Verbs.modifies(rule.stage(), other.verb()) ? 0 : 1))
                .toList();
    }

    /** Returns whether all that the rule asks stands in one pattern, and the amount reads nothing that is bound there. */
    boolean isOfOnePattern() {
        return rule.when().size() == 1
                && call.arguments().stream()
                        .skip(1)
                        .flatMap(Operand::all)
                        .filter(operand -> operand.kind() == Operand.Kind.VARIABLE)
                        .allMatch(operand ->
                                operand.text().equals(call.arguments().get(0).text()));
    }

    private static String said(StatementText.VerbCall call, int from) {
        List<String> given =
                call.arguments().stream().skip(from).map(GivenAmount::plain).toList();
        return given.isEmpty() ? call.verb() : "%s %s".formatted(call.verb(), given);
    }

    /** A number that is written in digits without zeros at its end; anything else as it is. */
    private static String plain(Operand operand) {
        boolean digits = operand.kind() == Operand.Kind.NUMBER && operand.text().matches("\\d+(\\.\\d+)?");
        return digits ? new BigDecimal(operand.text()).stripTrailingZeros().toPlainString() : operand.text();
    }
}
