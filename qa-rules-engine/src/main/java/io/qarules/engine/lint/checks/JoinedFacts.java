package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * What a rule asks of other facts than the one that it decides about, with whatever it reads of that one under the same
 * name in every rule.
 *
 * @param texts as written
 * @param denied the facts of which there is to be none
 * @param asked the facts of which there is to be one
 */
record JoinedFacts(Set<String> texts, List<Facts> denied, List<Facts> asked) {
    static final JoinedFacts NONE = new JoinedFacts(Set.of(), List.of(), List.of());

    private static final String SUBJECT = "$subject";

    /** @param elements the others */
    static JoinedFacts of(ElementText.Pattern subject, List<ElementText> elements, Vocabulary vocabulary) {
        Set<String> texts = new TreeSet<>();
        List<Facts> denied = new ArrayList<>();
        List<Facts> asked = new ArrayList<>();
        for (ElementText element : elements) {
            texts.add(renamed(element.text(), subject));
            ElementText.Pattern pattern = Patterns.of(element);
            if (pattern != null && pattern.factClass() != null) {
                boolean isDenied =
                        element instanceof ElementText.Group group && group.kind() == ElementText.Group.Kind.NOT;
                (isDenied ? denied : asked)
                        .add(new Facts(
                                pattern.factClass(),
                                Conjunctions.of(pattern, vocabulary).stream()
                                        .map(box -> renamed(box, subject))
                                        .toList()));
            }
        }
        return new JoinedFacts(texts, denied, asked);
    }

    /** Returns whether one asks for a fact that the other denies: then both never hold of one subject. */
    boolean excludes(JoinedFacts other) {
        return denies(other) || other.denies(this);
    }

    private boolean denies(JoinedFacts other) {
        return denied.stream().anyMatch(none -> other.asked.stream().anyMatch(some -> some.isWithin(none)));
    }

    private static Conjunction renamed(Conjunction box, ElementText.Pattern subject) {
        Set<String> unjudged = new TreeSet<>();
        box.unjudged().forEach(text -> unjudged.add(renamed(text, subject)));
        return new Conjunction(box.domains(), unjudged);
    }

    /** The same text with what it reads of the subject read by its path. */
    private static String renamed(String text, ElementText.Pattern subject) {
        String renamed = text.replaceAll("\\s+", " ");
        for (ConditionText condition : subject.conditions()) {
            if (condition instanceof ConditionText.Binding binding) {
                renamed = renamed(renamed, binding.variable(), SUBJECT + "." + binding.property());
            }
        }
        return subject.binding() == null ? renamed : renamed(renamed, subject.binding(), SUBJECT);
    }

    private static String renamed(String text, String variable, String name) {
        return text.replaceAll("\\Q" + variable + "\\E(?!\\w)", Matcher.quoteReplacement(name));
    }

    /** Facts of a type under some alternatives. */
    record Facts(Class<?> type, List<Conjunction> boxes) {
        boolean isWithin(Facts wider) {
            return type.equals(wider.type)
                    && boxes.stream().allMatch(box -> wider.boxes.stream().anyMatch(box::isWithin));
        }
    }
}
