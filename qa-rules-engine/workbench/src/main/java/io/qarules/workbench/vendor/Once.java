package io.qarules.workbench.vendor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Of the records of an export that have one id, one is taken and the others are named, whatever the files' order. */
final class Once {
    /** By the text, which does not hang on the order of the files. */
    static final Comparator<VendorNode> BY_TEXT =
            Comparator.comparing(record -> record.node().toString());

    private Once() {}

    /**
     * Returns the records that are taken, in the order of the files; one without an id is always taken.
     *
     * @param id where a record has its id
     * @param moment where it has what tells it from a later revision; of records with another one both are taken
     * @param later by which the greatest is taken
     * @param sentence the key of what is said of those that are not
     */
    static List<VendorNode> taken(
            List<VendorNode> records,
            Function<VendorNode, VendorNode> id,
            Function<VendorNode, VendorNode> moment,
            Comparator<VendorNode> later,
            String sentence,
            CaseCollector cases) {
        Map<List<String>, VendorNode> taken = new LinkedHashMap<>();
        for (VendorNode record : records) {
            String own = id.apply(record).text();
            List<String> key = own == null
                    ? record.place()
                    : List.of(own, moment.apply(record).shown());
            VendorNode other = taken.putIfAbsent(key, record);
            if (own != null && other != null) {
                int order = later.compare(record, other);
                VendorNode used = order > 0 ? record : other;
                VendorNode out = order > 0 ? other : record;
                taken.put(key, used);
                cases.leaveOut(out, order == 0 ? "copy" : sentence, own, used.file(), used.path());
            }
        }
        return List.copyOf(taken.values());
    }
}
