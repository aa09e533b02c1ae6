package io.qarules.engine.penalize;

import io.qarules.engine.rules.FactShape;
import io.qarules.engine.rules.PureRules;
import io.qarules.engine.value.Memo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules said of offences before. Where each rule reads the fields of one offence and nothing else, they say the
 * same of the next one that they cannot tell from it, and need not fire.
 */
final class Precedents {
    private static final int SHAPES = 1_000;
    private static final int PRECEDENTS = 20_000;

    private final PureRules rules;
    private final Memo<String, FactShape> shapes = new Memo<>(SHAPES);
    private final Memo<Object, List<Saying>> said = new Memo<>(PRECEDENTS);

    Precedents(PureRules rules) {
        this.rules = rules;
    }

    /** Whether rules are such that there can be precedents. */
    static boolean areSound(PureRules rules) {
        return rules.obstacles().isEmpty() && rules.fact() == Offence.class;
    }

    /** What the rules say of an offence like this; null where there was none yet. */
    @Nullable
    List<Saying> find(Offence offence) {
        return said.get(shape(offence));
    }

    void set(Offence offence, List<Saying> sayings) {
        said.put(shape(offence), sayings);
    }

    private Object shape(Offence offence) {
        FactShape shape = shapes.get(offence.clause());
        if (shape == null) {
            shape = rules.shape(offence.clause());
            shapes.put(offence.clause(), shape);
        }
        return shape.of(offence);
    }
}
