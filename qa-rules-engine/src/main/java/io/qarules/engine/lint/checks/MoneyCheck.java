package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.LinearForm;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks amounts, percentages of amounts and factors that verbs are given: above zero where something is paid, not too
 * large, with no more decimals and digits than are kept, the lower bound before the upper one.
 *
 * @param vocabulary the words that stage policy declares
 */
record MoneyCheck(DiagnosticCollector findings, RuleText rule, Vocabulary vocabulary) {
    private static final Set<String> AMOUNTS = Set.of("amount", "min", "max", "percent", "opening", "factor");

    /** What is not money may have more than two decimals. */
    private static final Set<String> NO_MONEY = Set.of("percent", "factor");

    private static final Set<String> LOWER_BOUNDS = Set.of("min", "percent");
    private static final String UPPER_BOUND = "max";

    /** What nothing is given for where it is not above zero. */
    private static final Set<String> PAID = Set.of("amount", "min", "max", "percent");

    private static final Set<Stage> DECIDING = EnumSet.of(Stage.PENALIZE, Stage.ESCALATE, Stage.REWARD, Stage.TIER);

    private static final Set<Stage> GIVING = EnumSet.of(Stage.REWARD, Stage.TIER);

    /** From here on an amount is rounded to one above zero. */
    private static final double HALF_A_CENT = 0.005;

    /** The least that is above zero, of an amount that has two decimals. */
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private static final String OF_PAY = "finePercentOfPay";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Checks a call of which nothing else is wrong. */
    void check(Method verb, StatementText.VerbCall call) {
        BigDecimal lower = null;
        Parameter[] parameters = verb.getParameters();
        for (int i = 0; i < parameters.length && i < call.arguments().size(); i++) {
            String name = parameters[i].getName();
            Operand argument = call.arguments().get(i);
            if (parameters[i].getType() != double.class) {
                continue;
            }
            if (AMOUNTS.contains(name)) {
                BigDecimal amount = WholeNumberCheck.number(argument);
                if (amount == null) {
                    workedOut(argument, call.verb(), name);
                } else {
                    amount(argument, call.verb(), name, amount);
                }
                if (name.equals(UPPER_BOUND)) {
                    bounds(call.arguments().get(i - 1), lower, argument, amount);
                }
                lower = LOWER_BOUNDS.contains(name) ? amount : lower;
            }
            boolean money = AMOUNTS.contains(name) && !NO_MONEY.contains(name);
            argument.all().forEach(operand -> exact(operand, money));
        }
    }

    /**
     * Checks bounds.
     *
     * @param least the lower one where it is a number; null where it is worked out
     * @param most the upper one, too
     */
    private void bounds(Operand lower, @Nullable BigDecimal least, Operand upper, @Nullable BigDecimal most) {
        if (least == null || most == null) {
            workedOut(lower, upper);
        } else if (least.compareTo(most) > 0) {
            findings.in(
                    rule,
                    DiagnosticCode.RANGE,
                    lower.place(),
                    PackText.of("RANGE.reversed", least, most),
                    PackText.maybe("%s, %s".formatted(most, least)));
        }
    }

    /** Whether each number is kept as it is written: verbs are given it in floating point, which holds some 15 digits. */
    private void exact(Operand operand, boolean money) {
        BigDecimal written = operand.kind() == Operand.Kind.NUMBER ? WholeNumberCheck.number(operand) : null;
        BigDecimal kept = written == null ? null : Decimals.shortest(written.doubleValue());
        if (written != null && kept != null && written.compareTo(kept) != 0 && !(money && isTooLarge(written.abs()))) {
            findings.in(
                    rule,
                    DiagnosticCode.AMOUNT,
                    operand.place(),
                    PackText.of("AMOUNT.digits", operand.text(), kept.toPlainString()),
                    PackText.of("AMOUNT.fewer-digits"));
        }
    }

    private void amount(Operand argument, String call, String name, BigDecimal amount) {
        if (amount.signum() < 0) {
            negative(argument, call, name, amount);
        } else if (amount.signum() == 0 && isPaid(name)) {
            never(argument, PackText.of("NO_AMOUNT.zero", argument.text()), PackText.of("NO_AMOUNT.above-zero"));
        } else if (amount.signum() > 0 && !NO_MONEY.contains(name) && isTooLarge(amount)) {
            findings.in(
                    rule, DiagnosticCode.AMOUNT, argument.place(), PackText.of("AMOUNT.large", argument.text()), null);
        } else if (amount.stripTrailingZeros().scale() > 2 && !NO_MONEY.contains(name)) {
            findings.in(
                    rule,
                    DiagnosticCode.AMOUNT,
                    argument.place(),
                    PackText.of("AMOUNT.decimals", argument.text()),
                    PackText.maybe(rounded(amount)));
        } else if (call.equals(OF_PAY) && amount.compareTo(ALL) > 0) {
            findings.in(
                    rule, DiagnosticCode.AMOUNT, argument.place(), PackText.of("AMOUNT.of-pay", argument.text()), null);
        } else if (amount.signum() > 0 && !Money.isPayable(amount)) {
            findings.in(
                    rule, DiagnosticCode.AMOUNT, argument.place(), PackText.of("AMOUNT.large", argument.text()), null);
        }
    }

    /** Whether it is too large, or rounded to two decimals would be. */
    private static boolean isTooLarge(BigDecimal amount) {
        return !Money.isPayable(amount) || Money.round(amount).signum() > 0 && !Money.isPayable(Money.round(amount));
    }

    /** Whether an amount that is worked out can be one for some fact. */
    private void workedOut(Operand argument, String call, String name) {
        boolean sum = argument.kind() == Operand.Kind.CALCULATION || argument.kind() == Operand.Kind.CALL;
        if (!sum || findings.knowsError(rule.file(), rule.name())) {
            return;
        }
        AmountBounds.Bounds bounds = new AmountBounds(rule, vocabulary).of(argument);
        double least = NO_MONEY.contains(name) ? Double.MIN_VALUE : HALF_A_CENT;
        if (bounds.high() < 0) {
            never(argument, PackText.of("NO_AMOUNT.below-zero", argument.text()), PackText.of("NO_AMOUNT.above-zero"));
        } else if (isPaid(name) && bounds.high() < least) {
            never(argument, PackText.of("NO_AMOUNT.never", argument.text()), PackText.of("NO_AMOUNT.above-zero"));
        } else if (bounds.low() >= Money.ABOVE_ALL) {
            never(argument, PackText.of("NO_AMOUNT.always-large", argument.text()), null);
        } else if (call.equals(OF_PAY) && bounds.low() > ALL.doubleValue()) {
            never(argument, PackText.of("NO_AMOUNT.always-of-pay", argument.text()), null);
        }
    }

    /** Whether bounds of which one is worked out are the wrong way round whatever the facts are. */
    private void workedOut(Operand lower, Operand upper) {
        boolean known = DECIDING.contains(rule.stage()) && !findings.knowsError(rule.file(), rule.name());
        if (known
                && new AmountBounds(rule, vocabulary).least(LinearForm.of(lower).minus(LinearForm.of(upper)))
                        >= LEAST.doubleValue()) {
            never(
                    lower,
                    PackText.of("NO_AMOUNT.reversed", lower.text(), upper.text()),
                    PackText.of("NO_AMOUNT.lower-first"));
        }
    }

    private boolean isPaid(String name) {
        return PAID.contains(name) && DECIDING.contains(rule.stage());
    }

    private void never(Operand argument, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.NO_AMOUNT, argument.place(), message, hint);
    }

    /** What is given is not turned into what is taken by leaving out a sign; what is taken may be written with one. */
    private void negative(Operand argument, String call, String name, BigDecimal amount) {
        NumberScale scale = NumberScale.of(call, name);
        PackText range = scale == null ? null : scale.said();
        findings.in(
                rule,
                DiagnosticCode.AMOUNT,
                argument.place(),
                PackText.of("AMOUNT.negative", argument.text()),
                range != null
                        ? range
                        : GIVING.contains(rule.stage())
                                ? PackText.of("NO_AMOUNT.above-zero")
                                : PackText.maybe(rounded(amount.abs())));
    }

    private static String rounded(BigDecimal amount) {
        BigDecimal rounded = amount.scale() > 2 ? amount.setScale(2, RoundingMode.HALF_UP) : amount;
        return (rounded.signum() == 0 && amount.signum() > 0 ? LEAST : rounded).toPlainString();
    }
}
