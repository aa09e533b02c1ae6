package io.qarules.engine.lint;

import io.qarules.engine.lint.domain.Constants;
import io.qarules.engine.policy.RefusedSettingException;
import io.qarules.engine.policy.VocabularyWriter;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;

/** Reads the words that a pack declares from the rules of stage policy, before these run. */
final class DeclaredWords {
    private final VocabularyWriter words = new VocabularyWriter(EnumSet.allOf(Owner.class));

    private DeclaredWords() {}

    static Vocabulary of(List<RuleText> rules) {
        DeclaredWords declared = new DeclaredWords();
        rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .flatMap(RuleText::verbs)
                .forEach(declared::read);
        return declared.words.vocabulary();
    }

    private void read(StatementText.VerbCall call) {
        List<String> given = call.arguments().stream().map(Operand::value).toList();
        if (call.arguments().isEmpty() || call.arguments().get(0).kind() != Operand.Kind.STRING) {
            return;
        }
        try {
            say(call, given);
        } catch (RefusedSettingException e) {
            // what a verb refuses is said where stage policy runs
        }
    }

    private void say(StatementText.VerbCall call, List<String> given) {
        String verb = call.verb();
        switch (given.size() + " " + verb) {
            case "1 consequence" -> words.consequence(given.get(0));
            case "1 event" -> words.event(given.get(0));
            case "1 tally" -> words.tally(given.get(0));
            case "2 tier" -> words.tier(given.get(0));
            case "2 tierFrom" -> tierFrom(given.get(0), call.arguments().get(1));
            case "1 indicator" -> words.metric(given.get(0));
            case "1 centre" -> words.centre(given.get(0));
            case "2 flag" -> words.flag(given.get(0), given.get(1));
            case "2 number" -> words.number(given.get(0), given.get(1));
            default -> {
                if (verb.equals("index")) {
                    words.index(given.get(0));
                }
                if (verb.equals("word") && given.size() > 1) {
                    words.word(
                            given.get(0),
                            given.get(1),
                            given.subList(2, given.size()).toArray(String[]::new));
                }
            }
        }
    }

    private void tierFrom(String name, Operand bound) {
        BigDecimal index = Constants.number(bound);
        if (index == null) {
            words.tier(name);
        } else {
            words.tierFrom(name, index);
        }
    }
}
