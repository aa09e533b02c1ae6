/** The page of the inspection office (POLICY 19): the week's plan, calibration, problems, drivers, from their results. */
@NullMarked
package io.qarules.workbench.office;

import org.jspecify.annotations.NullMarked;
