/** Rules as a bean of a Spring Boot application, and what its other parts make of them. */
@NullMarked
package io.qarules.spring;

import org.jspecify.annotations.NullMarked;
