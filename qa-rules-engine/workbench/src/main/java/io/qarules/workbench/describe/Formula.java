package io.qarules.workbench.describe;

import io.qarules.engine.rules.text.Operand;
import io.qarules.outcome.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calculations in words and signs; on a right side the occurrence of the offence decided about is {@code n}. */
final class Formula {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGNED = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;
    private static final Map<String, String> SIGNS = Map.of("+", " + ", "-", " − ", "*", " × ", "/", " ÷ ");

    private final RuleScope scope;
    private final @Nullable Class<?> fact;

    /** @param fact whose properties may stand without a variable; null on a right side */
    Formula(RuleScope scope, @Nullable Class<?> fact) {
        this.scope = scope;
        this.fact = fact;
    }

    /** Writes an amount: a bound around the whole of it is said last, {@code 10 × n, at most 200}. */
    Text amount(Operand operand) {
        if (!isMath(operand) || operand.operator().equals("pow")) {
            return words(operand);
        }
        Operand first = operand.arguments().get(0);
        Operand second = operand.arguments().get(1);
        boolean leads = first.kind() == Operand.Kind.NUMBER;
        if (leads == (second.kind() == Operand.Kind.NUMBER)) {
            return words(operand);
        }
        return PageWords.say(
                "bound." + operand.operator(), amount(leads ? second : first), words(leads ? first : second));
    }

    /** Writes an operand of a calculation, or a calculation. */
    Text words(Operand operand) {
        return part(operand).words();
    }

    /** Writes an operand of a calculation, or in brackets a calculation of which a sentence says what is done with it. */
    Text factor(Operand operand) {
        return within(operand, ATOM);
    }

    private Part part(Operand operand) {
        return switch (operand.kind()) {
            case VARIABLE, PROPERTY -> new Part(property(operand.text()), ATOM);
            case CALCULATION -> calculation(operand);
            case CALL -> isMath(operand) ? math(operand) : new Part(named(read(operand)), ATOM);
            default -> number(operand.text());
        };
    }

    private Text property(String path) {
        return fact == null || path.startsWith("$") ? named(scope.resolve(path)) : FactWords.property(fact, path);
    }

    private static Part number(String digits) {
        return new Part(PageWords.asWritten(digits.replace("-", "−")), digits.startsWith("-") ? SIGNED : ATOM);
    }

    private Part calculation(Operand operand) {
        Operand left = operand.parts().get(0);
        if (operand.parts().size() == 1) {
            return new Part(PageWords.concat(PageWords.asWritten("−"), within(left, SIGNED)), SIGNED);
        }
        Operand right = operand.parts().get(1);
        if (operand.operator().equals("%")) {
            return new Part(PageWords.say("remainder", within(left, SIGNED), within(right, SIGNED)), SUM);
        }
        boolean turns = operand.operator().equals("-") || operand.operator().equals("/");
        int level = operand.operator().equals("+") || operand.operator().equals("-") ? SUM : PRODUCT;
        return new Part(
                PageWords.concat(
                        within(left, level),
                        PageWords.asWritten(SIGNS.getOrDefault(operand.operator(), operand.operator())),
                        within(right, turns ? level + 1 : level)),
                level);
    }

    private Part math(Operand call) {
        Operand first = call.arguments().get(0);
        Operand second = call.arguments().get(1);
        return call.operator().equals("pow")
                ? new Part(PageWords.concat(within(first, ATOM), PageWords.asWritten("^"), within(second, ATOM)), POWER)
                : new Part(PageWords.say("math." + call.operator(), words(first), words(second)), ATOM);
    }

    /** {@code $o.call().durationSeconds()}: methods without arguments are properties. */
    private RuleScope.Bound read(Operand call) {
        Operand receiver = call.receiver();
        RuleScope.Bound owner = receiver.kind() == Operand.Kind.CALL ? read(receiver) : scope.resolve(receiver.text());
        return owner.then(call.step());
    }

    /** Returns whether the calculation reads nothing that differs from offence to offence but the occurrence. */
    boolean isKnown(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> true;
            case VARIABLE -> isKnown(scope.resolve(operand.text()));
            case CALL ->
                isMath(operand) ? operand.arguments().stream().allMatch(this::isKnown) : isKnown(read(operand));
            default -> operand.parts().stream().allMatch(this::isKnown);
        };
    }

    /** Returns whether the calculation is the same for every offence. */
    boolean isConstant(Operand operand) {
        return isKnown(operand) && operand.all().noneMatch(this::isOccurrence);
    }

    private boolean isOccurrence(Operand operand) {
        return operand.kind() == Operand.Kind.VARIABLE
                        && scope.resolve(operand.text()).isOccurrence()
                || operand.kind() == Operand.Kind.CALL
                        && !isMath(operand)
                        && read(operand).isOccurrence();
    }

    /**
     * Works a calculation out, in floating point as rules do.
     *
     * @param operand for which {@link #isKnown} is true
     * @param occurrence 1 or more
     */
    double value(Operand operand, int occurrence) {
        return switch (operand.kind()) {
            case NUMBER -> Double.parseDouble(operand.text());
            case VARIABLE -> value(scope.resolve(operand.text()), occurrence);
            case CALL -> isMath(operand) ? mathValue(operand, occurrence) : value(read(operand), occurrence);
            default -> calculated(operand, occurrence);
        };
    }

    private double mathValue(Operand call, int occurrence) {
        double first = value(call.arguments().get(0), occurrence);
        double second = value(call.arguments().get(1), occurrence);
        return switch (call.operator()) {
            case "min" -> Math.min(first, second);
            case "max" -> Math.max(first, second);
            default -> Math.pow(first, second);
        };
    }

    private double calculated(Operand operand, int occurrence) {
        double left = value(operand.parts().get(0), occurrence);
        if (operand.parts().size() == 1) {
            return -left;
        }
        double right = value(operand.parts().get(1), occurrence);
        return switch (operand.operator()) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            default -> left / right;
        };
    }

    private static boolean isKnown(RuleScope.Bound bound) {
        return bound.isOccurrence() || bound.number() != null;
    }

    private static double value(RuleScope.Bound bound, int occurrence) {
        return bound.isOccurrence() ? occurrence : Double.parseDouble(String.valueOf(bound.number()));
    }

    private static boolean isMath(Operand operand) {
        return operand.kind() == Operand.Kind.CALL && operand.receiver().text().equals("Math");
    }

    private Text named(RuleScope.Bound bound) {
        return fact == null && bound.isOccurrence() ? PageWords.asWritten("n") : bound.words();
    }

    private Text within(Operand operand, int level) {
        Part part = part(operand);
        return part.level() < level
                ? PageWords.concat(PageWords.asWritten("("), part.words(), PageWords.asWritten(")"))
                : part.words();
    }

    private record Part(Text words, int level) {}
}
