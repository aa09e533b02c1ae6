/** Pages as a browser shows them, for the tests of all modules that make some. */
package io.qarules.browser;
