package io.qarules.workbench.vendor;

import io.qarules.outcome.Text;

/**
 * What an import did not take over.
 *
 * @param file where it stands
 * @param path a JSON pointer into the file; empty for the whole
 * @param reason why, and what to do
 */
public record LeftOut(String file, String path, Text reason) {
    /** Returns it as {@code file path: reason}. */
    public Text text() {
        return VendorWords.say("at", file, path.isEmpty() ? "/" : path, reason);
    }
}
