package io.qarules.office;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.TextOrder;
import io.qarules.office.advice.AdviceTexts;
import io.qarules.outcome.Text;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown for a line of service whose weights a pack does not have. */
public final class UnknownLineException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    /**
     * @param line as asked for; null where none was named
     * @param lines those that the pack weighs
     */
    UnknownLineException(@Nullable String line, String pack, Collection<String> lines) {
        this(text(line, pack, lines));
    }

    private UnknownLineException(Text text) {
        super(text.en());
        this.zh = text.zh();
    }

    private static Text text(@Nullable String line, String pack, Collection<String> lines) {
        String known = lines.stream().sorted(TextOrder.BY_CODE_POINT).collect(Collectors.joining(", "));
        if (line == null) {
            return AdviceTexts.say("line.several", pack, known);
        }
        Optional<String> near = ClosestMatch.to(line, lines);
        return near.isPresent()
                ? AdviceTexts.say("line.near", pack, known, line, near.get())
                : AdviceTexts.say("line.unknown", pack, known, line);
    }

    /** Returns the message in both languages, with the lines that there are. */
    public Text text() {
        return new Text(zh, String.valueOf(getMessage()));
    }
}
