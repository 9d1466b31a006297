package org.pactrail.ledger.sqlite;

/** Bytes of the file that are not as SQLite writes a sound ledger. SQLite itself is asked then, and tells what is wrong. */
final class Unusual extends Exception {
    Unusual(String what) {
        super(what, null, false, false);
    }
}
