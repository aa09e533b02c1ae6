package io.qarules.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** Standard output for results: unlike {@code System.out} it does not swallow a full disk or a closed pipe. */
final class StandardOutput {
    private StandardOutput() {}

    static OutputStream open() {
        return new FileOutputStream(FileDescriptor.out);
    }
}
