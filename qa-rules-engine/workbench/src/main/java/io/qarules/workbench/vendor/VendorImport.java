package io.qarules.workbench.vendor;

import io.qarules.casefile.CaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Case files from another product's export. What is not taken over is either listed for its format in the README of the
 * engine or stands in {@link #leftOut}; nothing is dropped in silence.
 *
 * @param caseFiles one for each agent, by agent id
 * @param leftOut what was not taken over, in the order of the files
 * @param differences the evaluations that are scored here otherwise than the export says, in the order of the files
 */
public record VendorImport(List<CaseFile> caseFiles, List<LeftOut> leftOut, List<ScoreDifference> differences) {
    public VendorImport {
        caseFiles = List.copyOf(caseFiles);
        leftOut = List.copyOf(leftOut);
        differences = List.copyOf(differences);
    }

    /** Returns an import of some files. */
    public static Files of(VendorFormat format) {
        return new Files(format);
    }

    /** The files of one import; their order does not matter. */
    public static final class Files {
        private final VendorFormat format;
        private final CaseCollector cases = new CaseCollector();
        private final List<VendorNode> documents = new ArrayList<>();

        private Files(VendorFormat format) {
            this.format = format;
        }

        /**
         * Adds a file: a JSON object, an array of them, or one after another. What is not JSON is left out and named, and
         * reading goes on at the next line that begins with a brace or bracket; so is a file in which nothing stands.
         *
         * @param file what is said of it when something is left out
         */
        public Files add(String file, InputStream in) throws IOException {
            documents.addAll(new VendorDocuments(file, in.readAllBytes(), cases).read());
            return this;
        }

        /**
         * Reads all that was added.
         *
         * @param asOf the moment of the question; null means the latest moment that the files have
         */
        public VendorImport read(@Nullable Instant asOf) {
            format.reader().read(List.copyOf(documents), cases);
            return new VendorImport(cases.caseFiles(asOf), cases.leftOut(), cases.differences());
        }
    }
}
