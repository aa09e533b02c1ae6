package io.qarules.examples.flinkmonthend.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads the lines of files for a {@code FileSource}, each file from its first line to its last by one task. */
final class LineFormat implements BulkFormat<Line, FileSourceSplit> {
    private static final long serialVersionUID = 1L;
    private static final int LINES_AT_ONCE = 256;
    private static final int BYTES_AT_ONCE = 1 << 20;

    private final String directory;

    /** @param directory whose files are read; their names are their paths in it */
    LineFormat(Path directory) {
        this.directory = directory.getPath() + Path.SEPARATOR;
    }

    @Override
    public BulkFormat.Reader<Line> createReader(Configuration config, FileSourceSplit split) throws IOException {
        return restoreReader(config, split);
    }

    /** Reads on after the lines that a checkpoint has seen. */
    @Override
    public BulkFormat.Reader<Line> restoreReader(Configuration config, FileSourceSplit split) throws IOException {
        Lines lines = new Lines(
                new LineReader(name(split.path()), split.path().getFileSystem().open(split.path())));
        lines.skip(split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L));
        return lines;
    }

    /** Two directories may have files of one name. */
    private String name(Path file) {
        String path = file.getPath();
        return path.startsWith(directory) ? path.substring(directory.length()) : file.getName();
    }

    /** The number of a line is known to who has read those before it. */
    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Line> getProducedType() {
        return TypeInformation.of(Line.class);
    }

    private static final class Lines implements BulkFormat.Reader<Line> {
        private final LineReader reader;
        private long read;

        Lines(LineReader reader) {
            this.reader = reader;
        }

        void skip(long lines) throws IOException {
            while (read < lines && reader.next() != null) {
                read++;
            }
        }

        @Override
        public BulkFormat.@Nullable RecordIterator<Line> readBatch() throws IOException {
            List<RecordAndPosition<Line>> lines = new ArrayList<>();
            int bytes = 0;
            Line line = null;
            while (lines.size() < LINES_AT_ONCE && bytes < BYTES_AT_ONCE && (line = reader.next()) != null) {
                lines.add(new RecordAndPosition<>(line, CheckpointedPosition.NO_OFFSET, ++read));
                bytes += line.text().length;
            }
            return lines.isEmpty() ? null : new Batch(lines.iterator());
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    private record Batch(Iterator<RecordAndPosition<Line>> lines) implements BulkFormat.RecordIterator<Line> {
        @Override
        public @Nullable RecordAndPosition<Line> next() {
            return lines.hasNext() ? lines.next() : null;
        }

        @Override
        public void releaseBatch() {
            // Nothing is lent out.
        }
    }
}
