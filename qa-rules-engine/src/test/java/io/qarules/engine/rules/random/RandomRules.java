package io.qarules.engine.rules.random;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Event;
import io.qarules.casefile.Nomination;
import io.qarules.engine.detect.CallbackWait;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.reward.ProgressClaim;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.source.Stage;
import io.qarules.engine.tier.SurveyToReview;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes random rules that the grammar has and the types allow. */
final class RandomRules {
    private static final Map<Stage, List<Class<?>>> FACTS = Map.of(
            Stage.PENALIZE, List.of(Offence.class),
            Stage.DETECT, List.of(Call.class, Call.class, CallbackWait.class, Agent.class, Setting.class),
            Stage.REWARD, List.of(ProgressClaim.class, Nomination.class, Setting.class),
            Stage.TIER, List.of(Standing.class, Standing.class, SurveyToReview.class, Setting.class));
    private static final List<String> ORDER = List.of("<", "<=", ">", ">=");
    private static final List<String> EQUALITY = List.of("==", "!=");

    /** A property, by its path, or a variable. */
    private record Named(String path, Class<?> type, Class<?> element, ValueType valueType, boolean primitive) {}

    private final Random random;
    private final Stage stage;
    private final boolean simple;
    private final List<Named> variables = new ArrayList<>();
    private int bound;

    private RandomRules(Stage stage, boolean simple, Random random) {
        this.stage = stage;
        this.simple = simple;
        this.random = random;
    }

    /**
     * The text of one rule.
     *
     * @param simple whether it looks at one subject only, so that its results may be kept
     */
    static String rule(Stage stage, String name, String clause, boolean simple, Random random) {
        return new RandomRules(stage, simple, random).rule(name, clause);
    }

    private String rule(String name, String clause) {
        List<String> elements = new ArrayList<>();
        Class<?> subject = subject();
        int others = simple ? 0 : random.nextInt(3);
        int at = random.nextInt(others + 1);
        for (int i = 0; i <= others; i++) {
            if (i == at) {
                elements.add(pattern(subject, "$o", true));
            } else if (random.nextInt(3) == 0) {
                elements.add(pattern(Values.one(facts(), random), "$p" + i, true));
            } else {
                elements.add(group());
            }
        }
        if (simple && stage == Stage.DETECT && subject == Call.class) {
            elements.add(0, pattern(Values.one(List.of(Setting.class, Agent.class), random), "$p", true));
        }
        return """
                rule "%s"
                  @clause("%s") @zh("题") @en("title")
                when
                  %s
                then
                  %s.%s;
                end
                """.formatted(name, clause, String.join("\n  ", elements), stage.global(), row(subject));
    }

    private List<Class<?>> facts() {
        return FACTS.get(stage);
    }

    private Class<?> subject() {
        List<Class<?>> all = facts().stream()
                .filter(type -> type != Agent.class && type != Setting.class)
                .toList();
        return Values.one(all, random);
    }

    private String group() {
        List<Named> before = List.copyOf(variables);
        String pattern =
                pattern(Values.one(facts(), random), random.nextBoolean() ? "$g" : null, random.nextInt(3) == 0);
        variables.clear();
        variables.addAll(before);
        String word = random.nextBoolean() ? "not" : "exists";
        return random.nextBoolean() ? "%s %s".formatted(word, pattern) : "%s( %s )".formatted(word, pattern);
    }

    private String pattern(Class<?> type, @Nullable String binding, boolean binds) {
        if (binding != null) {
            variables.add(new Named(binding, type, type, ValueType.FACT, false));
        }
        List<String> conditions = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            conditions.add(binds && random.nextInt(3) == 0 ? binding(type) : condition(type, simple ? 1 : 2));
        }
        return "%s%s( %s )"
                .formatted(binding == null ? "" : binding + " : ", type.getSimpleName(), String.join(", ", conditions));
    }

    private String binding(Class<?> type) {
        Named property =
                property(type, named -> named.valueType != ValueType.OTHER && named.valueType != ValueType.WORDS);
        String variable = (type == Setting.class && property.path.equals("value") ? "$h" : "$v") + bound++;
        String compared = property.valueType != ValueType.FACT && random.nextInt(3) == 0
                ? " " + comparisonOf(property, type)
                : "";
        compared = compared.startsWith(" .") ? "" : compared;
        variables.add(new Named(variable, property.type, property.element, property.valueType, property.primitive));
        return "%s : %s%s".formatted(variable, property.path, compared);
    }

    private String condition(Class<?> type, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            boolean all = random.nextBoolean();
            int parts = 2 + random.nextInt(random.nextInt(8) == 0 ? 10 : 2);
            List<String> each = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                String part = condition(type, depth - 1);
                boolean bracketed = part.contains("&&") || part.contains("||") || random.nextInt(4) == 0;
                each.add(bracketed ? "( %s )".formatted(part) : part);
            }
            return String.join(all ? " && " : " || ", each);
        }
        return test(type);
    }

    private String test(Class<?> type) {
        int kind = random.nextInt(20);
        if (kind < 2) {
            Named flag = property(type, named -> named.valueType == ValueType.FLAG);
            if (flag.valueType == ValueType.FLAG) {
                return flag.path;
            }
        }
        if (kind < 4) {
            Named property = property(type, named -> !named.primitive);
            return "%s %s null".formatted(property.path, Values.one(EQUALITY, random));
        }
        if (kind < 8) {
            String left = number(type, 2);
            String right = number(type, 2);
            if (!isAlwaysTheSame(left, right)) {
                return "%s %s %s"
                        .formatted(
                                isConstant(left) && !isCalculated(right) ? "60" : left,
                                operator(true),
                                isConstant(right) && !isCalculated(left) ? "60" : right);
            }
        }
        if (kind < 10) {
            String method = method(type);
            if (method != null) {
                return method;
            }
        }
        Named property =
                property(type, named -> named.valueType != ValueType.OTHER && named.valueType != ValueType.FACT);
        return "%s %s".formatted(property.path, comparisonOf(property, type)).replaceFirst("^(\\S+) \\.", "$1.");
    }

    private @Nullable String method(Class<?> type) {
        if (type == CallbackWait.class) {
            return "waitedLongerThanHours( %s )".formatted(smallNumber());
        }
        if (type == Standing.class) {
            return "missesBalance( %s, %s )".formatted(smallNumber(), smallNumber());
        }
        return null;
    }

    /** Hours that a wait can be compared with; others than these would not fit its milliseconds. */
    private String smallNumber() {
        List<String> settings = variables.stream()
                .filter(named -> named.path.startsWith("$h"))
                .map(Named::path)
                .toList();
        return settings.isEmpty() || random.nextBoolean()
                ? Values.one(List.of("0", "1", "3", "2.5", "8", "600", "-1", "0.0000001"), random)
                : Values.one(settings, random);
    }

    private String operator(boolean ordered) {
        return Values.one(ordered && random.nextInt(3) > 0 ? ORDER : EQUALITY, random);
    }

    /** An operator with what stands behind it. */
    private String comparisonOf(Named property, Class<?> type) {
        int kind = random.nextInt(10);
        switch (property.valueType) {
            case WORDS:
                return "%s %s".formatted(random.nextBoolean() ? "contains" : "not contains", word(property.element));
            case TEXT:
                if (kind < 2 && property.path.indexOf('$') < 0) {
                    return "matches " + Values.quoted(Values.one(Values.PATTERNS, random), random);
                }
                if (kind < 4) {
                    return ".%s( %s )"
                            .formatted(
                                    Values.one(List.of("startsWith", "endsWith", "contains"), random),
                                    text(random.nextBoolean() ? type : null));
                }
                if (kind < 5) {
                    return "%s %s".formatted(random.nextBoolean() ? "contains" : "not contains", literal(property));
                }
                break;
            default:
        }
        if (kind < 7 && random.nextInt(2) == 0) {
            List<String> items = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                items.add(literal(property));
            }
            return "%s ( %s )".formatted(random.nextBoolean() ? "in" : "not in", String.join(", ", items));
        }
        if (property.valueType.isNumber()) {
            String number = number(type, 1);
            boolean beyond = property.valueType == ValueType.WHOLE && isConstant(number);
            boolean useless = beyond || isAlwaysTheSame(property.path, number);
            return "%s %s".formatted(operator(true), useless ? literal(property) : number);
        }
        Named other = random.nextInt(3) == 0 ? like(property, type) : null;
        return "%s %s".formatted(operator(property.valueType.isTime()), other == null ? literal(property) : other.path);
    }

    private String text(@Nullable Class<?> type) {
        Named text = type == null
                ? null
                : random(all(type).stream()
                        .filter(named -> named.valueType == ValueType.TEXT)
                        .toList());
        return text == null ? Values.quoted(Values.one(Values.TEXTS, random), random) : text.path;
    }

    private @Nullable Named like(Named property, Class<?> type) {
        return random(all(type).stream()
                .filter(named -> named.valueType == property.valueType
                        && named.element == property.element
                        && !named.path.equals(property.path))
                .toList());
    }

    private String literal(Named property) {
        return switch (property.valueType) {
            case TEXT -> Values.quoted(Values.one(Values.TEXTS, random), random);
            case FLAG -> String.valueOf(random.nextBoolean());
            case WHOLE -> Values.number(Values.whole(property.element, random));
            case DECIMAL -> Values.number(Values.literal(random.nextInt(3) == 0, random));
            case DATE -> "\"%s\"".formatted(Values.one(Values.DATES, random));
            case MOMENT -> Values.moment(Values.one(Values.MOMENTS, random), random);
            case WORD, WORDS -> word(property.element);
            default -> throw new IllegalStateException(property.toString());
        };
    }

    private String word(Class<?> type) {
        if (type == String.class) {
            String word = Values.one(Consequence.ALL, random);
            return Values.one(List.of(word, "\"%s\"".formatted(word), "Consequence." + word), random);
        }
        String word = Values.one(Arrays.asList(type.getEnumConstants()), random).toString();
        String name = ((Enum<?>) Arrays.stream(type.getEnumConstants())
                        .filter(known -> known.toString().equals(word))
                        .findFirst()
                        .orElseThrow())
                .name();
        return switch (random.nextInt(3)) {
            case 0 -> name;
            case 1 -> "\"%s\"".formatted(name);
            default -> "%s.%s".formatted(type.getSimpleName(), name);
        };
    }

    /** What the check does not let be compared: no fact changes the answer. */
    private static boolean isAlwaysTheSame(String left, String right) {
        boolean ofFacts = (left + right).matches(".*[a-zA-Z].*");
        return !ofFacts || left.replaceAll("[() ]", "").equals(right.replaceAll("[() ]", ""));
    }

    private String number(Class<?> type, int depth) {
        int kind = random.nextInt(depth == 0 ? 5 : 9);
        if (kind < 2) {
            return Values.number(Values.literal(random.nextBoolean(), random));
        }
        if (kind < 5) {
            Named named = random(all(type).stream()
                    .filter(known -> known.valueType.isNumber())
                    .toList());
            return named == null ? "2" : named.path;
        }
        if (kind == 5) {
            return "-" + (random.nextBoolean() ? "( %s )".formatted(number(type, depth - 1)) : number(type, 0));
        }
        String operator = Values.one(List.of("+", "-", "*", "%"), random);
        String right = number(type, depth - 1);
        String calculation = "%s %s %s"
                .formatted(
                        number(type, depth - 1),
                        operator,
                        operator.equals("%") && isConstant(right) ? "7" : right); // nothing is divided by zero
        return random.nextBoolean() ? "( %s )".formatted(calculation) : calculation;
    }

    /** With which the check lets no whole number be compared where it has a fraction, or is too large. */
    private static boolean isConstant(String number) {
        return !number.matches(".*[a-zA-Z$].*");
    }

    private static boolean isCalculated(String number) {
        return number.matches(".*[-+*%].*");
    }

    /** The properties of the pattern's fact, and what variables stand for. */
    private List<Named> all(Class<?> type) {
        List<Named> all = new ArrayList<>(properties("", type, 2));
        if (!variables.isEmpty() && random.nextBoolean()) {
            all.clear();
        }
        for (Named variable : variables) {
            all.add(variable);
            if (variable.valueType == ValueType.FACT) {
                all.addAll(properties(variable.path + ".", variable.type, 1));
            }
        }
        return all;
    }

    private Named property(Class<?> type, Predicate<Named> which) {
        List<Named> all = properties("", type, 2);
        List<Named> fitting = all.stream().filter(which).toList();
        return Values.one(
                fitting.isEmpty()
                        ? all.stream()
                                .filter(n -> n.valueType != ValueType.OTHER)
                                .toList()
                        : fitting,
                random);
    }

    private static List<Named> properties(String before, Class<?> type, int depth) {
        List<Named> all = new ArrayList<>();
        List<String> names = new ArrayList<>(FactType.of(type).properties());
        names.removeIf(name -> type == Event.class && name.equals("type")
                || type == Standing.class && name.equals("tier")); // texts are none of its words
        if (!FactType.of(type).readings().isEmpty()) {
            names.add("flag( \"f\" )");
            names.add("number( \"n\" )");
        }
        for (String name : names) {
            FactType.Property property = FactType.of(type).property(name.replace(" ", ""));
            Named named = new Named(
                    before + name,
                    property.type(),
                    property.elementType(),
                    property.valueType(),
                    property.type().isPrimitive());
            all.add(named);
            if (named.valueType == ValueType.FACT && depth > 0) {
                all.addAll(properties(named.path + ".", named.type, depth - 1));
            }
        }
        return all;
    }

    /** A path as verbs are given it: {@code call().number( "n" )}. */
    private static String called(String path) {
        return Arrays.stream(path.split("\\."))
                .map(step -> step.endsWith(")") ? step : step + "()")
                .collect(Collectors.joining("."));
    }

    private @Nullable Named random(List<Named> of) {
        return of.isEmpty() ? null : Values.one(of, random);
    }

    private String row(Class<?> subject) {
        return switch (stage) {
            case PENALIZE -> penalty();
            case DETECT -> detection(subject);
            case REWARD ->
                subject == Nomination.class
                        ? Values.one(List.of("recording( $o )", "commend( $o )"), random)
                        : "progress( $o, %s )".formatted(amount(3));
            default ->
                subject == SurveyToReview.class
                        ? "reviewSurvey( $o )"
                        : Values.one(
                                List.of(
                                        "star( $o )",
                                        "promoteFirst( $o ).star( $o )",
                                        "bonus( $o, %s, %s )".formatted(amount(2), amount(2)),
                                        "warnInWriting( $o, 3 )"),
                                random);
        };
    }

    private String penalty() {
        return switch (random.nextInt(6)) {
            case 0 -> "warn( $o )";
            case 1 -> "remind( $o ).train( $o )";
            case 2 -> "onceVerified().fineWithoutAmount( $o )";
            case 3 -> "onceVerified().fine( $o, %s )".formatted(amount(2));
            case 4 -> "fineBetween( $o, %s, %s )".formatted(amount(1), amount(1));
            default -> "coach( $o ).fine( $o, %s )".formatted(amount(3));
        };
    }

    private String detection(Class<?> subject) {
        if (subject == Call.class) {
            return "breach( $o )";
        }
        List<Named> numbers = simple
                ? List.of()
                : variables.stream().filter(named -> named.valueType.isNumber()).toList();
        Named number = random.nextBoolean() ? random(numbers) : null;
        return "%s( $o, %s )"
                .formatted(
                        Values.one(List.of("breachAfterHours", "handOverAfterHours"), random),
                        number == null
                                ? Values.number(
                                        Values.one(Values.DECIMAL, random).abs())
                                : number.path);
    }

    private String amount(int depth) {
        if (simple || depth == 0 && random.nextBoolean()) {
            return Values.number(Values.one(List.of("0", "10", "50", "0.1", "0.2", "33.33", "2.5"), random)
                    .transform(BigDecimal::new));
        }
        int kind = depth == 0 ? random.nextInt(3) : random.nextInt(9);
        List<Named> numbers =
                variables.stream().filter(named -> named.valueType.isNumber()).toList();
        List<Named> facts = variables.stream()
                .filter(named -> named.valueType == ValueType.FACT)
                .toList();
        switch (kind) {
            case 0, 1:
                Named number = random(numbers);
                return number == null ? "7.5" : number.path;
            case 2:
                Named fact = random(facts);
                Named read = fact == null
                        ? null
                        : random(properties("", fact.type, 1).stream()
                                .filter(n -> n.valueType.isNumber())
                                .toList());
                return read == null ? "20" : fact.path + "." + called(read.path);
            case 3:
                return "Math.%s( %s, %s )"
                        .formatted(
                                Values.one(List.of("min", "max", "pow"), random), amount(depth - 1), amount(depth - 1));
            case 4:
                return "-( %s )".formatted(amount(depth - 1));
            case 5:
                return "( %s ) / %s"
                        .formatted(
                                amount(depth - 1), Values.one(List.of("4.0", "3.0", "Math.pow( 0.0, 1.0 )"), random));
            default:
                String sum = "%s %s %s"
                        .formatted(amount(depth - 1), Values.one(List.of("+", "-", "*"), random), amount(depth - 1));
                return random.nextBoolean() ? "( %s )".formatted(sum) : sum;
        }
    }
}
