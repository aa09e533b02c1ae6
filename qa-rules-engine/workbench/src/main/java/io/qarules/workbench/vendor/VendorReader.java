package io.qarules.workbench.vendor;

import java.util.List;

/** Reads the documents of one vendor's export. */
interface VendorReader {
    /**
     * Turns documents into evaluations.
     *
     * @param documents all that was given, since one may say what another needs
     */
    void read(List<VendorNode> documents, CaseCollector cases);
}
