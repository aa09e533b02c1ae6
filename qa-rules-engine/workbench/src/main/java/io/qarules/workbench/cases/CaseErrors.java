package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The errors in the text of one case, each with file and line. */
final class CaseErrors {
    private final String file;
    private final CaseTree tree;
    private final String root;
    private final Map<String, String> origins = new HashMap<>();
    private final List<CaseTree.CaseError> found = new ArrayList<>();

    /**
     * Creates a collector for the errors of one case.
     *
     * @param root pointer of the case in its file: {@code /2} for the third one
     */
    CaseErrors(String file, CaseTree tree, String root) {
        this.file = file;
        this.tree = tree;
        this.root = root;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns the errors as {@code file:line: sentence}, ordered by line. */
    List<Text> sentences() {
        return found.stream()
                .sorted(Comparator.comparingInt(CaseTree.CaseError::line))
                .map(error -> error.at(file))
                .toList();
    }

    /**
     * Adds an error.
     *
     * @param at pointer inside the case, e.g. {@code /findings/0}
     * @param sentence what is wrong and what to do
     */
    void add(String at, Text sentence) {
        found.add(new CaseTree.CaseError(tree.line(root + at), sentence));
    }

    /** Maps a place of the generated input to the place of the case that it was generated from. */
    void origin(String built, String written) {
        origins.put(built, written);
    }

    /** Adds a problem of the generated input, at its place in the case. */
    void add(Problem problem) {
        String built = problem.path();
        String rest = "";
        while (!origins.containsKey(built) && !built.isEmpty()) {
            int cut = built.lastIndexOf('/');
            rest = built.substring(cut) + rest;
            built = built.substring(0, cut);
        }
        add(origins.getOrDefault(built, built) + rest, problem.text());
    }

    /** Reports unknown fields. */
    void requireKnown(JsonNode node, String at, Collection<String> known) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                add(at + "/" + field, CaseWords.say("field", field, maybe(field, known)));
            }
        });
    }

    /**
     * Returns copies of the objects in a list; empty where there is no list. Elements that are no objects are reported
     * and left out.
     */
    List<Written> objects(JsonNode parent, String at, String field) {
        List<Written> objects = new ArrayList<>();
        String list = at + "/" + field;
        JsonNode node = list(parent, at, field);
        for (int i = 0; i < node.size(); i++) {
            String place = list + "/" + i;
            if (node.get(i) instanceof ObjectNode object) {
                objects.add(new Written(object.deepCopy(), place));
            } else {
                add(place, CaseWords.say("object", field, node.get(i).toString()));
            }
        }
        return objects;
    }

    /** Returns a list; a missing node where the field is absent or no list, the latter reported. */
    JsonNode list(JsonNode parent, String at, String field) {
        JsonNode node = parent.path(field);
        if (!node.isMissingNode() && !node.isArray()) {
            add(at + "/" + field, CaseWords.say("list", field));
        }
        return node.isArray() ? node : MissingNode.getInstance();
    }

    /** Suggests the closest known word, else all known words. */
    static Text maybe(String word, Collection<String> known) {
        return ClosestMatch.to(word, known)
                .map(near -> CaseWords.say("maybe", near))
                .orElseGet(() -> CaseWords.say("oneOf", String.join(", ", known)));
    }

    /** An object of the case that may be completed, with its pointer inside the case. */
    record Written(ObjectNode node, String at) {}
}
