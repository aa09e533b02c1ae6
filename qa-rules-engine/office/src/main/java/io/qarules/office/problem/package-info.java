/**
 * Which offences are common and which individual, and whether trainings helped (POLICY 19).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.office.problem;

import org.jspecify.annotations.NullMarked;
