package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunctions;
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
 * the indicators of the centre. What another word of the same text is read for does not count. A pattern that does not name its tally, event or setting reads them all.
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
    private final WordReadings readings = new WordReadings();
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
                readings.add(rule);
                rule.allPatterns().forEach(this::readWhole);
            }
        }
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.POLICY) {
                rule.verbs().forEach(call -> declared(rule, call));
            }
        }
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

    private void declared(RuleText rule, StatementText.VerbCall call) {
        List<Operand> given = call.arguments();
        if (NAMES.contains(call.verb()) && given.size() == 1 || call.verb().equals(SETTING) && given.size() == 2) {
            boolean named = readings.isRead(call.verb(), given.get(0).value());
            say(rule, call, given.get(0), named || wholeRead.contains(call.verb()));
        } else if (call.verb().equals(CENTRE) && given.size() == 1) {
            say(rule, call, given.get(0), readings.isRead(CENTRE, given.get(0).value()));
        } else if (ATTRIBUTES.contains(call.verb()) && given.size() > 1) {
            String name = given.get(1).value();
            String owner = given.get(0).value();
            PackText message =
                    PackText.of("UNUSED_WORD.of", call.verb(), given.get(1).text(), owner);
            say(rule, given.get(1), message, readings.isRead(call.verb(), owner, name));
        }
    }

    private void say(RuleText rule, StatementText.VerbCall call, Operand word, boolean isRead) {
        say(rule, word, PackText.of("UNUSED_WORD.none", call.verb(), word.text()), isRead);
    }

    private void say(RuleText rule, Operand word, PackText message, boolean isRead) {
        if (!isRead) {
            findings.in(rule, DiagnosticCode.UNUSED_WORD, word.place(), message, PackText.of("UNUSED_WORD.write"));
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
