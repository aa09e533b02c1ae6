package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.JsonText;
import io.qarules.engine.value.ClosestMatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Selects one case of a file. */
final class CaseSelection {
    private CaseSelection() {}

    /**
     * Reads the JSON of one case.
     *
     * @param file a path, or {@code -} for standard input
     * @param which the case's line number or its agent's id; null where the file has only one case
     */
    static byte[] read(Streams streams, String file, @Nullable String which) throws IOException {
        try (InputStream in = streams.read(file);
                JsonInput input = JsonInput.open(in)) {
            Iterator<JsonInput.Item> items = input.items().iterator();
            return which == null ? only(file, items) : find(file, items, which);
        }
    }

    /** Returns whether a file has a period, and not a case. What cannot be read at all is for the reader to say. */
    static boolean isPeriod(byte[] json) {
        try {
            return !JsonText.hasField(json, "agent")
                    && (JsonText.hasField(json, "members") || JsonText.hasField(json, "period"));
        } catch (CaseRefusedException e) {
            return false;
        }
    }

    private static byte[] only(String file, Iterator<JsonInput.Item> items) {
        if (!items.hasNext()) {
            throw new UnknownWordException(CommandWords.say("selection.none", file));
        }
        byte[] json = items.next().json().get();
        if (items.hasNext()) {
            JsonText.parse(json); // one broken object over several lines is no file of several cases
            throw new UnknownWordException(CommandWords.say("selection.several", file));
        }
        return json;
    }

    private static byte[] find(String file, Iterator<JsonInput.Item> items, String which) {
        byte[] found = null;
        long line = 0;
        Set<String> agents = new TreeSet<>();
        while (items.hasNext()) {
            JsonInput.Item item = items.next();
            if (which.equals(String.valueOf(item.line()))) {
                return item.json().get();
            }
            String agent = agent(item);
            agents.add(agent);
            if (agent.equals(which)) {
                if (found != null) {
                    throw new UnknownWordException(CommandWords.say(
                            "selection.ofAgent", file, which, String.valueOf(line), String.valueOf(item.line())));
                }
                found = item.json().get();
                line = item.line();
            }
        }
        if (found == null) {
            throw new UnknownWordException(
                    CommandWords.maybe("selection.unknown", ClosestMatch.to(which, agents), file, which));
        }
        return found;
    }

    /** Returns the agent's id; empty where the line has none that can be read. */
    private static String agent(JsonInput.Item item) {
        try {
            return JsonText.textAt(item.json().get(), "/agent/id");
        } catch (RuntimeException | StackOverflowError e) {
            return ""; // a broken line is not the one that is sought by an agent's id
        }
    }
}
