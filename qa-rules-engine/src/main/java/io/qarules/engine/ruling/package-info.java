/** What the stages pass on: rulings about subjects, which become decisions at the end. */
@NullMarked
package io.qarules.engine.ruling;

import org.jspecify.annotations.NullMarked;
