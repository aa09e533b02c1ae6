package io.qarules.workbench.describe;

import static java.util.Comparator.comparing;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage.RuleLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists the rules of a stage as written, with the values of the settings filled in. */
final class RuleLines {
    private static final String COEFFICIENT = "coefficient";
    private static final String TALLY = "tally";

    /** Verbs that take a list, by where in their arguments it begins; of other verbs it is all of them. */
    private static final Map<String, Integer> LIST_FROM = Map.of("word", 2, "index", 1);

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private final RulePack pack;
    private final Map<String, String> settings;

    /**
     * Creates the list for a pack.
     *
     * @param settings the values that stage policy sets, by name
     */
    RuleLines(RulePack pack, Map<String, String> settings) {
        this.pack = pack;
        this.settings = settings;
    }

    List<RuleLine> of(Stage stage) {
        List<RuleText> rules = pack.ruleTexts().stream()
                .filter(rule -> rule.stage() == stage)
                .sorted(comparing(RuleLines::clause, ClauseOrder.INSTANCE))
                .toList();
        return Bands.rulesInOrder(rules).stream().map(this::line).toList();
    }

    private static String clause(RuleText rule) {
        return Objects.requireNonNull(rule.clause(), "a rule without a clause does not load");
    }

    private RuleLine line(RuleText rule) {
        String clause = clause(rule);
        Map<String, String> variables = variables(rule);
        RuleScope scope = new RuleScope(rule, variables);
        Text condition = PageWords.join(
                "element.next",
                rule.when().stream()
                        .filter(element -> !readsASetting(element))
                        .map(element -> ConditionWords.of(element, scope))
                        .toList());
        Formula formula = new Formula(scope, null);
        return new RuleLine(
                clause,
                pack.title(clause),
                rule.name(),
                rule.when().stream()
                        .filter(element -> !readsASetting(element))
                        .map(element -> fillIn(element.text(), variables))
                        .collect(Collectors.joining("; ")),
                condition,
                PageWords.join(
                        "decision.and",
                        rule.then().stream()
                                .map(statement -> words(rule.stage(), statement, formula))
                                .toList()),
                why(rule.comment()),
                rule.file());
    }

    private static Text why(String comment) {
        Map<Boolean, String> byScript = comment.lines()
                .map(String::strip)
                .collect(Collectors.partitioningBy(RuleLines::isChinese, Collectors.joining(" ")));
        String zh = byScript.getOrDefault(true, "").strip();
        String en = byScript.getOrDefault(false, "").strip();
        return new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    private static boolean isChinese(String line) {
        return line.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    /** Returns the variables that are bound to settings, with their values. */
    private Map<String, String> variables(RuleText rule) {
        Map<String, String> variables = new HashMap<>();
        for (ElementText.Pattern pattern : rule.patterns()) {
            if (readsASetting(pattern)) {
                String value = settings.get(settingOf(pattern));
                pattern.conditions().stream()
                        .filter(ConditionText.Binding.class::isInstance)
                        .map(ConditionText.Binding.class::cast)
                        .filter(binding -> binding.property().equals("value") && value != null)
                        .forEach(binding -> variables.put(binding.variable(), String.valueOf(value)));
            }
        }
        return variables;
    }

    private boolean readsASetting(ElementText element) {
        return element instanceof ElementText.Pattern pattern
                && pattern.factClass() == Setting.class
                && settings.containsKey(settingOf(pattern));
    }

    private static String settingOf(ElementText.Pattern pattern) {
        return pattern.conditions().stream()
                .filter(ConditionText.Comparison.class::isInstance)
                .map(ConditionText.Comparison.class::cast)
                .filter(comparison -> comparison.property().equals("name"))
                .map(comparison -> comparison.operand().value())
                .findFirst()
                .orElse("");
    }

    private static Text words(Stage stage, StatementText statement, Formula formula) {
        List<Text> calls = Bands.inOrder(statement.calls()).stream()
                .map(call -> words(stage, call, formula))
                .toList();
        return statement.calls().get(0).verb().equals(TALLY)
                ? PageWords.say(TALLY, calls.get(0), PageWords.join("tally.and", calls.subList(1, calls.size())))
                : PageWords.join("decision.and", calls);
    }

    private static Text words(Stage stage, VerbCall call, Formula formula) {
        List<Text> arguments = call.arguments().stream()
                .map(argument -> call.verb().equals(COEFFICIENT) && argument.kind() == Operand.Kind.CALCULATION
                        ? formula.factor(argument)
                        : words(call.verb(), argument, formula))
                .toList();
        String ofStage = "verb.%s.%s.%s".formatted(stage.folder(), call.verb(), arguments.size());
        if (PageWords.has(ofStage)) {
            return PageWords.say(ofStage, arguments.toArray());
        }
        String key = "verb." + call.verb();
        if (PageWords.has(key)) {
            int from = LIST_FROM.getOrDefault(call.verb(), 0);
            List<Text> said = new ArrayList<>(arguments.subList(0, from));
            said.add(PageWords.join("arguments", arguments.subList(from, arguments.size())));
            return PageWords.say(key, said.toArray());
        }
        return PageWords.say(key + "." + arguments.size(), arguments.toArray());
    }

    /** Says what a verb is given: some words mean something else to one verb than to the others. */
    private static Text words(String verb, Operand argument, Formula formula) {
        String ofVerb = "text.%s.%s".formatted(verb, argument.value());
        return PageWords.has(ofVerb) ? PageWords.say(ofVerb) : words(argument, formula);
    }

    private static Text words(Operand argument, Formula formula) {
        return switch (argument.kind()) {
            case STRING ->
                PageWords.has("text." + argument.value())
                        ? PageWords.say("text." + argument.value())
                        : PageWords.asWritten(argument.value());
            case CONSTANT ->
                PageWords.has("kind." + argument.value())
                        ? PageWords.say("kind." + argument.value())
                        : PageWords.asWritten(argument.value());
            case NUMBER -> PageWords.asWritten(argument.value());
            case BOOLEAN -> PageWords.say("word." + argument.text());
            default -> formula.amount(argument);
        };
    }

    private static String fillIn(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(), found.group())));
    }
}
