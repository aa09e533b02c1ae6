/** A small CRM that embeds qa-rules: its people, calls and appeals, beside the case book in one database. */
@NullMarked
package io.qarules.examples.crm;

import org.jspecify.annotations.NullMarked;
