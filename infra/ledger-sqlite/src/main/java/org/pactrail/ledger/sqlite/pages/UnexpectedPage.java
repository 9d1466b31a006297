package org.pactrail.ledger.sqlite.pages;

/** Bytes of the file that are not as SQLite writes a sound ledger. SQLite itself is asked then, and tells what is wrong. */
final class UnexpectedPage extends Exception {
    UnexpectedPage(String what) {
        super(what, null, false, false);
    }
}
