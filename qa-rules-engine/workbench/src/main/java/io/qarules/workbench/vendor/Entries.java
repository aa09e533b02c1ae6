package io.qarules.workbench.vendor;

import io.qarules.workbench.vendor.CodedField.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one way in which the lists of all vendors' exports are read. What is of another shape is named. */
final class Entries {
    private Entries() {}

    /** Returns the objects of a list; none where there is no list. Anything else is named, and left out. */
    static List<VendorNode> of(VendorNode list, CaseCollector cases) {
        return read(list, Then.LEFT_OUT, cases).stream()
                .filter(VendorNode::isObject)
                .toList();
    }

    /**
     * Returns the objects of a list; none where there is no list. Empty where anything else stands there, or in the list,
     * since what they are part of would say something else without it.
     *
     * @param then what follows of it
     */
    static Optional<List<VendorNode>> whole(VendorNode list, Then then, CaseCollector cases) {
        List<VendorNode> entries = read(list, then, cases);
        boolean whole = !list.isThere() || (list.isList() && entries.stream().allMatch(VendorNode::isObject));
        return whole ? Optional.of(entries) : Optional.empty();
    }

    /** Returns what stands in a list, whatever it is; none where there is no list. Anything else there is named, and left out. */
    static List<VendorNode> any(VendorNode list, CaseCollector cases) {
        return listed(list, Then.LEFT_OUT, cases);
    }

    /** Returns the texts of a list; none where there is no list. Anything else is named, and left out. */
    static List<String> texts(VendorNode list, CaseCollector cases) {
        List<String> texts = new ArrayList<>();
        for (VendorNode entry : any(list, cases)) {
            String text = entry.text();
            if (text == null) {
                cases.otherShape(entry, "shape.text", Then.LEFT_OUT);
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<VendorNode> read(VendorNode list, Then then, CaseCollector cases) {
        List<VendorNode> entries = listed(list, then, cases);
        entries.stream()
                .filter(entry -> !entry.isObject())
                .forEach(entry -> cases.otherShape(entry, "shape.object", then));
        return entries;
    }

    private static List<VendorNode> listed(VendorNode list, Then then, CaseCollector cases) {
        if (list.isThere() && !list.isList()) {
            cases.otherShape(list, "shape.list", then);
        }
        return list.each();
    }
}
