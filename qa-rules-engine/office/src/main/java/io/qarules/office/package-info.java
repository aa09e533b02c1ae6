/** The inspection office: {@link io.qarules.office.InspectionOffice} is the way in (POLICY 19). */
@NullMarked
package io.qarules.office;

import org.jspecify.annotations.NullMarked;
