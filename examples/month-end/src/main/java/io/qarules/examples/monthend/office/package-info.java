/** A synthetic inspection office whose truth is known, and what the office makes of it. */
package io.qarules.examples.monthend.office;
