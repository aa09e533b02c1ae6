package io.qarules.engine.reload;

import io.qarules.RulePackException;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.value.PackText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a pack is read from, again and again. */
sealed interface PackOrigin {
    /** Returns the directory, or the name that the source was given. */
    String name();

    /** Returns the pack's directory; null where it comes from elsewhere. */
    @Nullable
    Path directory();

    /** Reads what is there now, to see whether it has changed; an error is part of the contents. */
    PackFiles contents();

    /** Reads the rules that are there now. */
    PackSource read();

    /**
     * A directory.
     *
     * @param limit how much text it may have
     */
    record Directory(Path directory, PackLimit limit) implements PackOrigin {
        @Override
        public String name() {
            return directory.toString();
        }

        @Override
        public PackFiles contents() {
            return PackFiles.read(directory);
        }

        @Override
        public PackSource read() {
            return PackSource.directory(directory, limit);
        }
    }

    /**
     * Anywhere else.
     *
     * @param source reads the texts at each call
     */
    record Elsewhere(String name, Supplier<PackSource> source) implements PackOrigin {
        @Override
        public @Nullable Path directory() {
            return null;
        }

        @Override
        public PackFiles contents() {
            return PackFiles.read(this::read);
        }

        @Override
        public PackSource read() {
            PackSource texts = source.get();
            if (texts == null) {
                throw RulePackException.of(
                        name, List.of(PackText.of("PACK.none-given").text()), null);
            }
            return texts;
        }
    }
}
