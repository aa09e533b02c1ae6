package io.qarules.internal;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of words that knows the list it was read from, so that what is wrong with a word can be named at its place. */
public final class WordsAsRead extends AbstractSet<String> {
    private final List<@Nullable String> list;
    private final Set<String> words;

    /** @param list null where something was no word, and is named already */
    public WordsAsRead(List<@Nullable String> list) {
        this.list = Collections.unmodifiableList(new ArrayList<>(list));
        Set<String> distinct = new LinkedHashSet<>();
        list.stream().filter(Objects::nonNull).forEach(distinct::add);
        this.words = Collections.unmodifiableSet(distinct);
    }

    /** Returns the list; null where something was no word. */
    public List<@Nullable String> list() {
        return list;
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public boolean contains(@Nullable Object word) {
        return words.contains(word);
    }
}
