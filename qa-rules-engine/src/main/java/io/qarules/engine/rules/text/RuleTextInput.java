package io.qarules.engine.rules.text;

import io.qarules.engine.source.Stage;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RuleTextOutput} wrote. */
public final class RuleTextInput {
    private final DataInput in;
    private final ClassLoader loader;

    public RuleTextInput(DataInput in, ClassLoader loader) {
        this.in = in;
        this.loader = loader;
    }

    public List<RuleText> read() throws IOException, ClassNotFoundException {
        return list(this::rule);
    }

    private RuleText rule() throws IOException, ClassNotFoundException {
        return new RuleText(
                in.readUTF(),
                Stage.valueOf(in.readUTF()),
                in.readUTF(),
                place(),
                place(),
                place(),
                in.readUTF(),
                map(),
                map(),
                list(this::element),
                list(this::statement));
    }

    private ElementText element() throws IOException, ClassNotFoundException {
        return in.readBoolean()
                ? new ElementText.Pattern(
                        place(),
                        in.readUTF(),
                        nullable(),
                        in.readUTF(),
                        factClass(nullable()),
                        list(this::condition),
                        nullable())
                : new ElementText.Group(
                        place(), in.readUTF(), ElementText.Group.Kind.valueOf(in.readUTF()), list(this::element));
    }

    private @Nullable Class<?> factClass(@Nullable String name) throws ClassNotFoundException {
        return name == null ? null : Class.forName(name, false, loader);
    }

    private ConditionText condition() throws IOException, ClassNotFoundException {
        String kind = in.readUTF();
        Place place = place();
        String text = in.readUTF();
        return switch (kind) {
            case "Comparison" ->
                new ConditionText.Comparison(place, text, nullable(), in.readUTF(), in.readUTF(), operand());
            case "Binding" -> new ConditionText.Binding(place, text, in.readUTF(), in.readUTF());
            case "Flag" -> new ConditionText.Flag(place, text, in.readUTF());
            case "MethodTest" ->
                new ConditionText.MethodTest(place, text, nullable(), in.readUTF(), list(this::operand));
            case "Combination" -> new ConditionText.Combination(place, text, in.readBoolean(), list(this::condition));
            case "Other" -> new ConditionText.Other(place, text);
            default -> throw new IOException("no condition is a " + kind);
        };
    }

    private StatementText statement() throws IOException, ClassNotFoundException {
        return new StatementText(place(), in.readUTF(), list(this::call));
    }

    private StatementText.VerbCall call() throws IOException, ClassNotFoundException {
        return new StatementText.VerbCall(place(), in.readUTF(), list(this::operand));
    }

    private Operand operand() throws IOException {
        return new Operand(place(), in.readUTF(), Operand.Kind.valueOf(in.readUTF()));
    }

    private Place place() throws IOException {
        return new Place(in.readInt(), in.readInt());
    }

    private @Nullable String nullable() throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private Map<String, String> map() throws IOException {
        Map<String, String> map = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(in.readUTF(), in.readUTF());
        }
        return Collections.unmodifiableMap(map);
    }

    private <T> List<T> list(Reading<T> each) throws IOException, ClassNotFoundException {
        List<T> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            items.add(each.read());
        }
        return Collections.unmodifiableList(items);
    }

    private interface Reading<T> {
        T read() throws IOException, ClassNotFoundException;
    }
}
