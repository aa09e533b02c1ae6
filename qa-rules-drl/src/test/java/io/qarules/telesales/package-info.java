/** The standard pack against its own cases, and what a rule author can do with it. */
package io.qarules.telesales;
