package io.qarules.engine.check;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.vocabulary.AttributeType;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.engine.vocabulary.Vocabulary;
import io.qarules.internal.Messages;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Validates attributes against what the pack declares (POLICY 12).
 *
 * @param strict whether an attribute that the pack does not declare is a problem
 */
record AttributeCheck(Vocabulary vocabulary, boolean strict) {
    /** Reads no attributes. */
    static final AttributeCheck NONE = new AttributeCheck(Vocabulary.NONE, false);

    /**
     * Returns the attributes without those that hold what they may not, each of which is named.
     *
     * @param attributes of one record, by name
     * @param check the check of that record
     */
    Map<String, Object> check(Owner owner, Map<String, Object> attributes, RecordCheck check) {
        if (attributes.isEmpty()) {
            return attributes;
        }
        Map<String, AttributeType> declared = vocabulary.of(owner);
        Map<String, Object> valid = new LinkedHashMap<>(attributes);
        attributes.forEach((name, value) -> {
            AttributeType type = declared.get(name);
            if (type != null && !type.admits(value)) {
                valid.remove(name);
                check.invalidAttribute(name, value, demand(name, type));
            } else if (type == null && strict) {
                check.invalidAttribute(name, value, undeclared(owner, name, declared));
            }
        });
        return valid.size() == attributes.size() ? attributes : valid;
    }

    private static String demand(String name, AttributeType type) {
        return switch (type.kind()) {
            case FLAG -> Messages.PROBLEMS.english("attribute.flag", name);
            case NUMBER -> Messages.PROBLEMS.english("attribute.number", name);
            case WORD -> Messages.PROBLEMS.english("attribute.word", name, type.words());
        };
    }

    private static String undeclared(Owner owner, String name, Map<String, AttributeType> declared) {
        return ClosestMatch.to(name, declared.keySet())
                .map(near -> Messages.PROBLEMS.english("attribute.undeclared.maybe", name, owner.word(), near))
                .orElseGet(() -> Messages.PROBLEMS.english("attribute.undeclared", name, owner.word()));
    }
}
