/** The pages of supervisors and agents. */
@NullMarked
package io.qarules.examples.crm.pages;

import org.jspecify.annotations.NullMarked;
