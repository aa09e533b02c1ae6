package io.qarules.engine.vocabulary;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a pack (POLICY 12).
 *
 * @param consequences those of section 3 and those that the pack names
 * @param events the types of events
 * @param attributes by owner and name
 */
public record Vocabulary(
        Set<String> consequences, Set<String> events, Map<Owner, Map<String, AttributeType>> attributes) {

    /** The words of a pack that declares none. */
    public static final Vocabulary NONE = new VocabularyWriter(Set.of()).vocabulary();

    /** Returns what the attributes of an owner may hold, by name; empty where none is declared. */
    public Map<String, AttributeType> of(Owner owner) {
        return attributes.getOrDefault(owner, Map.of());
    }

    /** Returns what an attribute may hold; null where it is not declared. */
    public @Nullable AttributeType attribute(Owner owner, String name) {
        return of(owner).get(name);
    }
}
