package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that rules read what stage policy declares for them: attributes, events, consequences, tallies, settings and
 * the indicators of the centre. A pattern that does not name its tally, event or setting reads them all.
 */
public final class UnusedWords {
    private static final Set<String> NAMES = Set.of("event", "consequence", "tally");
    private static final Set<String> ATTRIBUTES = Set.of("flag", "number", "word");
    private static final String SETTING = "setting";
    private static final String CENTRE = "centre";

    /** The facts that each are of one declared word. */
    private static final Map<String, WordOfFact> OF_ONE_WORD = Map.of(
            "Tallied", new WordOfFact("tally", "tally"),
            "Event", new WordOfFact("type", "event"),
            "Setting", new WordOfFact("name", SETTING));

    private final DiagnosticCollector findings;
    private final List<RuleText> rules;
    private final Vocabulary vocabulary;
    private final Set<String> read = new HashSet<>();
    private final Set<String> wholeRead = new HashSet<>();

    /**
     * Creates the check.
     *
     * @param rules all rules of a pack, of which nothing else is wrong
     * @param vocabulary the words that stage policy declares
     */
    public UnusedWords(DiagnosticCollector findings, List<RuleText> rules, Vocabulary vocabulary) {
        this.findings = findings;
        this.rules = rules;
        this.vocabulary = vocabulary;
    }

    public void check() {
        for (RuleText rule : rules) {
            if (rule.stage() != Stage.POLICY) {
                rule.allPatterns().forEach(this::read);
                rule.verbs()
                        .flatMap(call -> call.arguments().stream())
                        .flatMap(Operand::all)
                        .forEach(this::read);
            }
        }
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.POLICY) {
                rule.verbs().forEach(call -> declared(rule, call));
            }
        }
    }

    private void read(ElementText.Pattern pattern) {
        readWhole(pattern);
        pattern.conditions().stream().flatMap(Patterns::parts).forEach(condition -> {
            read.add(condition.text().replace(" ", ""));
            if (condition instanceof ConditionText.Comparison comparison) {
                comparison.operand().all().forEach(this::read);
            }
        });
    }

    /** Notes where a pattern matches facts of every word, or of all but some: then each word decides something. */
    private void readWhole(ElementText.Pattern pattern) {
        Class<?> fact = pattern.factClass();
        WordOfFact word = fact == null ? null : OF_ONE_WORD.get(fact.getSimpleName());
        if (word != null
                && Conjunctions.of(pattern, vocabulary).stream()
                        .anyMatch(box -> !box.isEmpty() && !box.names(word.property))) {
            wholeRead.add(word.verb);
        }
    }

    private void read(Operand operand) {
        read.add(operand.text().replace(" ", ""));
        if (operand.isLiteral()) {
            read.add(operand.value());
        }
    }

    private void declared(RuleText rule, StatementText.VerbCall call) {
        List<Operand> given = call.arguments();
        if (NAMES.contains(call.verb()) && given.size() == 1 || call.verb().equals(SETTING) && given.size() == 2) {
            boolean named = read.contains(given.get(0).value());
            say(rule, call, given.get(0), named || wholeRead.contains(call.verb()));
        } else if (call.verb().equals(CENTRE) && given.size() == 1) {
            boolean named = read.contains(given.get(0).value());
            say(rule, call, given.get(0), named || isRead("value", given.get(0)));
        } else if (ATTRIBUTES.contains(call.verb()) && given.size() > 1) {
            say(rule, call, given.get(1), isRead(call.verb(), given.get(1)));
        }
    }

    private boolean isRead(String method, Operand word) {
        String reading = "%s(%s)".formatted(method, word.text()).replace(" ", "");
        return read.stream().anyMatch(text -> text.contains(reading));
    }

    private void say(RuleText rule, StatementText.VerbCall call, Operand word, boolean isRead) {
        if (!isRead) {
            findings.in(
                    rule,
                    DiagnosticCode.UNUSED_WORD,
                    word.place(),
                    PackText.of("UNUSED_WORD.none", call.verb(), word.text()),
                    PackText.of("UNUSED_WORD.write"));
        }
    }

    /**
     * The word that a fact is of.
     *
     * @param property the property that is the word
     * @param verb the verb of stage policy that declares it
     */
    private record WordOfFact(String property, String verb) {}
}
