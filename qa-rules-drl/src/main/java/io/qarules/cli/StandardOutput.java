package io.qarules.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output for results: unlike {@code System.out} it does not swallow a full disk or a closed pipe. */
final class StandardOutput {
    private StandardOutput() {}

    static OutputStream open() {
        return new FileOutputStream(FileDescriptor.out);
    }

    /** A text in UTF-8. */
    static void print(String text) throws IOException {
        try (OutputStream out = open()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
