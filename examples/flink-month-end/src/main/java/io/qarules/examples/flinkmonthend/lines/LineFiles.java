package io.qarules.examples.flinkmonthend.lines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** Directories of files of lines. A file that is written has its name once the checkpoint is that it belongs to. */
public final class LineFiles {
    private LineFiles() {}

    /**
     * Returns the lines of the files that are in a directory now, and in those below it; names that begin with a dot or
     * underscore are passed over.
     *
     * @param option that names the directory, for the message
     * @throws UnusableException if there is no such directory
     */
    public static FileSource<Line> all(String option, String directory) throws IOException {
        Path path = existing(option, directory);
        return FileSource.forBulkFileFormat(new LineFormat(path), path)
                .processStaticFileSet()
                .build();
    }

    /**
     * Returns the lines of the files of a directory, and of each one that comes into it. A file is read once: it must be
     * whole when it gets its name.
     *
     * @param option that names the directory, for the message
     * @throws UnusableException if there is no such directory
     */
    public static FileSource<Line> watched(String option, String directory, Duration every) throws IOException {
        Path path = existing(option, directory);
        return FileSource.forBulkFileFormat(new LineFormat(path), path)
                .monitorContinuously(every)
                .build();
    }

    private static Path existing(String option, String directory) throws IOException {
        Path path = new Path(directory);
        FileSystem files = path.getFileSystem();
        if (!files.exists(path)) {
            throw new UnusableException("%s: there is no directory %s".formatted(option, directory));
        }
        return path.makeQualified(files);
    }

    /**
     * Requires that nothing is in a directory, or that there is none: the results of two runs would stand side by side.
     *
     * @param option that names the directory, for the message
     * @throws UnusableException if there is something
     */
    public static void requireEmpty(String option, String directory) throws IOException {
        Path path = new Path(directory);
        FileSystem files = path.getFileSystem();
        if (files.exists(path) && files.listStatus(path).length > 0) {
            throw new UnusableException(
                    "%s: something is in %s already; name a directory that is empty, or that is not there yet"
                            .formatted(option, directory));
        }
    }

    /** Returns a sink that writes texts one after the other. */
    public static FileSink<String> texts(String directory) {
        return FileSink.<String>forRowFormat(
                        new Path(directory), (text, out) -> out.write(text.getBytes(StandardCharsets.UTF_8)))
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
    }

    /** Returns a sink that writes results into a directory named as the file whose lines they answer. */
    public static FileSink<Result> results(String directory) {
        Encoder<Result> line = (result, out) -> {
            out.write(result.json().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        };
        return FileSink.forRowFormat(new Path(directory), line)
                .withBucketAssigner(new ByPart())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
    }

    private static final class ByPart implements BucketAssigner<Result, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String getBucketId(Result result, Context context) {
            return result.part();
        }

        @Override
        public SimpleVersionedSerializer<String> getSerializer() {
            return SimpleVersionedStringSerializer.INSTANCE;
        }
    }
}
