package io.qarules.cli;

import io.qarules.engine.json.OutcomeReader;
import io.qarules.engine.value.Faults;
import io.qarules.engine.value.Printable;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results that commands of the inspection office wrote, read again; what cannot be read is kept with its place. */
final class OfficeResults {
    private final Streams streams;
    private final OutcomeReader reader = new OutcomeReader();
    private final List<Text> refusals = new ArrayList<>();

    OfficeResults(Streams streams) {
        this.streams = streams;
    }

    /**
     * Reads the only result of a file.
     *
     * @param file null where none is given
     * @return null where none is given, or it cannot be read
     * @throws UnknownWordException if the file has several
     */
    <T extends Record> @Nullable T one(@Nullable String file, Class<T> type) throws IOException {
        List<T> all = all(file, type);
        if (all.size() > 1) {
            throw new UnknownWordException(CommandWords.say("office.several", String.valueOf(file), all.size()));
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** Reads all results of a file, in its order; none where no file is given. */
    <T extends Record> List<T> all(@Nullable String file, Class<T> type) throws IOException {
        List<T> all = new ArrayList<>();
        if (file == null) {
            return all;
        }
        try (InputStream in = streams.read(file);
                JsonInput input = JsonInput.open(in)) {
            for (Iterator<JsonInput.Item> each = input.items().iterator(); each.hasNext(); ) {
                JsonInput.Item item = each.next();
                try {
                    all.add(reader.read(new String(item.json().get(), StandardCharsets.UTF_8), type));
                } catch (RuntimeException | Error e) {
                    Text why = Faults.of(e, "", "").text();
                    refusals.add(CommandWords.say("at", file, String.valueOf(item.line()), why));
                }
            }
        }
        return all;
    }

    /** Returns the place and reason of each refusal, in the order of the files. */
    List<Text> refusals() {
        return refusals;
    }

    /** Says on standard error which results were left out, and why. */
    void tell(PrintWriter err, Speech speech) {
        refusals.forEach(
                refusal -> err.println("qa-rules: " + Printable.line(speech.in(CommandWords.say("leftOut", refusal)))));
    }
}
