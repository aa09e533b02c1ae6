package io.qarules.internal;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of words that knows where in its list each of them stands, so that a problem can name the place of a
 * word in the input although an earlier one stands there twice.
 */
public final class PlacedWords extends AbstractSet<String> {
    private final Map<@Nullable String, Integer> places;

    private PlacedWords(Map<@Nullable String, Integer> places) {
        this.places = places;
    }

    /**
     * Returns the words of a list by their first places.
     *
     * @param words in their order; a null has its place, and is no word
     */
    public static Set<String> of(List<@Nullable String> words) {
        Map<@Nullable String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i) != null) {
                places.putIfAbsent(words.get(i), i);
            }
        }
        return places.isEmpty() ? Set.of() : new PlacedWords(places);
    }

    /**
     * Returns an immutable copy; a set of words as it is. A null in it stays: the engine names it with its place.
     *
     * @param words null gives an empty set
     */
    public static Set<String> copyOf(@Nullable Collection<String> words) {
        if (words == null || words.isEmpty()) {
            return Set.of();
        }
        if (words instanceof PlacedWords same) {
            return same;
        }
        Map<@Nullable String, Integer> places = new LinkedHashMap<>();
        words.forEach(word -> places.putIfAbsent(word, places.size()));
        return new PlacedWords(places);
    }

    /**
     * Returns the place of a word, from 0.
     *
     * @param words that {@link #copyOf} gave
     * @param word one of them
     */
    public static int place(Set<String> words, @Nullable String word) {
        return Objects.requireNonNull(((PlacedWords) words).places.get(word), "one of the words");
    }

    @Override
    public boolean contains(@Nullable Object word) {
        return places.containsKey(word);
    }

    @Override
    public Iterator<String> iterator() {
        return Collections.unmodifiableSet(places.keySet()).iterator();
    }

    @Override
    public int size() {
        return places.size();
    }
}
