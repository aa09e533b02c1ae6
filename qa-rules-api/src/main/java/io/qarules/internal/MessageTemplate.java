package io.qarules.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with numbered places. What stands in a place is never read as part of the sentence, whatever it holds.
 *
 * @param literals the words around the places, one more than there are places
 * @param places the number of the value in each place
 */
record MessageTemplate(List<String> literals, List<Integer> places) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Returns the template of a sentence such as {@code {0} is required; add it}. */
    static MessageTemplate of(String sentence) {
        List<String> literals = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(sentence);
        int end = 0;
        while (place.find()) {
            literals.add(sentence.substring(end, place.start()));
            places.add(Integer.valueOf(place.group(1)));
            end = place.end();
        }
        literals.add(sentence.substring(end));
        return new MessageTemplate(literals, places);
    }

    int literalLength() {
        return literals.stream().mapToInt(String::length).sum();
    }

    String fill(List<String> values) {
        StringBuilder sentence = new StringBuilder(literals.get(0));
        for (int i = 0; i < places.size(); i++) {
            sentence.append(values.get(places.get(i))).append(literals.get(i + 1));
        }
        return sentence.toString();
    }

    /**
     * Returns the values with which this sentence is the message, each as short as can be but for the last; null where
     * it is not. It reads the message once, however long it is.
     */
    @Nullable
    List<String> match(String message) {
        String last = literals.get(literals.size() - 1);
        if (places.isEmpty()) {
            return message.equals(last) ? List.of() : null;
        }
        int end = message.length() - last.length();
        if (!message.startsWith(literals.get(0)) || !message.endsWith(last)) {
            return null;
        }
        String[] values = new String[1 + Collections.max(places)];
        int from = literals.get(0).length();
        for (int i = 0; i < places.size(); i++) {
            int to = i == places.size() - 1 ? end : message.indexOf(literals.get(i + 1), from);
            if (to < from || to > end) {
                return null;
            }
            String value = message.substring(from, to);
            String known = values[places.get(i)];
            if (known != null && !known.equals(value)) { // a value that stands twice
                return null;
            }
            values[places.get(i)] = value;
            from = to + literals.get(i + 1).length();
        }
        return List.of(values);
    }
}
