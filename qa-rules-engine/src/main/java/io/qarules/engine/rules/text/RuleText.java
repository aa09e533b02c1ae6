package io.qarules.engine.rules.text;

import io.qarules.engine.source.Stage;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it, with the place of each part.
 *
 * @param file path in the pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}
 * @param place of the word {@code rule}
 * @param namePlace of its name
 * @param thenPlace of the word {@code then}
 * @param comment the comment lines directly over it, without their slashes; empty where there is none
 * @param annotations the values without quotes by name: {@code clause}, {@code zh}, {@code en}
 * @param attributes Drools' rule attributes by name, e.g. {@code salience}
 * @param when the elements of its left side in their order
 * @param then the statements of its right side in their order
 */
public record RuleText(
        String name,
        Stage stage,
        String file,
        Place place,
        Place namePlace,
        Place thenPlace,
        String comment,
        Map<String, String> annotations,
        Map<String, String> attributes,
        List<ElementText> when,
        List<StatementText> then) {

    /** Its {@code @clause}; null where it names none. */
    public @Nullable String clause() {
        return annotation("clause");
    }

    /** The title that it gives its clause in both languages; null where it gives none. */
    public @Nullable Text title() {
        String zh = annotation("zh");
        String en = annotation("en");
        return zh == null || en == null ? null : new Text(zh, en);
    }

    /** As its pack knows it; empty where it names no clause. */
    public Optional<Rule> known() {
        return Optional.ofNullable(clause()).map(clause -> new Rule(name, clause, stage, file, place.line()));
    }

    private @Nullable String annotation(String name) {
        String value = annotations.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The patterns that stand by themselves, outside {@code not}, {@code exists} and the like. */
    public List<ElementText.Pattern> patterns() {
        return when.stream()
                .filter(ElementText.Pattern.class::isInstance)
                .map(ElementText.Pattern.class::cast)
                .toList();
    }

    /** All patterns of its left side, those inside {@code not} and {@code exists} included. */
    public Stream<ElementText.Pattern> allPatterns() {
        return patterns(when);
    }

    private static Stream<ElementText.Pattern> patterns(List<ElementText> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof ElementText.Group group
                        ? patterns(group.elements())
                        : Stream.of((ElementText.Pattern) element));
    }

    /** The verbs that its right side calls on the stage's global, in their order. */
    public Stream<StatementText.VerbCall> verbs() {
        return then.stream().flatMap(statement -> statement.calls().stream());
    }

    /**
     * The clause, or pattern of clauses, of which facts must be that a pattern of this rule matches: a penalty rule
     * decides on offences of its own clause only (POLICY 12). Null where any will do.
     *
     * @param pattern one that stands by itself
     */
    public @Nullable String clauseOf(ElementText.Pattern pattern) {
        boolean decided = stage == Stage.PENALIZE
                && verbs().flatMap(call -> call.arguments().stream())
                        .anyMatch(argument -> argument.kind() == Operand.Kind.VARIABLE
                                && argument.text().equals(pattern.binding()));
        return decided ? clause() : null;
    }
}
