/**
 * Reads entries from the pages of the file itself, which is faster than SQL while nothing writes to it.
 *
 * <p>{@link org.pactrail.ledger.sqlite.pages.WholeFile} is the only public type. A page that is not as SQLite writes a sound
 * table is read through SQLite instead, which names the damage.
 */
@NullMarked
package org.pactrail.ledger.sqlite.pages;

import org.jspecify.annotations.NullMarked;
