package io.qarules.engine.rules.text;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rule texts for {@link RuleTextInput}. As serialized records they would take a cold JVM 0.1 s more to read. */
public final class RuleTextOutput {
    private final DataOutput out;

    public RuleTextOutput(DataOutput out) {
        this.out = out;
    }

    public void write(List<RuleText> rules) throws IOException {
        list(rules, this::rule);
    }

    private void rule(RuleText rule) throws IOException {
        out.writeUTF(rule.name());
        word(rule.stage());
        out.writeUTF(rule.file());
        place(rule.place());
        place(rule.namePlace());
        place(rule.thenPlace());
        out.writeUTF(rule.comment());
        map(rule.annotations());
        map(rule.attributes());
        list(rule.when(), this::element);
        list(rule.then(), this::statement);
    }

    private void element(ElementText element) throws IOException {
        out.writeBoolean(element instanceof ElementText.Pattern);
        place(element.place());
        out.writeUTF(element.text());
        if (element instanceof ElementText.Pattern pattern) {
            nullable(pattern.binding());
            out.writeUTF(pattern.factType());
            nullable(pattern.factClass() == null ? null : pattern.factClass().getName());
            list(pattern.conditions(), this::condition);
            nullable(pattern.source());
        } else if (element instanceof ElementText.Group group) {
            word(group.kind());
            list(group.elements(), this::element);
        }
    }

    private void condition(ConditionText condition) throws IOException {
        out.writeUTF(condition.getClass().getSimpleName());
        place(condition.place());
        out.writeUTF(condition.text());
        if (condition instanceof ConditionText.Comparison comparison) {
            nullable(comparison.binding());
            out.writeUTF(comparison.property());
            out.writeUTF(comparison.operator());
            operand(comparison.operand());
        } else if (condition instanceof ConditionText.Binding binding) {
            out.writeUTF(binding.variable());
            out.writeUTF(binding.property());
        } else if (condition instanceof ConditionText.Flag flag) {
            out.writeUTF(flag.property());
        } else if (condition instanceof ConditionText.MethodTest test) {
            nullable(test.property());
            out.writeUTF(test.method());
            list(test.arguments(), this::operand);
        } else if (condition instanceof ConditionText.Combination combination) {
            out.writeBoolean(combination.all());
            list(combination.parts(), this::condition);
        }
    }

    private void statement(StatementText statement) throws IOException {
        place(statement.place());
        out.writeUTF(statement.text());
        list(statement.calls(), this::call);
    }

    private void call(StatementText.VerbCall call) throws IOException {
        place(call.place());
        out.writeUTF(call.verb());
        list(call.arguments(), this::operand);
    }

    private void operand(Operand operand) throws IOException {
        place(operand.place());
        out.writeUTF(operand.text());
        word(operand.kind());
    }

    private void place(Place place) throws IOException {
        out.writeInt(place.line());
        out.writeInt(place.column());
    }

    private void word(Enum<?> word) throws IOException {
        out.writeUTF(word.name());
    }

    private void nullable(@Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private void map(Map<String, String> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    private <T> void list(List<T> items, Writing<T> each) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            each.write(item);
        }
    }

    private interface Writing<T> {
        void write(T item) throws IOException;
    }
}
