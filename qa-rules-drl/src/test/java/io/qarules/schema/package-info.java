/** The JSON Schema files of the api module. */
package io.qarules.schema;
