package io.qarules.workbench.vendor;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;

/** What is said of imports, from the files {@code Vendor_zh} and {@code Vendor_en}. */
final class VendorWords {
    private static final Sentences SENTENCES = new Sentences(VendorWords.class::getResourceAsStream, "Vendor");

    private VendorWords() {}

    static Text say(String key, Object... values) {
        return SENTENCES.text(key, values);
    }
}
