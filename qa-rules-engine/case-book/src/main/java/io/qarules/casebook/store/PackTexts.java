package io.qarules.casebook.store;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of rules.
 *
 * @param name of the pack's directory or resource folder
 * @param files text by path
 */
public record PackTexts(String name, SortedMap<String, String> files) {
    public PackTexts {
        files = new TreeMap<>(files);
    }
}
