package io.qarules.engine.reload;

import io.qarules.engine.pack.RulePack;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A pack that is checked and compiled, and not yet in force.
 *
 * @param name the directory, or the name that the source of the pack was given
 * @param directory the pack's directory, with the cases beside the rules; null where the pack comes from elsewhere
 * @param pack the compiled pack
 */
public record PackCandidate(String name, @Nullable Path directory, RulePack pack) {}
